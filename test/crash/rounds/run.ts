import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { replaceSection } from '../../../bench/replace-section.ts';
import { build } from '../../../tools/build.mjs';
import { startPostgres } from '../../../tools/postgres.mjs';
import { crashDatabase } from '../crash-database.ts';
import { type How, type Outcome, runRounds } from './rounds.ts';
import { roundsTable } from './rounds-table.ts';

/** `npm run crash -- --rounds 300 [--callers 5] [--only pglite|postgres]`: kills the product and its database under load and writes the table. */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '300' },
    callers: { type: 'string', default: '5' },
    only: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
const say = (text: string) => process.stdout.write(`${text}\n`);
const outcomes: Outcome[] = [];
await build();

// A third on the embedded database; of the rest a quarter is the server's own death.
const third = Math.ceil(rounds / 3);
const half = Math.ceil(third / 2);
if (values.only !== 'postgres') outcomes.push(await onEmbedded({ timed: half, aimed: third - half }));
if (values.only !== 'pglite') {
  const deaths = Math.ceil((rounds - third) / 4);
  const kills = Math.ceil((rounds - third - deaths) / 2);
  const found = await onServer({ timed: kills, aimed: rounds - third - deaths - kills, database: deaths });
  if (found) outcomes.push(found);
  else say('COULD NOT RUN: the rounds on PostgreSQL (no PostgreSQL programs found)');
}
const table = roundsTable(outcomes, { processors: cpus().length, load: loadavg()[0]! });
say(table);
const document = new URL('../../../docs/measurements.md', import.meta.url);
await writeFile(document, replaceSection(await readFile(document, 'utf8'), 'Crash rounds', table));
const wrong = outcomes.flatMap(({ lost, doubled, half: halves, broken }) => [
  ...lost,
  ...doubled,
  ...halves,
  ...broken,
]);
process.exit(wrong.length ? 1 : 0);

async function onEmbedded(wanted: Partial<Record<How, number>>): Promise<Outcome> {
  return inFolder(async folder =>
    runRounds({ folder, database: await crashDatabase(folder, ''), callers: Number(values.callers), say }, wanted),
  );
}

async function onServer(wanted: Partial<Record<How, number>>): Promise<Outcome | undefined> {
  const server = await startPostgres({ durable: true });
  if (!server) return undefined;
  try {
    return await inFolder(async folder => {
      const database = await crashDatabase(folder, server.url);
      const { restart } = server;
      return runRounds({ folder, database, restart, callers: Number(values.callers), say }, wanted);
    });
  } finally {
    server.stop();
  }
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-crash-'));
  return work(folder).finally(() => rm(folder, { recursive: true, force: true }));
}
