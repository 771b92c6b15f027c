import { randomBytes } from 'node:crypto';
import { access, constants, type FileHandle, link, mkdir, open, opendir, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import {
  assertBlobId,
  BlobExists,
  BlobMissing,
  type BlobStore,
  isBlobId,
  StorageFull,
} from '#platform/storage/blob-store.ts';
import { flushFolder, hasCode } from '#platform/storage/flush-folder.ts';

const unfinished = '.part';
const blockBytes = 512 * 1024;

/**
 * Blobs as files, readable by this user only, in folders named after the last two letters of their ids (the first
 * letters of a time-ordered id are the same for weeks).
 * @param folder made when missing; it must not be one that is served
 */
export function fileBlobStore(folder: string): BlobStore {
  const root = resolve(folder);
  return {
    put: async (id, source) => putFile(pathOf(root, id), id, source),
    get: async id => openFile(pathOf(root, id), id),
    delete: async id => removeFile(pathOf(root, id)),
    list: () => listFiles(root),
    sweep: before => sweepUnfinished(root, before),
    answers: () => isUsable(root),
  };
}

async function sweepUnfinished(root: string, before: Date): Promise<number> {
  let removed = 0;
  for await (const { name, path } of filesUnder(root)) {
    if (!name.endsWith(unfinished)) continue;
    const found = await stat(path).catch(ignoreMissing);
    if (!found || found.mtime >= before) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}

function pathOf(root: string, id: string): string {
  assertBlobId(id);
  return join(root, id.slice(-2), id);
}

async function putFile(path: string, id: string, source: AsyncIterable<Uint8Array>): Promise<{ bytes: number }> {
  const draft = `${path}-${randomBytes(6).toString('hex')}${unfinished}`;
  try {
    await makeFolder(dirname(path));
    const bytes = await writeDraft(draft, source);
    // Unlike a rename, a link never replaces a blob that is already there.
    await link(draft, path);
    await rm(draft);
    await flushFolder(dirname(path));
    return { bytes };
  } catch (error) {
    await rm(draft, { force: true });
    if (hasCode(error, 'EEXIST')) throw new BlobExists(id);
    throw hasCode(error, 'ENOSPC', 'EDQUOT') ? new StorageFull(error) : error;
  }
}

async function writeDraft(draft: string, source: AsyncIterable<Uint8Array>): Promise<number> {
  const file = await open(draft, 'wx', 0o600);
  try {
    let bytes = 0;
    for await (const block of blocksOf(source)) {
      await writeAll(file, block);
      bytes += block.length;
    }
    await file.sync();
    return bytes;
  } finally {
    await file.close();
  }
}

/** Small pieces gathered into blocks: each call of the disk has its price. */
async function* blocksOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of source) {
    held.push(piece);
    bytes += piece.length;
    if (bytes < blockBytes) continue;
    yield Buffer.concat(held, bytes);
    held = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(held, bytes);
}

async function writeAll(file: FileHandle, block: Buffer): Promise<void> {
  for (let at = 0; at < block.length; ) at += (await file.write(block, at)).bytesWritten;
}

async function openFile(path: string, id: string): Promise<AsyncIterable<Uint8Array>> {
  await openBlob(path, id).then(file => file.close());
  return readFile(path, id);
}

// Opened when the reading begins: a stream nobody reads must not hold a file open.
async function* readFile(path: string, id: string): AsyncGenerator<Buffer> {
  const file = await openBlob(path, id);
  yield* file.createReadStream({ highWaterMark: 256 * 1024 });
}

function openBlob(path: string, id: string): Promise<FileHandle> {
  return open(path, 'r').catch(error => {
    throw hasCode(error, 'ENOENT') ? new BlobMissing(id) : error;
  });
}

async function removeFile(path: string): Promise<void> {
  await rm(path, { force: true });
  await flushFolder(dirname(path)).catch(ignoreMissing);
}

async function* listFiles(root: string) {
  for await (const { name, path } of filesUnder(root)) {
    if (!isBlobId(name)) continue;
    const found = await stat(path).catch(ignoreMissing);
    if (found) yield { id: name, at: found.mtime, bytes: found.size };
  }
}

async function* filesUnder(root: string): AsyncGenerator<{ name: string; path: string }> {
  const top = await opendir(root).catch(ignoreMissing);
  if (!top) return;
  for await (const folder of top) {
    if (!folder.isDirectory()) continue;
    for await (const file of await opendir(join(root, folder.name)))
      if (file.isFile()) yield { name: file.name, path: join(root, folder.name, file.name) };
  }
}

/** Before the first blob its folder need not be there. */
async function isUsable(root: string): Promise<boolean> {
  const rights = constants.R_OK | constants.W_OK | constants.X_OK;
  for (const folder of [root, dirname(root)]) {
    const problem = await access(folder, rights).then(
      () => undefined,
      error => error,
    );
    if (!hasCode(problem, 'ENOENT')) return problem === undefined;
  }
  return false;
}

// A new folder is only safe once the folder that names it is on the disk.
async function makeFolder(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (made) await flushFolder(dirname(made));
}

function ignoreMissing(error: unknown): undefined {
  if (!hasCode(error, 'ENOENT')) throw error;
}
