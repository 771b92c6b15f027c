import type { Part, Visit } from '#faces/visit.ts';
import { receiveUpload, refusalText, typesOf } from '#modules/documents/index.ts';
import { documentSlots, type FieldError } from '#modules/forms/index.ts';
import { attachDocument, type Draft } from '#modules/referrals/index.ts';
import { perform } from '#platform/operation/index.ts';
import { type Say, texts } from './texts.ts';

/** One posted step: the fields in their order, and what became of each file. */
export interface PostedStep {
  fields: [name: string, value: string][];
  /** Of the hidden field; 0 when it is no number. */
  version: number;
  /** Slots that received a document with this post. */
  received: string[];
  /** Files that were refused, fields that were cut: in words, each at its question. */
  errors: FieldError[];
  /** Documents that are in this referral twice, in words. */
  notes: string[];
}

/** A post of which nothing has been read. */
export const nothingPosted: PostedStep = { fields: [], version: 0, received: [], errors: [], notes: [] };

/** The version in a hidden field; 0 when it is no number. */
export const versionOf = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0);

const largestTable = 1024 * 1024;

/**
 * Reads a step's form while it streams in. Each file is a unit of its own: it is in the draft before the next field is
 * read, whatever the other fields say (ALL.9); one that is refused leaves the rest as it is.
 */
export async function readStepForm(visit: Visit, draft: Draft): Promise<PostedStep> {
  const posted: PostedStep = { fields: [], version: 0, received: [], errors: [], notes: [] };
  const t = visit.words(texts);
  for await (const part of visit.parts()) {
    if (part.kind === 'file') await takeFile(visit, draft, posted, part, t);
    else takeField(posted, part, t);
  }
  return posted;
}

function takeField(posted: PostedStep, part: Extract<Part, { kind: 'field' }>, t: Say): void {
  posted.fields.push([part.name, part.value]);
  if (part.name === 'version') posted.version = versionOf(part.value);
  if (part.truncated) posted.errors.push({ key: part.name.replace(/^v:/, ''), message: t('step.cut') });
}

type FilePart = Extract<Part, { kind: 'file' }>;

async function takeFile(visit: Visit, draft: Draft, posted: PostedStep, part: FilePart, t: Say): Promise<void> {
  if (!part.filename) return drain(part);
  if (part.name.startsWith('csv:')) return takeTable(posted, part);
  const key = part.name.replace(/^f:/, '');
  const slot = documentSlots(draft.definition, visit.locale, draft.answers).find(each => each.key === key);
  if (!slot || !part.name.startsWith('f:')) return drain(part);
  const allowed = typesOf(slot.accepts);
  const receipt = await receiveUpload(visit.runtime, { name: part.filename, allowed, source: part.source });
  if (!receipt.accepted) {
    posted.errors.push({ key, message: refusalText(visit.locale, receipt, allowed) });
    return;
  }
  const { document } = receipt;
  const input = { referral: draft.referral.id, slot: key, document };
  const { duplicateOf } = await perform(visit.runtime, attachDocument, visit.actor, input);
  posted.received.push(key);
  posted.notes.push(...duplicateOf.map(other => t('step.duplicate', { name: document.name, other })));
}

/** A table as a CSV file goes the way of a pasted one. */
async function takeTable(posted: PostedStep, part: FilePart): Promise<void> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of part.source) {
    bytes += chunk.length;
    if (bytes <= largestTable) chunks.push(chunk);
  }
  const text = new TextDecoder().decode(Buffer.concat(chunks)).replaceAll('\0', '');
  posted.fields.push([`paste:${part.name.slice('csv:'.length)}`, text]);
}

async function drain(part: FilePart): Promise<void> {
  for await (const _ of part.source) void _;
}
