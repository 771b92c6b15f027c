import { inspectUpload, type KeptType, type Verdict } from '#modules/documents/inspection/inspect-upload.ts';

/** Every type a referral may carry. */
export const everyType: readonly KeptType[] = ['pdf', 'doc', 'docx', 'xls', 'xlsx', 'txt', 'jpeg', 'png'];

/** Sends bytes as an upload of that name, in pieces of `step` bytes, and answers the verdict. */
export function inspectBytes(
  name: string,
  bytes: Uint8Array | string,
  options: { allowed?: readonly KeptType[]; maxBytes?: number; step?: number } = {},
): Promise<Verdict> {
  const { allowed = everyType, maxBytes = 10 * 1024 * 1024, step = 16 * 1024 } = options;
  return inspectUpload({ name, allowed, maxBytes, source: inPieces(Buffer.from(bytes), step) });
}

/** The bytes as they would come over the wire. */
export async function* inPieces(bytes: Uint8Array, step: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
}

/** One word about a verdict: the refusal, `download-only`, or `accepted`. */
export async function outcome(name: string, bytes: Uint8Array | string): Promise<string> {
  const verdict = await inspectBytes(name, bytes);
  return verdict.refusal ?? (verdict.downloadOnly ? verdict.reasons.join(' ') : 'accepted');
}
