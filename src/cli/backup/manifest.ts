import { createReadStream } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { unwrapDataKey } from '#platform/crypto/data-key.ts';
import { keyedHash, keyedHashMatches } from '#platform/crypto/keyed-hash.ts';
import type { Keys } from '#platform/crypto/keys.ts';
import { sealedBy } from '#platform/crypto/seal.ts';
import { measure } from './sealed-file.ts';

const written = { bytes: z.int(), sha256: z.string().regex(/^[\da-f]{64}$/) };

const manifest = z.object({
  format: z.literal('handrail backup 1'),
  id: z.uuid(),
  at: z.iso.datetime(),
  engine: z.enum(['pglite', 'postgres']),
  migrations: z.array(z.string()),
  /** The key of this backup, wrapped by the installation's key ring. */
  wrappedKey: z.base64(),
  tables: z.array(z.object({ name: z.string().regex(/^[\w.]+$/), rows: z.int(), ...written })),
  /** Where each chain of the audit record stood. */
  heads: z.array(z.object({ chain: z.uuid(), sequence: z.int(), hash: z.string() })),
  files: z.object({ count: z.int(), total: z.int(), ...written }),
});

/** What a backup holds. */
export type Manifest = z.infer<typeof manifest>;

/** A backup that cannot be used; the message is for the operator. */
export class BackupProblem extends Error {
  override name = 'BackupProblem';
}

const name = 'backup.json';
const purpose = 'backup';

export const tablePath = (folder: string, table: string): string => join(folder, 'tables', `${table}.sealed`);
export const fileListPath = (folder: string): string => join(folder, 'files.sealed');
export const filePath = (folder: string, id: string): string => join(folder, 'files', id.slice(-2), id);

/** Writes the manifest last, in one step: a folder without one is no backup. */
export async function writeManifest(folder: string, keys: Keys, content: Manifest): Promise<void> {
  const text = JSON.stringify(content, null, 1);
  const mac = keyedHash(keys, purpose, [text]).toString('base64');
  const draft = join(folder, `${name}.part`);
  await writeFile(draft, JSON.stringify({ mac, text }), { mode: 0o600, flush: true });
  await rename(draft, join(folder, name));
}

/** Reads a backup's manifest and proves it. @throws BackupProblem */
export async function readManifest(folder: string, keys: Keys): Promise<{ content: Manifest; key: Buffer }> {
  const text = await readFile(join(folder, name), 'utf8').catch(() => {
    throw new BackupProblem(`${folder} holds no whole backup: it has no ${name}.`);
  });
  const { mac, text: body } = outer(text);
  const keyId = sealedBy(Buffer.from(mac, 'base64'));
  if (!keys.ids.includes(keyId))
    throw new BackupProblem(
      `This backup was made with the key ${keyId}, which the key file does not hold: put the key file that belongs to it in its place first.`,
    );
  if (!keyedHashMatches(keys, purpose, [body], Buffer.from(mac, 'base64')))
    throw new BackupProblem(`${join(folder, name)} was changed after the backup was made.`);
  const content = manifest.parse(JSON.parse(body));
  return { content, key: unwrapDataKey(keys, Buffer.from(content.wrappedKey, 'base64'), content.id) };
}

/** Compares every file that holds rows, and the list of documents, with the manifest. @throws BackupProblem for the first that differs */
export async function checkTables(folder: string, { tables, files }: Manifest): Promise<void> {
  const all = [
    ...tables.map(table => ({ ...table, path: tablePath(folder, table.name) })),
    { ...files, path: fileListPath(folder) },
  ];
  for (const { path, bytes, sha256 } of all) {
    const found = await measure(createReadStream(path)).catch(() => {
      throw new BackupProblem(`${path} is missing from this backup.`);
    });
    if (found.bytes < bytes) throw new BackupProblem(`${path} was cut short: ${found.bytes} of ${bytes} bytes.`);
    if (found.sha256 !== sha256) throw new BackupProblem(`${path} was changed after the backup was made.`);
  }
}

function outer(text: string): { mac: string; text: string } {
  try {
    return z.object({ mac: z.base64(), text: z.string() }).parse(JSON.parse(text));
  } catch {
    throw new BackupProblem(`${name} is damaged: it cannot be read.`);
  }
}
