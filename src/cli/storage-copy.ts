import { parseArgs } from 'node:util';
import type { Config } from '#platform/config/read-config.ts';
import { type Copied, copyBlobs } from '#platform/storage/copy-blobs.ts';
import { folderStore, openBlobStore } from '#platform/storage/open-blob-store.ts';
import type { CommandIo } from './command-io.ts';

export const usage = 'storage copy [--back]';

/**
 * `storage copy`: copies the documents of the data folder to the bucket of STORAGE_URL, or with `--back` the other way. They stay
 * encrypted. On PostgreSQL it may run while the service does, and again after that was switched over; the embedded database is open to
 * one process at a time. Answers the exit code.
 */
export async function run(args: readonly string[], config: Config, io: CommandIo): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { back: { type: 'boolean', default: false } } });
  if (!config.storageUrl) {
    io.complain('STORAGE_URL names no bucket: documents are in the data folder, and there is nowhere to copy them.');
    return 2;
  }
  const [folder, bucket] = [folderStore(config.dataFolder), openBlobStore(config)];
  if (!(await bucket.answers())) {
    io.complain('The bucket of STORAGE_URL does not answer, or does not take this key.');
    return 1;
  }
  const [from, to] = values.back ? [bucket, folder] : [folder, bucket];
  const copied = await copyBlobs(from, to, done => io.redraw?.(`${done.toLocaleString('en-GB')} documents`));
  return tell(io, copied);
}

function tell(io: CommandIo, { copied, there, bytes, different }: Copied): number {
  const n = (count: number) => count.toLocaleString('en-GB');
  io.write(`Copied ${n(copied)} documents (${n(Math.ceil(bytes / 1024))} KB); ${n(there)} were there already.`);
  for (const id of different) io.complain(`  ${id} is there with another length, and was left as it is`);
  return different.length ? 1 : 0;
}
