import { isTable, readTable } from '#faces/table-file.ts';
import type { KeptForm, Part, Visit } from '#faces/visit.ts';
import { type Receipt, receiveUpload, refusalText, typesOf } from '#modules/documents/index.ts';
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

/**
 * Reads a step's form while it streams in. Each file is a unit of its own: it is in the draft before the next field is
 * read, whatever the other fields say (ALL.9); one that is refused leaves the rest as it is.
 */
export async function readStepForm(visit: Visit, draft: Draft): Promise<PostedStep> {
  const posted: PostedStep = { fields: [], version: 0, received: [], errors: [], notes: [] };
  const t = visit.words(texts);
  for await (const part of visit.parts()) {
    if (part.kind === 'file') await takeFile(visit, draft, posted, part);
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

async function takeFile(visit: Visit, draft: Draft, posted: PostedStep, part: FilePart): Promise<void> {
  if (!part.filename) return drain(part);
  if (isTable(part)) return void posted.fields.push(await readTable(part));
  const slot = slotOf(visit, draft, part.name);
  if (!slot) return drain(part);
  const allowed = typesOf(slot.accepts);
  const receipt = await receiveUpload(visit.runtime, { name: part.filename, allowed, source: part.source });
  await place(visit, draft, posted, slot, receipt);
}

/** Puts files that were received after a time-out where they were meant to go; what a slot does not take is said as ever. */
export async function placeKept(visit: Visit, draft: Draft, files: KeptForm['files']): Promise<PostedStep> {
  const posted: PostedStep = { fields: [], version: 0, received: [], errors: [], notes: [] };
  for (const { name, receipt } of files) {
    const slot = slotOf(visit, draft, name);
    if (slot) await place(visit, draft, posted, slot, ofType(receipt, typesOf(slot.accepts)));
  }
  return posted;
}

type Slot = ReturnType<typeof documentSlots>[number];

const slotOf = (visit: Visit, { definition, answers }: Draft, name: string): Slot | undefined =>
  name.startsWith('f:')
    ? documentSlots(definition, visit.locale, answers).find(({ key }) => key === name.slice('f:'.length))
    : undefined;

function ofType(receipt: Receipt, allowed: ReturnType<typeof typesOf>): Receipt {
  if (!receipt.accepted || allowed.includes(receipt.document.type)) return receipt;
  return { accepted: false, name: receipt.document.name, refusal: 'type', detail: receipt.document.type };
}

async function place(visit: Visit, draft: Draft, posted: PostedStep, slot: Slot, receipt: Receipt): Promise<void> {
  const { key, accepts } = slot;
  if (!receipt.accepted) {
    posted.errors.push({ key, message: refusalText(visit.locale, receipt, typesOf(accepts)) });
    return;
  }
  const { document } = receipt;
  const input = { referral: draft.referral.id, slot: key, document };
  const { duplicateOf } = await perform(visit.runtime, attachDocument, visit.actor, input);
  const t = visit.words(texts);
  posted.received.push(key);
  posted.notes.push(...duplicateOf.map(other => t('step.duplicate', { name: document.name, other })));
}

async function drain(part: FilePart): Promise<void> {
  for await (const _ of part.source) void _;
}
