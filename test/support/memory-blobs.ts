import type { Clock } from '#platform/clock/clock.ts';
import { BlobMissing, type BlobStore, StorageFull } from '#platform/storage/blob-store.ts';

/** Blobs in memory; `full` makes the next puts fail as a full disk does. */
export interface MemoryBlobs extends BlobStore {
  kept: Map<string, { at: Date; content: Buffer }>;
  full: boolean;
  /** Puts that have neither ended nor failed. */
  unfinished: number;
}

export function memoryBlobs(clock: Clock): MemoryBlobs {
  const kept: MemoryBlobs['kept'] = new Map();
  const blobs: MemoryBlobs = {
    kept,
    full: false,
    unfinished: 0,
    async put(id, source) {
      const chunks: Uint8Array[] = [];
      blobs.unfinished += 1;
      try {
        for await (const chunk of source) {
          if (blobs.full) throw new StorageFull();
          chunks.push(chunk);
        }
      } finally {
        blobs.unfinished -= 1;
      }
      const content = Buffer.concat(chunks);
      kept.set(id, { at: clock.now(), content });
      return { bytes: content.length };
    },
    async get(id) {
      const blob = kept.get(id);
      if (!blob) throw new BlobMissing(id);
      return (async function* content() {
        yield blob.content;
      })();
    },
    async delete(id) {
      kept.delete(id);
    },
    answers: async () => true,
    sweep: async () => 0,
    async *list() {
      for (const [id, { at, content }] of kept) yield { id, at, bytes: content.length };
    },
  };
  return blobs;
}
