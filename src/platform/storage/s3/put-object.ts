import { StorageAway } from '../blob-store.ts';
import type { S3Answer, S3Client } from './s3-client.ts';
import { textOf } from './xml-text.ts';

/** The smallest part S3 takes, the last one excepted: what one upload holds in memory. */
const partBytes = 5 * 1024 * 1024;

/**
 * Puts a stream of unknown length under a name: in one request when it is small, else part by part. It is there once everything has
 * arrived, or not at all. Answers its length.
 */
export async function putObject(client: S3Client, name: string, source: AsyncIterable<Uint8Array>): Promise<number> {
  let upload: Upload | undefined;
  let bytes = 0;
  try {
    for await (const { part, last } of partsOf(source)) {
      bytes += part.length;
      if (last && !upload) await expect(client.send({ method: 'PUT', name, body: part }));
      else {
        upload ??= await begin(client, name);
        if (part.length > 0) await upload.put(part);
      }
    }
    await upload?.complete();
    return bytes;
  } catch (error) {
    // If this fails too, the parts are swept a day later.
    await upload?.abort().catch(() => {});
    throw error;
  }
}

interface Upload {
  put(part: Uint8Array): Promise<void>;
  complete(): Promise<void>;
  abort(): Promise<void>;
}

async function begin(client: S3Client, name: string): Promise<Upload> {
  const begun = await expect(client.send({ method: 'POST', name, query: { uploads: '' } }));
  const uploadId = textOf(begun.text, 'UploadId');
  if (!uploadId) throw new StorageAway('it began no upload');
  const tags: string[] = [];
  return {
    async put(part) {
      const query = { partNumber: String(tags.length + 1), uploadId };
      const kept = await expect(client.send({ method: 'PUT', name, query, body: part }));
      tags.push(kept.headers.get('etag') ?? '');
    },
    async complete() {
      const parts = tags.map((tag, n) => `<Part><PartNumber>${n + 1}</PartNumber><ETag>${tag}</ETag></Part>`);
      const body = Buffer.from(`<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`);
      const done = await expect(client.send({ method: 'POST', name, query: { uploadId }, body }));
      // A server that began to answer 200 before it was done says only here that it failed.
      if (!done.text.includes('CompleteMultipartUploadResult'))
        throw new StorageAway(textOf(done.text, 'Code') ?? 'it lost a part');
    },
    async abort() {
      await client.send({ method: 'DELETE', name, query: { uploadId } });
    },
  };
}

/** Where something was put, "not found" means that the bucket is not. */
async function expect(sent: Promise<S3Answer>): Promise<S3Answer> {
  const answer = await sent;
  if (!answer.found) throw new StorageAway('there is no such bucket');
  return answer;
}

/** Cuts a stream into parts of `partBytes`; the last is what remains, and may be empty. */
async function* partsOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<{ part: Uint8Array; last: boolean }> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    for (let at = 0; at < chunk.length; ) {
      const piece = chunk.subarray(at, at + partBytes - length);
      waiting.push(piece);
      length += piece.length;
      at += piece.length;
      if (length < partBytes) continue;
      yield { part: Buffer.concat(waiting), last: false };
      waiting = [];
      length = 0;
    }
  }
  yield { part: Buffer.concat(waiting), last: true };
}
