import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { BlobExists, BlobMissing, type BlobStore } from '#platform/storage/blob-store.ts';

export async function* stream(...parts: Uint8Array[]) {
  yield* parts;
}
export async function* breaking(after: Uint8Array, error: Error) {
  yield after;
  throw error;
}
export const readBlob = async (store: BlobStore, id: string) =>
  Buffer.concat(await Array.fromAsync(await store.get(id)));

/**
 * What every store of blobs does, wherever it keeps them.
 * @param left everything that lies in the store, whatever it is: nothing half may be among it
 */
export function describeBlobStore(store: () => BlobStore, left: () => Promise<unknown[]>): void {
  const read = (id: string) => readBlob(store(), id);

  describe('a blob', () => {
    it.each([
      ['an empty one', 0],
      ['a small one', 700_000],
      ['one of exactly a part', 5 * 1024 * 1024],
      ['a large one', 12 * 1024 * 1024 + 1],
    ])('comes back as it was put: %s', async (_, size) => {
      const id = randomUUID();
      const bytes = randomBytes(size);
      expect(await store().put(id, stream(bytes.subarray(0, 5), bytes.subarray(5)))).toEqual({ bytes: size });
      expect((await read(id)).equals(bytes)).toBe(true);
      await store().delete(id);
    });

    it('is never changed by another of the same id', async () => {
      const id = randomUUID();
      await store().put(id, stream(Buffer.from('first')));
      const before = (await left()).length;
      await expect(store().put(id, stream(Buffer.from('second')))).rejects.toThrow(BlobExists);
      expect((await read(id)).toString()).toBe('first');
      expect(await left()).toHaveLength(before);
    });

    it('is missing until it is whole', async () => {
      const id = randomUUID();
      async function* looking() {
        yield randomBytes(6 * 1024 * 1024);
        await expect(store().get(id)).rejects.toThrow(BlobMissing);
        expect((await Array.fromAsync(store().list())).some(blob => blob.id === id)).toBe(false);
      }
      await store().put(id, looking());
      expect(await read(id)).toHaveLength(6 * 1024 * 1024);
    });

    it.each([
      ['small', 100_000],
      ['large', 12 * 1024 * 1024],
    ])('leaves nothing behind when its stream breaks: %s', async (_, size) => {
      const id = randomUUID();
      const before = await left();
      const putting = store().put(id, breaking(randomBytes(size), new Error('the line broke')));
      await expect(putting).rejects.toThrow('the line broke');
      expect(await left()).toEqual(before);
      await expect(store().get(id)).rejects.toThrow(BlobMissing);
    });

    it('is gone once deleted; deleting again is no error', async () => {
      const id = randomUUID();
      await store().put(id, stream(randomBytes(10)));
      await store().delete(id);
      await store().delete(id);
      await store().delete(randomUUID());
      await expect(store().get(id)).rejects.toThrow(BlobMissing);
    });

    it('deleted between asking and reading is missing as well', async () => {
      const id = randomUUID();
      await store().put(id, stream(randomBytes(10)));
      const late = await store().get(id);
      await store().delete(id);
      await expect(Array.fromAsync(late)).rejects.toThrow(BlobMissing);
    });

    it('is never looked for outside its place', async () => {
      const awkward: string[] = [
        '../../etc/passwd',
        '',
        'a',
        `${randomUUID()}/..`,
        randomUUID().toUpperCase(),
        `${randomUUID()}\n`,
      ];
      for (const id of awkward)
        for (const act of [store().get(id), store().delete(id), store().put(id, stream())].map(p => p.catch(e => e)))
          expect(await act, id).toBeInstanceOf(RangeError);
    });

    it('is listed with its size and time, and nothing else is', async () => {
      const ids: string[] = Array.from({ length: 7 }, () => randomUUID());
      const before = Date.now() - 2000;
      for (const [n, id] of ids.entries()) await store().put(id, stream(randomBytes(n)));
      const listed = (await Array.fromAsync(store().list())).filter(({ id }) => ids.includes(id));
      expect(listed.map(blob => blob.id).sort()).toEqual(ids.toSorted());
      expect(listed.find(blob => blob.id === ids[6])?.bytes).toBe(6);
      for (const { at } of listed) expect(at.getTime()).toBeGreaterThan(before);
    });

    it('has a store that says it is there', async () => {
      expect(await store().answers()).toBe(true);
    });
  });
}
