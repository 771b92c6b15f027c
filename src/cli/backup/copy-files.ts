import { createReadStream } from 'node:fs';
import type { BlobStore } from '#platform/storage/blob-store.ts';
import { BlobMissing } from '#platform/storage/blob-store.ts';
import { BackupProblem, fileListPath, filePath } from './manifest.ts';
import { measure, readLines, type Written, writeBytes } from './sealed-file.ts';

/** A document as it lies in the store: encrypted, by the key beside its row. */
export interface KeptFile extends Written {
  id: string;
}

/** Copies every document that is in the store into the backup; one that is deleted meanwhile is left out. */
export async function* copyOut(folder: string, blobs: BlobStore): AsyncGenerator<KeptFile> {
  for await (const { id } of blobs.list()) {
    try {
      yield { id, ...(await writeBytes(filePath(folder, id), await blobs.get(id))) };
    } catch (error) {
      if (!(error instanceof BlobMissing)) throw error;
    }
  }
}

/** The list of documents in a backup. */
export async function* listed(folder: string, key: Uint8Array): AsyncGenerator<KeptFile> {
  for await (const line of readLines(fileListPath(folder), key)) yield JSON.parse(line) as KeptFile;
}

/** Compares a document of the backup with the list. @throws BackupProblem */
export async function checkFile(folder: string, { id, bytes, sha256 }: KeptFile): Promise<void> {
  const path = filePath(folder, id);
  const found = await measure(createReadStream(path)).catch(() => {
    throw new BackupProblem(`The document ${path} is missing from this backup.`);
  });
  if (found.bytes < bytes)
    throw new BackupProblem(`The document ${path} was cut short: ${found.bytes} of ${bytes} bytes.`);
  if (found.sha256 !== sha256) throw new BackupProblem(`The document ${path} was changed after the backup was made.`);
}
