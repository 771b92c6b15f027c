import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { FloorOrder, Statement } from './floor.ts';

/** Starts the floor for some statements; `GET /:index` answers the rows of one of them. `ms`: from its start until it answers. */
export async function startFloor(connectionString: string, statements: readonly Statement[]) {
  const begun = performance.now();
  const child = fork(new URL('floor.ts', import.meta.url), { execArgv: ['--disable-warning=ExperimentalWarning'] });
  child.send({ pool: { connectionString, max: 10, pipeline: true }, statements } satisfies FloorOrder);
  const [url] = (await once(child, 'message')) as [string];
  const ms = performance.now() - begun;
  return {
    url,
    ms,
    pid: child.pid!,
    async close() {
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    },
  };
}
