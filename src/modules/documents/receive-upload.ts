import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import type { Runtime } from '#platform/operation/index.ts';
import { StorageFull } from '#platform/storage/blob-store.ts';
import { documentName, type ReceivedDocument } from './document.ts';
import { inspectUpload } from './inspection/inspect-upload.ts';
import type { KeptType, Refusal, Verdict } from './inspection/verdict.ts';
import { sealBytes } from './seal-document.ts';

/** The largest document, in bytes: 10 MB (REF.D1). */
export const largestDocument = 10 * 1024 * 1024;

/** Why a file was not taken; `no-room` when the disk is full. Say it with `refusalText`. */
export interface RefusedUpload {
  accepted: false;
  name: string;
  refusal: Refusal | 'no-room';
  detail?: string;
}
export type Receipt = { accepted: true; document: ReceivedDocument } | RefusedUpload;

/**
 * Takes one file in: looked at while it streams, encrypted with a key of its own, kept as a blob (REF.D1, REF.D2). Memory
 * stays bounded; no transaction is open meanwhile. A refusal is an answer; what `source` throws (an upload cut off) is
 * thrown on, and nothing of the file is left.
 */
export async function receiveUpload(
  runtime: Runtime,
  upload: { name: string; allowed: readonly KeptType[]; source: AsyncIterable<Uint8Array> },
): Promise<Receipt> {
  const name = documentName(upload.name);
  const intake = intakeInto(runtime);
  try {
    const verdict = await inspectUpload({ ...upload, maxBytes: largestDocument, sink: intake.take });
    if (!verdict.accepted) {
      await intake.give();
      return refused(name, verdict);
    }
    return { accepted: true, document: received(name, verdict, await intake.finish()) };
  } catch (error) {
    await intake.give();
    if (error instanceof StorageFull || isFull(error)) return { accepted: false, name, refusal: 'no-room' };
    throw error;
  }
}

type Sealed = Awaited<ReturnType<typeof sealBytes>>;

/** Lets the inspection push bytes into a blob that pulls them, no faster than the disk takes them. */
function intakeInto(runtime: Runtime) {
  const channel = new PassThrough({ highWaterMark: 256 * 1024 });
  channel.on('error', () => {}); // giving up destroys it; the blob store hears of it by its reading
  let sealing: Promise<Sealed> | undefined;
  const begin = () => {
    sealing ??= sealBytes(runtime, channel);
    sealing.catch(() => {});
    return sealing;
  };
  return {
    async take(chunk: Uint8Array) {
      const sealed = begin();
      if (channel.destroyed) return void (await sealed);
      if (!channel.write(chunk)) await Promise.race([once(channel, 'drain'), sealed]);
    },
    finish() {
      const sealed = begin();
      channel.end();
      return sealed;
    },
    async give() {
      channel.destroy(new Error('the upload is not kept'));
      const sealed = await sealing?.catch(() => undefined);
      if (sealed) await runtime.blobs.delete(sealed.id);
    },
  };
}

function received(name: string, verdict: Verdict, sealed: Sealed): ReceivedDocument {
  return {
    ...sealed,
    name,
    type: verdict.type as KeptType,
    ...(verdict.pages === undefined ? {} : { pages: verdict.pages }),
    downloadOnly: verdict.downloadOnly,
    notes: verdict.reasons,
  };
}

const refused = (name: string, { refusal, detail }: Verdict): RefusedUpload => ({
  accepted: false,
  name,
  refusal: refusal ?? 'damaged',
  ...(detail === undefined ? {} : { detail }),
});

const isFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes((error as { code?: string }).code ?? '');
