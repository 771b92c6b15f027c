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
 * Reads a step's form while it streams in. Each file is a unit of its own, whatever the other fields say (ALL.9): it is put into
 * the draft while the next one comes in; one that is refused leaves the rest as it is.
 */
export async function readStepForm(visit: Visit, draft: Draft): Promise<PostedStep> {
  const posted: PostedStep = { fields: [], version: 0, received: [], errors: [], notes: [] };
  const t = visit.words(texts);
  let placed: Promise<void> = Promise.resolve();
  try {
    for await (const part of visit.parts()) {
      if (part.kind === 'field') takeField(posted, part, t);
      else {
        const received = await takeFile(visit, draft, posted, part);
        if (!received) continue;
        placed = placed.then(() => place(visit, draft, posted, received));
        placed.catch(() => {}); // thrown below, once the form is read
      }
    }
  } finally {
    await placed;
  }
  return posted;
}

function takeField(posted: PostedStep, part: Extract<Part, { kind: 'field' }>, t: Say): void {
  posted.fields.push([part.name, part.value]);
  if (part.name === 'version') posted.version = versionOf(part.value);
  if (part.truncated) posted.errors.push({ key: part.name.replace(/^v:/, ''), message: t('step.cut') });
}

type FilePart = Extract<Part, { kind: 'file' }>;

/** A file and the slot it is for. */
interface Received {
  slot: Slot;
  receipt: Receipt;
}

async function takeFile(visit: Visit, draft: Draft, posted: PostedStep, part: FilePart): Promise<Received | undefined> {
  if (!part.filename) return drain(part);
  if (isTable(part)) return void posted.fields.push(await readTable(part));
  const slot = slotOf(visit, draft, part.name);
  if (!slot) return drain(part);
  const allowed = typesOf(slot.accepts);
  return { slot, receipt: await receiveUpload(visit.runtime, { name: part.filename, allowed, source: part.source }) };
}

/** Puts files that were received after a time-out where they were meant to go; what a slot does not take is said as ever. */
export async function placeKept(visit: Visit, draft: Draft, files: KeptForm['files']): Promise<PostedStep> {
  const posted: PostedStep = { fields: [], version: 0, received: [], errors: [], notes: [] };
  for (const { name, receipt } of files) {
    const slot = slotOf(visit, draft, name);
    if (slot) await place(visit, draft, posted, { slot, receipt: ofType(receipt, typesOf(slot.accepts)) });
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

async function place(visit: Visit, draft: Draft, posted: PostedStep, { slot, receipt }: Received): Promise<void> {
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

async function drain(part: FilePart): Promise<undefined> {
  for await (const _ of part.source) void _;
}
