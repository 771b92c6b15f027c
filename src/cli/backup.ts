import { mkdir, readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { newDataKey } from '#platform/crypto/data-key.ts';
import { newId } from '#platform/db/id.ts';
import type { Runtime } from '#platform/operation/index.ts';
import { checkFile, copyOut, listed } from './backup/copy-files.ts';
import { dumpTable } from './backup/dump-table.ts';
import {
  BackupProblem,
  checkTables,
  fileListPath,
  type Manifest,
  readManifest,
  tablePath,
  writeManifest,
} from './backup/manifest.ts';
import { writeLines } from './backup/sealed-file.ts';
import { backedUpTables, migrationsOf, plainText } from './backup/tables.ts';
import type { CommandIo } from './command-io.ts';
import { type Progress, progressBar } from './progress-bar.ts';

export const usage = 'backup <folder> | backup check <folder>';

type World = Pick<Runtime, 'db' | 'keys' | 'blobs' | 'clock'>;

/**
 * `handrail backup <folder>` writes database and documents, encrypted, into a new folder; `handrail backup check <folder>` proves that such
 * a folder is whole. Answers the exit code.
 */
export async function run(args: readonly string[], runtime: World, io: CommandIo): Promise<number> {
  const [first, second] = args;
  const checking = first === 'check' && second !== undefined;
  if (!first || args.length > (checking ? 2 : 1)) return fail(io, `Usage: handrail ${usage}`, 2);
  try {
    return await (checking ? check(resolve(second), runtime, io) : make(resolve(first), runtime, io));
  } catch (error) {
    if (error instanceof BackupProblem) return fail(io, error.message);
    throw error;
  }
}

async function make(folder: string, runtime: World, io: CommandIo): Promise<number> {
  const there = await readdir(folder).catch(() => []);
  if (there.length) throw new BackupProblem(`${folder} is not empty: a backup goes into a folder of its own.`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { dataKey, wrapped } = newDataKeyFor(runtime);
  const progress = progressBar(io);
  const { documents, ...database } = await dumpDatabase(folder, runtime, dataKey, progress);
  const copied = await copyDocuments(folder, runtime, dataKey, { of: documents.length, progress });
  const { engine, id, at } = { engine: runtime.db.kind, id: wrapped.id, at: runtime.clock.now().toISOString() };
  const content: Manifest = {
    ...{ format: 'handrail backup 1', id, at, engine, wrappedKey: wrapped.key.toString('base64') },
    ...database,
    files: copied.files,
  };
  await writeManifest(folder, runtime.keys, content);
  progress.show(1, 'done');
  tell(io, folder, content);
  const missing = documents.filter(document => !copied.ids.has(document));
  for (const document of missing)
    io.complain(`The document ${document} has no file in the store: it was lost before this backup.`);
  return missing.length ? 1 : 0;
}

function newDataKeyFor({ keys, clock }: World) {
  const id = newId(clock.now().getTime());
  const { dataKey, wrapped } = newDataKey(keys, id);
  return { dataKey, wrapped: { id, key: wrapped } };
}

/** Everything of one moment: one transaction reads it all, and nobody waits for it. */
function dumpDatabase(folder: string, { db }: World, key: Buffer, progress: Progress) {
  return db.asMigrator(async client => {
    await client.query(
      `begin isolation level repeatable read read only; set local statement_timeout = 0; ${plainText}`,
    );
    try {
      const all = await backedUpTables(client);
      const tables: Manifest['tables'] = [];
      for (const [index, table] of all.entries()) {
        let rows = 0;
        const lines = dumpTable(client, table, more => {
          rows += more;
          progress.show((index / all.length) * 0.6, `${table.name}, ${rows} rows`);
        });
        tables.push({ name: table.name, ...(await writeLines(tablePath(folder, table.name), key, lines)), rows });
      }
      await client.query('set local role handrail_owner');
      const heads = await client.query<Manifest['heads'][number]>(
        `select distinct on (chain) chain, sequence, encode(hash, 'hex') as hash from audit.seals order by chain, sequence desc`,
      );
      const documents = await client.query<{ id: string }>(
        'select id from documents.documents where removed_at is null',
      );
      await client.query('reset role');
      const migrations = await migrationsOf(client);
      return { tables, heads: heads.rows, migrations, documents: documents.rows.map(({ id }) => id) };
    } finally {
      await client.query('rollback');
    }
  });
}

async function copyDocuments(
  folder: string,
  { blobs }: World,
  key: Buffer,
  { of, progress }: { of: number; progress: Progress },
) {
  const ids = new Set<string>();
  let total = 0;
  async function* lines() {
    for await (const file of copyOut(folder, blobs)) {
      ids.add(file.id);
      total += file.bytes;
      progress.show(0.6 + 0.4 * Math.min(1, ids.size / Math.max(of, 1)), `${ids.size} documents`);
      yield `${JSON.stringify(file)}\n`;
    }
  }
  const list = await writeLines(fileListPath(folder), key, lines());
  return { ids, files: { ...list, count: ids.size, total } };
}

async function check(folder: string, { keys }: World, io: CommandIo): Promise<number> {
  const { content, key } = await readManifest(folder, keys);
  await checkTables(folder, content);
  const progress = progressBar(io);
  let looked = 0;
  for await (const file of listed(folder, key)) {
    await checkFile(folder, file);
    progress.show(++looked / content.files.count, `${looked} documents`);
  }
  tell(io, folder, content);
  io.write('It is whole. Whether it restores is shown only by restoring it.');
  return 0;
}

function tell(io: CommandIo, folder: string, { tables, files, at, wrappedKey }: Manifest): void {
  const n = (count: number) => count.toLocaleString('en-GB');
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  io.write(`\nBackup of ${at} in ${folder}: ${n(rows)} rows of ${tables.length} tables, ${n(files.count)} documents.`);
  const keyId = Buffer.from(wrappedKey, 'base64').subarray(0, 4).toString('hex');
  io.write(`It is encrypted. The keys are NOT in it: without the key file (key ${keyId}) nobody can ever read it.`);
  io.write('Keep a copy of the key file somewhere else than this backup.');
}

function fail(io: CommandIo, line: string, code = 1): number {
  io.complain(line);
  return code;
}
