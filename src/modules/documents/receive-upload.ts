import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import type { Runtime } from '#platform/operation/index.ts';
import { StorageAway, StorageFull } from '#platform/storage/blob-store.ts';
import { documentName, type ReceivedDocument, type ScanState } from './document.ts';
import { inspectUpload } from './inspection/inspect-upload.ts';
import type { KeptType, Refusal, Verdict } from './inspection/verdict.ts';
import { scanSealed } from './scan-sealed.ts';
import { type Sealed, sealBytes } from './seal-document.ts';

/** The largest document, in bytes: 10 MB (REF.D1). */
export const largestDocument = 10 * 1024 * 1024;

/**
 * Why a file was not taken: what it is, that it is `infected`, or that it is not its fault: `unchecked` when the virus scanner is
 * away, `no-room` when the disk is full, `store-away` when the file store does not answer. Say it with `refusalText`.
 */
export interface RefusedUpload {
  accepted: false;
  name: string;
  refusal: Refusal | 'infected' | 'unchecked' | 'no-room' | 'store-away';
  detail?: string;
}
export type Receipt = { accepted: true; document: ReceivedDocument } | RefusedUpload;

/**
 * Takes one file in: looked at while it streams, encrypted with a key of its own, kept as a blob, scanned where there is a scanner
 * (REF.D1, REF.D2). Memory stays bounded; no transaction is open meanwhile. A refusal is an answer; what `source` throws (an upload cut off) is
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
    const sealed = await intake.finish();
    const scan = await scanSealed(runtime, sealed);
    if (scan === 'clean' || scan === 'not_scanned')
      return { accepted: true, document: received(name, verdict, sealed, scan) };
    await intake.give();
    return { accepted: false, name, refusal: scan };
  } catch (error) {
    const refusal = refusalOf(error);
    // Where the store is away nothing can be taken back now; the sweep finds what nobody refers to.
    await intake.give().catch(failure => {
      if (!refusal) throw failure;
    });
    if (refusal) return { accepted: false, name, refusal };
    throw error;
  }
}

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

function received(name: string, verdict: Verdict, sealed: Sealed, scan: ScanState): ReceivedDocument {
  return {
    ...sealed,
    name,
    type: verdict.type as KeptType,
    ...(verdict.pages === undefined ? {} : { pages: verdict.pages }),
    downloadOnly: verdict.downloadOnly,
    scan,
    notes: verdict.reasons,
  };
}

const refused = (name: string, { refusal, detail }: Verdict): RefusedUpload => ({
  accepted: false,
  name,
  refusal: refusal ?? 'damaged',
  ...(detail === undefined ? {} : { detail }),
});

function refusalOf(error: unknown): 'no-room' | 'store-away' | undefined {
  if (error instanceof StorageAway) return 'store-away';
  // The spool of the inspection has a disk too.
  const full = error instanceof StorageFull || ['ENOSPC', 'EDQUOT'].includes((error as { code?: string }).code ?? '');
  return full ? 'no-room' : undefined;
}
