import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SealBroken } from '#platform/crypto/seal.ts';
import type { Runtime } from '#platform/operation/index.ts';
import { checkFile, listed } from './backup/copy-files.ts';
import { checkTarget, loadDatabase } from './backup/load-database.ts';
import { BackupProblem, checkTables, filePath, type Manifest, readManifest } from './backup/manifest.ts';
import { prove } from './backup/prove.ts';
import type { CommandIo } from './command-io.ts';
import { type Progress, progressBar } from './progress-bar.ts';

export const usage = 'restore <folder> [--sign-in <username>]   (its password in HANDRAIL_PROOF_PASSWORD)';

/**
 * `handrail restore <folder>`: brings a backup into an empty installation and proves that it works: row counts, the audit record, hashes,
 * a document decrypted, a sign-in. A backup that was changed or cut short is refused before anything is written. Answers the exit code.
 */
export async function run(args: readonly string[], runtime: Runtime, io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { 'sign-in': { type: 'string' } },
    allowPositionals: true,
  });
  const [given] = positionals;
  if (!given || positionals.length > 1) return fail(io, `Usage: handrail ${usage}`, 2);
  const name = values['sign-in'];
  const password = process.env.HANDRAIL_PROOF_PASSWORD;
  if (name && !password)
    return fail(io, 'The password of --sign-in is missing: give it in HANDRAIL_PROOF_PASSWORD.', 2);
  const folder = resolve(given);
  try {
    const { content, key } = await readManifest(folder, runtime.keys);
    await bringBack(runtime, io, { folder, key, content });
    const proof = { folder, key, content, ...(name && password ? { signIn: { name, password } } : {}) };
    const failed = await prove(runtime, io, proof);
    io.write(failed ? '' : `Restored the backup of ${content.at}.`);
    return failed ? 1 : 0;
  } catch (error) {
    if (error instanceof BackupProblem) return fail(io, error.message);
    if (error instanceof SealBroken) return fail(io, `A file of ${folder} was changed or cut short: ${error.message}`);
    throw error;
  }
}

interface Backup {
  folder: string;
  key: Buffer;
  content: Manifest;
}

async function bringBack(runtime: Runtime, io: CommandIo, backup: Backup): Promise<void> {
  const { folder, content, key } = backup;
  await checkTables(folder, content);
  for await (const file of listed(folder, key)) await checkFile(folder, file);
  await checkTarget(runtime.db, content);
  for await (const { id } of runtime.blobs.list())
    throw new BackupProblem(`The store of documents is not empty (${id}): restore into a new one.`);
  const progress = progressBar(io);
  const brought: string[] = [];
  try {
    await bringDocuments(runtime, backup, brought, progress);
    await loadDatabase(runtime.db, { ...backup, progress });
  } catch (error) {
    // Nothing of a restore that failed stays behind.
    for (const id of brought) await runtime.blobs.delete(id);
    throw error;
  }
  progress.show(1, 'restored');
  io.write('');
}

async function bringDocuments(
  { blobs }: Runtime,
  { folder, key, content }: Backup,
  brought: string[],
  progress: Progress,
): Promise<void> {
  for await (const { id } of listed(folder, key)) {
    await blobs.put(id, createReadStream(filePath(folder, id)));
    brought.push(id);
    progress.show(0.5 * (brought.length / content.files.count), `${brought.length} documents`);
  }
}

function fail(io: CommandIo, line: string, code = 1): number {
  io.complain(line);
  return code;
}
