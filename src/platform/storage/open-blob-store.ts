import { join } from 'node:path';
import type { BlobStore } from './blob-store.ts';
import { fileBlobStore } from './file-blob-store.ts';
import { s3BlobStore } from './s3/s3-blob-store.ts';
import { readS3Place } from './s3/s3-place.ts';

/** The folder of the installation where documents are kept unless a bucket is named. */
export const folderStore = (dataFolder: string): BlobStore => fileBlobStore(join(dataFolder, 'documents'));

/** Where the installation keeps its documents: the bucket of `storageUrl`, else its own folder. */
export function openBlobStore({ storageUrl, dataFolder }: { storageUrl?: string; dataFolder: string }): BlobStore {
  const place = storageUrl === undefined ? undefined : readS3Place(storageUrl);
  return place ? s3BlobStore(place) : folderStore(dataFolder);
}
