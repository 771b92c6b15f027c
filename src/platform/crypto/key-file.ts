import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { chmod, link, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Clock } from '#platform/clock/clock.ts';
import { flushFolder, hasCode } from '#platform/storage/flush-folder.ts';

const keyId = z.string().regex(/^[0-9a-f]{8}$/);
const secret = z.string().refine(text => Buffer.from(text, 'base64').length === 32);

const keyFile = z.object({
  current: keyId,
  keys: z.array(z.object({ id: keyId, made: z.string(), secret })).min(1),
  signing: z
    .array(z.object({ id: keyId, made: z.string(), publicKey: z.string(), privateKey: z.string().optional() }))
    .min(1),
});

/** What the key file holds: secrets by id, which of them is current, and the signing keys, newest last. */
export type KeyFile = z.infer<typeof keyFile>;

/** The key file is missing, unreadable or not private. Its message is one sentence for the operator. */
export class KeyFileProblem extends Error {}

/** One fresh secret and one fresh signing key. */
export function newKeyFile(clock: Clock): KeyFile {
  const made = clock.now().toISOString();
  const key = newSecret(made);
  return { current: key.id, keys: [key], signing: [newSigningKey(made)] };
}

/** The same file with one more secret that nothing is sealed with yet: it is brought to every machine before it is used. */
export function extended(file: KeyFile, clock: Clock): KeyFile {
  return { ...file, keys: [...file.keys, newSecret(clock.now().toISOString())] };
}

/**
 * The same file with another current secret, the newest one if it was added before, else a fresh one, and with a fresh signing key. Older
 * ones stay for reading and verifying.
 */
export function rotated(file: KeyFile, clock: Clock): KeyFile {
  const made = clock.now().toISOString();
  const added = file.keys.at(-1)!;
  const key = added.id === file.current ? newSecret(made) : added;
  const keys = added.id === file.current ? [...file.keys, key] : file.keys;
  const verifyOnly = file.signing.map(({ privateKey: _, ...rest }) => rest);
  return { current: key.id, keys, signing: [...verifyOnly, newSigningKey(made)] };
}

/** The same file without a secret; signing keys stay, as what they signed must be verified for ever. */
export function without(file: KeyFile, id: string): KeyFile {
  return { ...file, keys: file.keys.filter(key => key.id !== id) };
}

/** Reads the file, or answers undefined when there is none. @throws KeyFileProblem when it cannot be trusted */
export function readKeyFile(path: string): KeyFile | undefined {
  let text: string;
  try {
    refuseOpenFile(path);
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    if (error instanceof KeyFileProblem) throw error;
    throw new KeyFileProblem(`The key file ${path} cannot be read.`, { cause: error });
  }
  const parsed = keyFile.safeParse(parseJson(text));
  if (!parsed.success) throw new KeyFileProblem(`The key file ${path} is damaged: restore it from your backup.`);
  if (!parsed.data.keys.some(key => key.id === parsed.data.current))
    throw new KeyFileProblem(`The key file ${path} names a current key that it does not hold.`);
  return parsed.data;
}

/** Writes a file that must not exist yet; false when somebody else was first. */
export async function createKeyFile(path: string, file: KeyFile): Promise<boolean> {
  const draft = await writeDraft(path, file);
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
    await flushFolder(dirname(path));
  }
}

/** Replaces the file in one step. */
export async function replaceKeyFile(path: string, file: KeyFile): Promise<void> {
  await rename(await writeDraft(path, file), path);
  await flushFolder(dirname(path));
}

function refuseOpenFile(path: string): void {
  const { mode } = statSync(path);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw new KeyFileProblem(`The key file ${path} can be read by others: run "chmod 600 ${path}".`);
}

async function writeDraft(path: string, file: KeyFile): Promise<string> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = join(dirname(path), `.keys-${randomBytes(6).toString('hex')}`);
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(file, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await chmod(draft, 0o600);
  return draft;
}

function newSecret(made: string): KeyFile['keys'][number] {
  return { id: newKeyId(), made, secret: randomBytes(32).toString('base64') };
}

function newSigningKey(made: string): KeyFile['signing'][number] {
  const pair = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return { id: newKeyId(), made, publicKey: pair.publicKey, privateKey: pair.privateKey };
}

function newKeyId(): string {
  return randomBytes(4).toString('hex');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
