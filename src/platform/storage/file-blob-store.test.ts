import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BlobExists, BlobMissing, type BlobStore, StorageFull } from '#platform/storage/blob-store.ts';
import { fileBlobStore, sweepUnfinished } from '#platform/storage/file-blob-store.ts';

let folder: string;
let store: BlobStore;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'handrail-blobs-')), 'blobs');
  store = fileBlobStore(folder);
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

async function* stream(...parts: Uint8Array[]) {
  yield* parts;
}
async function* failing(after: Uint8Array, error: Error) {
  yield after;
  throw error;
}
const read = async (id: string) => Buffer.concat(await Array.fromAsync(await store.get(id)));
const filesLeft = async () => (await readdir(folder, { recursive: true, withFileTypes: true })).filter(e => e.isFile());

describe('a blob', () => {
  it('comes back as it was put', async () => {
    const [one, two] = [randomUUID(), randomUUID()];
    const bytes = randomBytes(700_000);
    expect(await store.put(one, stream(bytes.subarray(0, 5), bytes.subarray(5)))).toEqual({ bytes: 700_000 });
    expect(await store.put(two, stream())).toEqual({ bytes: 0 });
    expect((await read(one)).equals(bytes)).toBe(true);
    expect(await read(two)).toHaveLength(0);
  });

  it('is a file for its owner only, in a folder for its owner only', async () => {
    const id = randomUUID();
    await store.put(id, stream(randomBytes(10)));
    const path = join(folder, id.slice(-2), id);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(join(path, '..'))).mode & 0o777).toBe(0o700);
  });

  it('is never changed by another of the same id', async () => {
    const id = randomUUID();
    await store.put(id, stream(Buffer.from('first')));
    await expect(store.put(id, stream(Buffer.from('second')))).rejects.toThrow(BlobExists);
    expect((await read(id)).toString()).toBe('first');
    expect(await filesLeft()).toHaveLength(1);
  });

  it('is missing until it is whole', async () => {
    const id = randomUUID();
    async function* looking() {
      yield randomBytes(100);
      await expect(store.get(id)).rejects.toThrow(BlobMissing);
      expect(await Array.fromAsync(store.list())).toEqual([]);
    }
    await store.put(id, looking());
    expect(await read(id)).toHaveLength(100);
  });

  it('leaves nothing behind when its stream breaks', async () => {
    const id = randomUUID();
    await expect(store.put(id, failing(randomBytes(100_000), new Error('the line broke')))).rejects.toThrow(
      'the line broke',
    );
    expect(await filesLeft()).toEqual([]);
    await expect(store.get(id)).rejects.toThrow(BlobMissing);
  });

  it('leaves nothing behind when the disk is full, and says so', async () => {
    for (const code of ['ENOSPC', 'EDQUOT']) {
      const full = Object.assign(new Error('write failed'), { code });
      await expect(store.put(randomUUID(), failing(randomBytes(1000), full))).rejects.toThrow(StorageFull);
    }
    expect(await filesLeft()).toEqual([]);
  });

  it('is gone once deleted; deleting again is no error', async () => {
    const id = randomUUID();
    await store.put(id, stream(randomBytes(10)));
    await store.delete(id);
    await store.delete(id);
    await store.delete(randomUUID());
    await expect(store.get(id)).rejects.toThrow(BlobMissing);
    expect(await filesLeft()).toEqual([]);
  });

  it('deleted between asking and reading is missing as well', async () => {
    const id = randomUUID();
    await store.put(id, stream(randomBytes(10)));
    const late = await store.get(id);
    await store.delete(id);
    await expect(Array.fromAsync(late)).rejects.toThrow(BlobMissing);
  });

  it('is never looked for outside the folder', async () => {
    for (const id of [
      '../../etc/passwd',
      '',
      'a',
      `${randomUUID()}/..`,
      randomUUID().toUpperCase(),
      `${randomUUID()}\n`,
    ])
      for (const act of [store.get(id), store.delete(id), store.put(id, stream())].map(p => p.catch(e => e)))
        expect(await act, id).toBeInstanceOf(RangeError);
  });
});

describe('the list of blobs', () => {
  it('has each with its size and time, and nothing else', async () => {
    expect(await Array.fromAsync(store.list())).toEqual([]);
    const ids = Array.from({ length: 20 }, () => randomUUID());
    const before = Date.now() - 2000;
    for (const [n, id] of ids.entries()) await store.put(id, stream(randomBytes(n)));
    await writeFile(join(folder, 'README'), 'not a blob');
    const listed = await Array.fromAsync(store.list());
    expect(listed.map(blob => blob.id).sort()).toEqual(ids.toSorted());
    expect(listed.find(blob => blob.id === ids[7])?.bytes).toBe(7);
    for (const { at } of listed) expect(at.getTime()).toBeGreaterThan(before);
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
    expect(await sweepUnfinished(folder, new Date(Date.now() - 3_600_000))).toBe(1);
    expect(await readFile(young, 'utf8')).toBe('half');
    expect((await read(id)).toString()).toBe('kept');
    expect(await sweepUnfinished(join(folder, 'nowhere'), new Date())).toBe(0);
  });
});
