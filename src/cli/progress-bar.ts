import type { CommandIo } from './command-io.ts';

export interface Progress {
  /** Part done, 0 to 1, and what is under way. */
  show(part: number, doing: string): void;
}

const WIDTH = 30;

/** A bar that is drawn over itself on a terminal; silent elsewhere. */
export function progressBar({ redraw }: Pick<CommandIo, 'redraw'>): Progress {
  return {
    show(part, doing) {
      const done = Math.round(part * WIDTH);
      redraw?.(`[${'#'.repeat(done)}${'.'.repeat(WIDTH - done)}] ${Math.round(part * 100)} % ${doing}`);
    },
  };
}
