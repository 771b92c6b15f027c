import { assertBlobId, BlobExists, BlobMissing, type BlobStore, isBlobId, StorageAway } from '../blob-store.ts';
import { putObject } from './put-object.ts';
import { type S3Client, s3Client } from './s3-client.ts';
import type { S3Place } from './s3-place.ts';
import { textOf, textsOf } from './xml-text.ts';

export interface S3Options {
  /** The longest, in milliseconds, that one request may take, and the longest silence while a blob comes in. */
  timeoutMs?: number;
  /** Objects named in one answer of a listing. */
  pageSize?: number;
}

/**
 * Blobs as objects of a bucket that speaks the S3 protocol (Amazon, MinIO, Ceph, OpenStack Swift …), addressed by path. The bucket must
 * be there. A server that is away, hangs or refuses is StorageAway; nothing of what failed is ever seen as a blob.
 */
export function s3BlobStore(place: S3Place, { timeoutMs = 20_000, pageSize = 1_000 }: S3Options = {}): BlobStore {
  const client = s3Client(place, timeoutMs);
  const isThere = async (name: string) => (await client.send({ method: 'HEAD', name })).found;
  return {
    async put(id, source) {
      assertBlobId(id);
      if (await isThere(id)) throw new BlobExists(id);
      return { bytes: await putObject(client, id, source) };
    },
    async get(id) {
      assertBlobId(id);
      if (!(await isThere(id))) throw new BlobMissing(id);
      return readObject(client, id);
    },
    async delete(id) {
      assertBlobId(id);
      await client.send({ method: 'DELETE', name: id });
    },
    list: () => listObjects(client, pageSize),
    sweep: before => sweepUploads(client, before),
    answers: () =>
      client.send({ method: 'HEAD' }).then(
        answer => answer.found,
        () => false,
      ),
  };
}

// Asked for when the reading begins: a stream nobody reads must not hold a connection.
async function* readObject(client: S3Client, name: string): AsyncGenerator<Uint8Array> {
  const content = await client.open(name);
  if (!content) throw new BlobMissing(name);
  yield* content;
}

async function* listObjects(client: S3Client, pageSize: number) {
  const { folder } = client.place;
  for (let token: string | undefined; ; ) {
    const query = {
      ...{ 'list-type': '2', 'max-keys': String(pageSize), prefix: folder },
      ...(token ? { 'continuation-token': token } : {}),
    };
    const page = await listing(client, query);
    for (const object of textsOf(page, 'Contents')) {
      const id = textOf(object, 'Key')?.slice(folder.length) ?? '';
      if (isBlobId(id))
        yield { id, at: new Date(textOf(object, 'LastModified')!), bytes: Number(textOf(object, 'Size')) };
    }
    if (textOf(page, 'IsTruncated') !== 'true') return;
    token = textOf(page, 'NextContinuationToken');
    if (!token) throw new StorageAway('its listing breaks off');
  }
}

/** Parts of uploads that never ended cost room and show in no listing of objects. */
async function sweepUploads(client: S3Client, before: Date): Promise<number> {
  const { folder } = client.place;
  let swept = 0;
  const page = await listing(client, { uploads: '', prefix: folder });
  for (const upload of textsOf(page, 'Upload')) {
    const [name = '', uploadId = '', begun = ''] = ['Key', 'UploadId', 'Initiated'].map(part => textOf(upload, part));
    if (!isBlobId(name.slice(folder.length)) || !(new Date(begun) < before)) continue;
    await client.send({ method: 'DELETE', name: name.slice(folder.length), query: { uploadId } });
    swept += 1;
  }
  return swept;
}

async function listing(client: S3Client, query: Record<string, string>): Promise<string> {
  const { found, text } = await client.send({ method: 'GET', query });
  if (!found) throw new StorageAway('there is no such bucket');
  return text;
}
