import { randomUUID } from 'node:crypto';
import { receiveUpload } from '#modules/documents/index.ts';
import { illHealthRetirement, managementReferral, stepAnswers } from '#modules/forms/index.ts';
import {
  attachDocument,
  digestOf,
  readDraft,
  saveStep,
  startReferral,
  submitReferral,
} from '#modules/referrals/index.ts';
import { ask, type EmployerActor, perform } from '#platform/operation/index.ts';
import { completeAnswers } from '#test/support/complete-answers.ts';
import { asOwner } from '#test/support/test-service.ts';
import type { Paper } from './documents.ts';
import type { Journey } from './journey.ts';

export interface SentReferral {
  id: string;
  caseId: string;
  reference: string;
  /** Ids of the documents that were added, in their order. */
  documents: string[];
}

/** Who is referred, on which form (`OM` unless said), and further answers by linkId. */
export interface Referred {
  given: string;
  family: string;
  form?: 'OM' | 'IHR1';
  answers?: Record<string, string>;
}

export interface Added {
  slot: string;
  file: Paper;
}

/** Somebody who registered, as the product's operations know them. */
export async function employerActor({ app }: Journey, username: string): Promise<EmployerActor> {
  const { rows } = await asOwner(
    app.runtime.db,
    `select a.id as account, m.id as membership, m.organisation_id as organisation, m.permissions
     from accounts.accounts a join accounts.memberships m on m.account_id = a.id where a.username = $1`,
    [username],
  );
  const { account, membership, organisation, permissions } = rows[0]!;
  return { kind: 'employer', account, membership, organisation, permissions };
}

/** A referral that is only the beginning of a story: made by the product's operations, not page by page. */
export async function referQuickly(
  journey: Journey,
  username: string,
  employee: Referred,
  ...added: Added[]
): Promise<SentReferral> {
  const { runtime } = journey.app;
  const { id, actor } = await draftQuickly(journey, username, employee);
  const documents: string[] = [];
  for (const each of added) documents.push(await attach(journey, actor, id, each));
  const draft = await ask(runtime, readDraft, actor, { referral: id });
  const input = { referral: id, key: randomUUID(), seen: digestOf(draft.answers) };
  const { caseId, reference } = await perform(runtime, submitReferral, actor, input);
  return { id, caseId, reference, documents };
}

/** The same, complete and not yet sent. */
export async function draftQuickly(
  journey: Journey,
  username: string,
  { given, family, form = 'OM', answers: more = {} }: Referred,
): Promise<{ id: string; actor: EmployerActor }> {
  const { runtime } = journey.app;
  const actor = await employerActor(journey, username);
  const begin: Record<string, string | string[]> = {
    ...{ 'referrer.email': `${username}@northfold.example`, 'employee.mobile': '07700 900456' },
    ...{ 'employee.givenName': given, 'employee.familyName': family, 'employee.dateOfBirth': '1980-05-01' },
    ...(form === 'OM' ? { 'questions.standard': ['fit-now', 'adjustments'] } : {}),
    ...more,
  };
  const { id } = await perform(runtime, startReferral, actor, { form });
  const answers = completeAnswers(form === 'OM' ? managementReferral : illHealthRetirement, begin);
  const { versions, definition } = await ask(runtime, readDraft, actor, { referral: id });
  for (const { linkId: step } of definition.item) {
    const { values, rows } = stepAnswers(definition, answers, step);
    await perform(runtime, saveStep, actor, { referral: id, step, version: versions[step], answers: { values, rows } });
  }
  return { id, actor };
}

async function attach(
  { app: { runtime } }: Journey,
  actor: EmployerActor,
  referral: string,
  { slot, file }: Added,
): Promise<string> {
  const source = (async function* content() {
    yield file.buffer;
  })();
  const receipt = await receiveUpload(runtime, { name: file.name, allowed: ['pdf', 'docx'], source });
  if (!receipt.accepted) throw new Error(receipt.refusal);
  await perform(runtime, attachDocument, actor, { referral, slot, document: receipt.document });
  return receipt.document.id;
}
