import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BlobStore, StorageFull } from '#platform/storage/blob-store.ts';
import { fileBlobStore } from '#platform/storage/file-blob-store.ts';
import { breaking, describeBlobStore, readBlob, stream } from '#test/support/blob-store-contract.ts';

let folder: string;
let store: BlobStore;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'handrail-blobs-')), 'blobs');
  store = fileBlobStore(folder);
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

async function filesLeft() {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter(entry => entry.isFile()).map(({ name }) => name);
}

describeBlobStore(() => store, filesLeft);

describe('a blob as a file', () => {
  it('is for its owner only, in a folder for its owner only', async () => {
    const id = randomUUID();
    await store.put(id, stream(randomBytes(10)));
    const path = join(folder, id.slice(-2), id);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(join(path, '..'))).mode & 0o777).toBe(0o700);
  });

  it('leaves nothing behind when the disk is full, and says so', async () => {
    for (const code of ['ENOSPC', 'EDQUOT']) {
      const full = Object.assign(new Error('write failed'), { code });
      await expect(store.put(randomUUID(), breaking(randomBytes(1000), full))).rejects.toThrow(StorageFull);
    }
    expect(await filesLeft()).toEqual([]);
  });

  it('is told from what else lies in its folder', async () => {
    expect(await Array.fromAsync(store.list())).toEqual([]);
    await store.put(randomUUID(), stream());
    await writeFile(join(folder, 'README'), 'not a blob');
    expect(await Array.fromAsync(store.list())).toHaveLength(1);
  });
});

describe('what a crash left unfinished', () => {
  it('is swept once it is old, blobs never', async () => {
    const id = randomUUID();
    await store.put(id, stream(Buffer.from('kept')));
    const inside = join(folder, 'ab');
    await mkdir(inside, { recursive: true });
    const [old, young] = [join(inside, 'x-1.part'), join(inside, 'x-2.part')];
    const yesterday = new Date(Date.now() - 86_400_000);
    for (const path of [old, young]) await writeFile(path, 'half');
    for (const path of [old, join(folder, id.slice(-2), id)]) await utimes(path, yesterday, yesterday);
    expect(await store.sweep(new Date(Date.now() - 3_600_000))).toBe(1);
    expect(await readFile(young, 'utf8')).toBe('half');
    expect((await readBlob(store, id)).toString()).toBe('kept');
    expect(await fileBlobStore(join(folder, 'nowhere')).sweep(new Date())).toBe(0);
  });
});

describe('a folder for blobs', () => {
  it('that is gone, or that is none, does not answer', async () => {
    expect(await fileBlobStore(join(folder, 'nowhere', 'deeper')).answers()).toBe(false);
    await writeFile(folder, 'a file');
    expect(await fileBlobStore(join(folder, 'documents')).answers()).toBe(false);
  });
});
