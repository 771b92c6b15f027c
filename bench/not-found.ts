import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { employerPages, referralPages } from '../test/isolation/expectations/employer.ts';
import { answersOf, type Expected } from '../test/isolation/expected.ts';
import { knock } from '../test/isolation/knock.ts';
import { bodyOf } from '../test/isolation/matrix.ts';
import { isolationWorld, type World } from '../test/isolation/world.ts';
import { percentiles } from './timings.ts';

/**
 * `node tools/run.mjs bench/not-found.ts [--rounds n]`: what is not there, what is another organisation's and what is a colleague's take
 * equally long at every employer address that names something (ALL.5). On PostgreSQL with HANDRAIL_TEST_POSTGRES, else embedded.
 */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '200' } } });
const limit = 5;

const world = await isolationWorld();
try {
  const rows: { route: string; medians: Record<string, number>; apart: number }[] = [];
  for (const expected of [...employerPages, ...referralPages])
    for (const route of expected.routes.filter(each => each.includes(':'))) {
      const medians = await measure(world, route, expected, Number(values.rounds));
      const times = Object.values(medians);
      rows.push({ route, medians, apart: Math.max(...times) - Math.min(...times) });
    }
  print(rows);
  process.exitCode = rows.some(({ apart }) => apart >= limit) ? 1 : 0;
} finally {
  await world.close();
}

/** The median of each thing a colleague is answered "not found" for, asked in turn so that a busy moment meets all alike. */
async function measure(world: World, route: string, expected: Expected, rounds: number) {
  const { app, credentials, objects } = world;
  const [method, pattern] = route.split(' ') as ['GET' | 'POST', string];
  const hidden = Object.entries(expected.at ?? {}).filter(
    ([, line]) => answersOf(expected.line, line).colleague === '404',
  );
  const times = Object.fromEntries(hidden.map(([name]) => [name, [] as number[]]));
  for (let round = -5; round < rounds; round++)
    for (const [name] of hidden) {
      const parts = { ...objects[name], ...expected.with } as Record<string, string>;
      const url = pattern.replace(/:(\w+)/g, (_, part: string) => parts[part]!);
      const begun = performance.now();
      const { status } = await knock(app, credentials.colleague, { method, url, ...bodyOf(world, expected) });
      if (status !== 404) throw new Error(`${status} for ${name} at ${route}`);
      if (round >= 0) times[name]!.push(performance.now() - begun);
    }
  return Object.fromEntries(Object.entries(times).map(([name, each]) => [name, percentiles(each).p50]));
}

function print(rows: readonly { route: string; medians: Record<string, number>; apart: number }[]): void {
  const [load = 0] = loadavg();
  const lines = rows.map(({ route, medians, apart }) => {
    const others = Object.entries(medians).filter(([name]) => name !== 'nothing');
    const [low, high] = [Math.min(...others.map(([, ms]) => ms)), Math.max(...others.map(([, ms]) => ms))];
    const range = `${low.toFixed(2)} – ${high.toFixed(2)}`;
    return `| ${route} | ${medians.nothing?.toFixed(2)} | ${range} | ${others.length} | ${apart.toFixed(2)} |`;
  });
  process.stdout.write(
    [
      `Median of ${values.rounds} in milliseconds; ${cpus().length} cores, load average at the end ${load.toFixed(1)}. To reach: less than ${limit} apart.`,
      '',
      '| address | not there | hidden from the caller | kinds of hidden | apart |',
      '|---|---|---|---|---|',
      ...lines,
      '',
    ].join('\n'),
  );
}
