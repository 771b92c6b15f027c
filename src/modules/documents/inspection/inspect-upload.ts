import { createHash, type Hash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { Readable } from 'node:stream';
import { inspectContent } from './inspect-content.ts';
import { judgeName, mayBeHeldIn, nameText } from './judge-name.ts';
import { HEAD_BYTES, sniffHead } from './sniff-head.ts';
import { openSpool, type Spool } from './spool.ts';
import { turns } from './take-turn.ts';
import type { Finding, KeptType, Verdict } from './verdict.ts';

export type { DownloadReason, KeptType, Refusal, SniffedType, Verdict } from './verdict.ts';

/** One uploaded file and where it may go. */
export interface Upload {
  /** The file name as sent. */
  name: string;
  source: AsyncIterable<Uint8Array>;
  allowed: readonly KeptType[];
  /** In bytes; a file of exactly so many is still taken. */
  maxBytes: number;
  /** Receives the bytes as they come, once the first of them are not refused; what it kept must go if the file is. */
  sink?: (chunk: Uint8Array) => Promise<void>;
  /** Where bytes wait, enciphered and nameless, to be looked into; the system's temporary folder unless given. */
  spoolFolder?: string;
}

// Each place costs one file in memory, whatever the number of uploads.
const lookInside = turns(1);

/**
 * Decides while a file streams in whether it may be kept (REF.D1). Stops reading as soon as the file is refused, without
 * closing a Node stream, so that the caller can drain the rest. Throws only what `source`, `sink` or the disk throw.
 */
export async function inspectUpload(upload: Upload): Promise<Verdict> {
  const hash = createHash('sha256');
  const intake: Intake = { bytes: 0, head: Buffer.alloc(0), sniffed: false };
  try {
    for await (const chunk of readable(upload.source)) {
      const refused = await take(upload, intake, hash, chunk);
      if (refused) return verdict(refused, intake, hash);
    }
    return verdict(await judge(upload, intake), intake, hash);
  } finally {
    await intake.spool?.close();
  }
}

interface Intake {
  bytes: number;
  head: Buffer;
  sniffed: boolean;
  spool?: Spool;
}

function readable(source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  return source instanceof Readable ? source.iterator({ destroyOnReturn: false }) : source;
}

async function take(upload: Upload, intake: Intake, hash: Hash, chunk: Uint8Array): Promise<Finding | undefined> {
  intake.bytes += chunk.length;
  hash.update(chunk);
  if (intake.bytes > upload.maxBytes)
    return { type: typeOf(intake.sniffed ? intake.head : Buffer.concat([intake.head, chunk])), refusal: 'too-large' };
  if (intake.sniffed) return keep(upload, intake, chunk);
  intake.head = Buffer.concat([intake.head, chunk]);
  if (intake.head.length < HEAD_BYTES) return undefined;
  intake.sniffed = true;
  return judgeHead(upload, intake.head) ?? keep(upload, intake, intake.head);
}

async function keep(upload: Upload, intake: Intake, chunk: Uint8Array): Promise<undefined> {
  intake.spool ??= openSpool(upload.spoolFolder ?? tmpdir());
  await intake.spool.write(chunk);
  await upload.sink?.(chunk);
}

function typeOf(head: Buffer): Finding['type'] {
  const kind = sniffHead(head);
  return kind === 'text' ? 'txt' : kind;
}

// Refuses at once what cannot become an allowed file whatever follows.
function judgeHead({ name, allowed }: Upload, head: Buffer): Finding | undefined {
  const kind = sniffHead(head);
  if (kind === 'ole' || kind === 'zip') {
    if (mayBeHeldIn(kind, name) && allowed.some(type => HOLDS[kind].has(type))) return undefined;
    return judgeName(name, kind, allowed);
  }
  const found = judgeName(name, nameText(name, kind === 'text' ? 'txt' : kind), allowed);
  return found.refusal ? found : undefined;
}

const OFFICE: ReadonlySet<KeptType> = new Set(['doc', 'docx', 'xls', 'xlsx']);
const HOLDS = { ole: OFFICE, zip: OFFICE };

async function judge(upload: Upload, intake: Intake): Promise<Finding> {
  if (intake.bytes === 0) return { type: 'unknown', refusal: 'empty' };
  if (!intake.sniffed) {
    const refused = judgeHead(upload, intake.head);
    if (refused) return refused;
    await keep(upload, intake, intake.head);
  }
  const spool = intake.spool!;
  const found = await lookInside(async () => inspectContent(await spool.readAll()));
  return settle(upload, found);
}

/**
 * Which answer wins when several fit: macros first (they have to go whatever the name says), then the name, then what
 * else is wrong inside. A container that cannot be opened has no type to compare with its name.
 */
function settle({ name, allowed }: Upload, found: Finding): Finding {
  const type = nameText(name, found.type);
  if (found.refusal === 'macro') return { ...found, detail: found.type };
  if (found.refusal && (type === 'ole' || type === 'zip')) return found;
  const named = judgeName(name, type, allowed);
  return named.refusal ? named : { ...found, type };
}

function verdict(found: Finding, { bytes }: Intake, hash: Hash): Verdict {
  const accepted = found.refusal === undefined;
  const reasons = accepted ? [...(found.reasons ?? [])].sort() : [];
  const { type, refusal, detail, pages } = found;
  return {
    accepted,
    type,
    ...(refusal && { refusal }),
    ...(refusal && detail && { detail }),
    downloadOnly: reasons.length > 0,
    reasons,
    bytes,
    ...(accepted && pages !== undefined && { pages }),
    sha256: hash.digest('hex'),
  };
}
