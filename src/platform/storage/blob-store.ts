import { NoRoom } from '#platform/operation/errors.ts';

/** A place for bytes that are too large for the database. Ids are UUIDs; a blob is never changed once it is put. */
export interface BlobStore {
  /**
   * Keeps a stream under an id. When it answers, the bytes are on the disk; when it throws, nothing of them is left.
   * @throws StorageFull when there is no room; BlobExists when the id is taken; what the stream throws
   */
  put(id: string, source: AsyncIterable<Uint8Array>): Promise<{ bytes: number }>;
  /** The blob as a stream. @throws BlobMissing before the first byte when there is none */
  get(id: string): Promise<AsyncIterable<Uint8Array>>;
  /** Removes a blob; one that is not there is no error. */
  delete(id: string): Promise<void>;
  /** Every blob, with when it was put and its size in bytes, in no particular order. */
  list(): AsyncIterable<{ id: string; at: Date; bytes: number }>;
  /**
   * Removes what interrupted puts left behind, and answers how many.
   * @param before what was touched later than this may still be being put
   */
  sweep(before: Date): Promise<number>;
  /** Whether it could keep and give out blobs now. */
  answers(): Promise<boolean>;
}

/** There is no room for another file. */
export class StorageFull extends NoRoom {
  override name = 'StorageFull';
  constructor(cause?: unknown) {
    super('There is no room left for files.', cause);
  }
}

/** The store does not answer, or not now: nobody knows what it would have said. */
export class StorageAway extends Error {
  constructor(reason: string, cause?: unknown) {
    super(`the file store is away: ${reason}`, { cause });
  }
}

/** No blob has this id. */
export class BlobMissing extends Error {
  constructor(id: string) {
    super(`there is no blob ${id}`);
  }
}

/** A blob has this id already. */
export class BlobExists extends Error {
  constructor(id: string) {
    super(`there is a blob ${id} already`);
  }
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

export const isBlobId = (id: string): boolean => uuid.test(id);

/** @throws RangeError for anything that could be more than a name in a store */
export function assertBlobId(id: string): void {
  if (!isBlobId(id)) throw new RangeError('a blob needs a UUID in lower case');
}
