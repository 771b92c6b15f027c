import type { Readable } from 'node:stream';

/** Where the writing transactions of a running product stand, as it says itself before each of their statements. */
export interface Marks {
  /** Statements so far of a role's writing transactions, `begin` and `commit` among them. */
  statements(role: string): number;
  /** Transactions that were begun and whose end was not answered. */
  open(): { role: string; ending: boolean }[];
  /** Resolves when the product stands still where it was aimed at. */
  standing: Promise<void>;
}

export function readMarks(pipe: Readable): Marks {
  const open = new Map<string, { role: string; ending: boolean }>();
  const counts = new Map<string, number>();
  let stands = () => {};
  let rest = '';
  const take = (line: string) => {
    const [what, number = '', role = ''] = line.split(' ');
    if (what === 'standing') return stands();
    if (what === 'ended') return open.delete(number);
    counts.set(role, (counts.get(role) ?? 0) + 1);
    return open.set(number, { role, ending: what === 'ending' });
  };
  pipe.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop()!;
    for (const line of lines) take(line);
  });
  return {
    statements: role => counts.get(role) ?? 0,
    open: () => [...open.values()],
    standing: new Promise(resolve => {
      stands = resolve;
    }),
  };
}
