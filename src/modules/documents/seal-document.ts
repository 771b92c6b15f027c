import { createHash } from 'node:crypto';
import { encryptStream, newDataKey } from '#platform/crypto/file-cipher.ts';
import { newId } from '#platform/db/id.ts';
import type { Runtime } from '#platform/operation/index.ts';
import type { ReceivedDocument } from './document.ts';
import type { KeptType } from './inspection/verdict.ts';

type Source = AsyncIterable<Uint8Array>;

/** Bytes that are kept encrypted, and the key to them. */
export type Sealed = Awaited<ReturnType<typeof sealBytes>>;

/**
 * Encrypts a stream with a data key of its own and keeps it as a blob (REF.D2); the row comes later, in the
 * transaction of the act (data-model.md, 23). Nothing is left behind when the stream breaks.
 * @throws StorageFull
 */
export async function sealBytes(runtime: Runtime, source: Source) {
  const id = newId(runtime.clock.now().getTime());
  const { dataKey, wrapped } = newDataKey(runtime.keys, id);
  const hash = createHash('sha256');
  let bytes = 0;
  async function* counted() {
    for await (const chunk of source) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  }
  await runtime.blobs.put(id, encryptStream(dataKey)(counted()));
  return { id, wrappedKey: wrapped, bytes, sha256: hash.digest() };
}

/** Keeps a document Handrail made itself (a letter, a form as PDF), ready for `storeDocument`. @throws StorageFull */
export async function makeDocument(
  runtime: Runtime,
  made: { name: string; type: KeptType; pages?: number; content: Uint8Array },
): Promise<ReceivedDocument> {
  const { name, type, pages, content } = made;
  const sealed = await sealBytes(runtime, [content] as unknown as Source);
  return {
    ...sealed,
    name,
    type,
    ...(pages === undefined ? {} : { pages }),
    downloadOnly: false,
    scan: 'not_scanned',
    notes: [],
  };
}

/** Gives up a received document that was not stored after all. */
export const discardDocument = (runtime: Runtime, document: { id: string }): Promise<void> =>
  runtime.blobs.delete(document.id);
