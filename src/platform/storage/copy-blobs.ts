import { BlobMissing, type BlobStore } from './blob-store.ts';

export interface Copied {
  copied: number;
  /** There before, with the same length. */
  there: number;
  bytes: number;
  /** There, but of another length: left as it is, and to be looked into. */
  different: readonly string[];
}

/**
 * Copies every blob of one store to another that does not have it. Nothing is removed, and it may be begun again at any time: while a
 * service goes on keeping blobs in `from`, a second run brings those that came meanwhile.
 */
export async function copyBlobs(
  from: BlobStore,
  to: BlobStore,
  told: (done: number) => void = () => {},
): Promise<Copied> {
  const kept = new Map<string, number>();
  for await (const { id, bytes } of to.list()) kept.set(id, bytes);
  const different: string[] = [];
  const sum = { copied: 0, there: 0, bytes: 0 };
  for await (const { id, bytes } of from.list()) {
    if (!kept.has(id)) {
      const done = await copy(from, to, id);
      sum.copied += done === undefined ? 0 : 1;
      sum.bytes += done ?? 0;
    } else if (kept.get(id) === bytes) sum.there += 1;
    else different.push(id);
    told(sum.copied + sum.there);
  }
  return { ...sum, different };
}

/** How many bytes were copied; undefined for a blob that was deleted while its turn came. */
async function copy(from: BlobStore, to: BlobStore, id: string): Promise<number | undefined> {
  try {
    return (await to.put(id, await from.get(id))).bytes;
  } catch (error) {
    if (error instanceof BlobMissing) return undefined;
    throw error;
  }
}
