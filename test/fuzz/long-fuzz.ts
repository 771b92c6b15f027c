// npm run fuzz -- [--requests 200000] [--seed 1]: asks for everything in every wrong way, over sockets, and writes down what came of it.
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { withoutTrace } from '#test/isolation/without-trace.ts';
import { isolationWorld } from '#test/isolation/world.ts';
import { replaceSection } from '../../bench/replace-section.ts';
import { type FuzzRun, runFuzz } from './run-fuzz.ts';

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '200000' },
    seed: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
  },
});
const [requests, seed] = [Number(values.requests), Number(values.seed)];
const say = (line: string) => process.stdout.write(`${line}\n`);
const begun = performance.now();
process.on('unhandledRejection', reason => {
  say(`a rejection nobody handled: ${reason}`);
  process.exitCode = 1;
});

/** Four fifths in a world that stays as it is, so that everybody always comes as far; the last in worlds that keep what they are told. */
const shares = [0.8, 0.1, 0.1].map((share, at) => ({
  requests: Math.round(requests * share),
  seed: seed + at * 1_000_000,
  kept: at > 0,
}));
const runs: FuzzRun[] = [];
let engine = '';
for (const share of shares) runs.push(await inOneWorld(share));

const total = (of: (run: FuzzRun) => number) => runs.reduce((sum, run) => sum + of(run), 0);
const faults = total(run => run.faults.length);
const line = `${total(run => run.requests)} requests, ${faults} faults, ${minutes()} min, seed ${seed}, ${engine}`;
const byStatus = new Map<string, number>();
for (const { byStatus: counted } of runs)
  for (const [status, n] of Object.entries(counted)) byStatus.set(status, (byStatus.get(status) ?? 0) + n);
const slowest = runs.map(run => run.slowest).toSorted((a, b) => b.ms - a.ms)[0]!;
say(`${line}\n${JSON.stringify(Object.fromEntries(byStatus))}\nslowest ${slowest.ms} ms: ${slowest.of}`);
if (values.write) await record();
process.exit(faults ? 1 : (process.exitCode ?? 0));

async function inOneWorld(share: (typeof shares)[number]): Promise<FuzzRun> {
  const world = await isolationWorld();
  const { runtime } = world.app;
  engine = runtime.db.kind;
  say(`${engine}: ${share.requests} requests from seed ${share.seed}${share.kept ? ', kept' : ''}`);
  if (!share.kept) runtime.db = withoutTrace(runtime.db);
  let shown = 0;
  const told = (run: FuzzRun) => {
    for (const fault of run.faults.slice(shown)) say(fault);
    shown = run.faults.length;
    if (run.requests % 5_000 < 500) say(`${run.requests} requests, ${run.faults.length} faults, ${minutes()} min`);
  };
  const run = await runFuzz(world, { ...share, told });
  told(run);
  await world.close();
  return run;
}

function minutes(): string {
  return ((performance.now() - begun) / 60_000).toFixed(1);
}

async function record(): Promise<void> {
  const file = new URL('../../docs/measurements.md', import.meta.url);
  const rows = [...byStatus].map(
    ([status, n]) => `| ${status === '0' ? 'connection ended without an answer' : status} | ${n} |`,
  );
  const kept = total(run => (run === runs[0] ? 0 : run.requests));
  const body = `\`npm run fuzz -- --requests ${requests} --seed ${seed} --write\`: ${line}.

${runs[0]!.marked} marked texts, ${runs[0]!.pages} pages and ${runs[0]!.forms} forms crawled, ${Object.keys(runs[0]!.byCaller).length} kinds of caller; what ${kept} of the requests wrote was kept and shown again. The slowest answer took ${slowest.ms} ms beside everything else on the machine.

| status | answers |
|---|---|
${rows.join('\n')}`;
  await writeFile(file, replaceSection(await readFile(file, 'utf8'), 'Fuzz', body));
}
