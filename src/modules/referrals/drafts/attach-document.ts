import { z } from 'zod';
import { findDocuments, type ReceivedDocument, removeDocuments, storeDocument } from '#modules/documents/index.ts';
import { documentSlots, fileAt, stepAnswers, withFile } from '#modules/forms/index.ts';
import { NotVisible, operation } from '#platform/operation/index.ts';
import { mayReferrer } from '../policy.ts';
import { loadEditable } from './load-editable.ts';
import { touch, writeStep } from './working-copy.ts';

const received = z.custom<ReceivedDocument>(value => typeof value === 'object' && value !== null && 'id' in value);

/**
 * Puts a received document into a slot, whatever the other fields of the page say and whichever version the page had
 * (ALL.3, ALL.9). A document that was there before goes, unless an earlier version was submitted with it. Answers the
 * names of others in this referral with the same content (REF.D3).
 */
export const attachDocument = operation({
  act: 'referral.document_attached',
  actors: ['employer'],
  input: z.object({ referral: z.uuid(), slot: z.string().max(120), document: received }),
  load: (scope, { referral }) => loadEditable(scope, referral),
  policy: (actor, { referral }) => mayReferrer(actor, 'edit', referral.state),
  async run(scope, { referral, definition, copy }, { slot: key, document }) {
    const slot = documentSlots(definition, 'en', copy.answers).find(each => each.key === key);
    if (!slot) throw new NotVisible('document slot');
    const owned = { organisation: referral.organisation, owner: { kind: 'referral' as const, id: referral.id } };
    const others = await findDocuments(scope, owned);
    const before = fileAt(copy.answers, key)?.documentId;
    await storeDocument(scope, document, {
      ...owned,
      slot: key,
      class: slot.medicalInConfidence ? 'medical_in_confidence' : 'ordinary',
    });
    const { id: documentId, name, bytes, pages } = document;
    const answers = withFile(copy.answers, key, { documentId, name, bytes, ...(pages === undefined ? {} : { pages }) });
    await keepFiles(scope, { referral, definition, copy }, slot.stepId, answers);
    const replaced = others.filter(each => each.id === before && !each.submittedAt);
    await removeDocuments(
      scope,
      owned,
      replaced.map(each => each.id),
    );
    scope.audit({
      act: 'referral.document_attached',
      organisation: referral.organisation,
      object: { kind: 'document', id: documentId },
      subject: referral.caseId ?? referral.id,
      values: { referral: referral.id, slot: key, sha256: document.sha256.toString('hex') },
    });
    const here = new Set(Object.values(answers.files).map(file => file.documentId));
    const sha256 = document.sha256.toString('hex');
    return { duplicateOf: others.filter(each => here.has(each.id) && each.sha256 === sha256).map(each => each.name) };
  },
});

/** Takes a document out of its slot. It is deleted, unless an earlier version was submitted with it. */
export const detachDocument = operation({
  act: 'referral.document_detached',
  actors: ['employer'],
  input: z.object({ referral: z.uuid(), slot: z.string().max(120) }),
  load: (scope, { referral }) => loadEditable(scope, referral),
  policy: (actor, { referral }) => mayReferrer(actor, 'edit', referral.state),
  async run(scope, { referral, definition, copy }, { slot: key }) {
    const file = fileAt(copy.answers, key);
    const slot = documentSlots(definition, 'en', copy.answers).find(each => each.key === key);
    if (!file || !slot) throw new NotVisible('document');
    const owned = { organisation: referral.organisation, owner: { kind: 'referral' as const, id: referral.id } };
    await keepFiles(scope, { referral, definition, copy }, slot.stepId, withFile(copy.answers, key, undefined));
    const [found] = (await findDocuments(scope, owned)).filter(each => each.id === file.documentId);
    if (found && !found.submittedAt) await removeDocuments(scope, owned, [found.id]);
    scope.audit({
      act: 'referral.document_detached',
      organisation: referral.organisation,
      object: { kind: 'document', id: file.documentId },
      subject: referral.caseId ?? referral.id,
      values: { referral: referral.id, slot: key },
    });
  },
});

type Editing = NonNullable<Awaited<ReturnType<typeof loadEditable>>>;

/** Files change without a new version of the step, so that a text being typed beside them never becomes stale. */
async function keepFiles(
  scope: Parameters<typeof touch>[0],
  { referral, definition, copy }: Editing,
  step: string,
  answers: Editing['copy']['answers'],
): Promise<void> {
  const version = copy.versions[step] ?? 0;
  await writeStep(scope, referral, step, { version, answers: stepAnswers(definition, answers, step) });
  await touch(scope, referral, definition, { answers, versions: copy.versions });
}
