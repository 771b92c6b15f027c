import { z } from 'zod';
import { type CaseDetails, loadVisibleCase } from '#modules/cases/index.ts';
import {
  type Answers,
  aboutForm,
  answersOf,
  definitionOf,
  newestDefinitions,
  noAnswers,
  type PrefillContext,
  prefill,
  type Questionnaire,
} from '#modules/forms/index.ts';
import { type Organisation, organisationOf } from '#modules/organisations/index.ts';
import { type Employment, readEmployment } from '#modules/workforce/index.ts';
import { newId } from '#platform/db/id.ts';
import { type EmployerActor, operation, type Scope } from '#platform/operation/index.ts';
import { loadOwn } from '../load-referral.ts';
import { mayStart } from '../policy.ts';
import { readVersion } from '../queries/read-version.ts';
import { deletionDay, type Referral } from '../referral.ts';
import type { ReferralsTables } from '../tables.ts';
import { authorContext, caseContext, employmentContext } from './prefill-context.ts';
import { summaryOf, writeAllSteps } from './working-copy.ts';

interface Start {
  organisation: Organisation;
  definition?: Questionnaire;
  employment?: Employment;
  before?: CaseDetails;
  instead?: Referral;
}

const input = z.object({
  /** Code of the form. */
  form: z.string().min(1).max(20),
  employment: z.uuid().optional(),
  /** A closed case, referred again. */
  reReferralOf: z.uuid().optional(),
  /** A rejected referral of mine, made on the wrong form, that this one takes the place of. */
  instead: z.uuid().optional(),
});

/**
 * Begins a draft, prefilled once (REF.F3): the author from the account, the employee from the employment picked, from
 * the closed case that is referred again, or from the referral that was on the wrong form, whose answers go along as far
 * as they fit (REF.L4). Answers its id.
 */
export const startReferral = operation({
  act: 'referral.started',
  actors: ['employer'],
  input,
  async load(scope, { form, employment, reReferralOf, instead }): Promise<Start | undefined> {
    const organisation = await organisationOf(scope.tx, scope.actor.organisation);
    const before = reReferralOf ? await loadVisibleCase(scope, reReferralOf) : undefined;
    const rejected = instead ? await loadOwn(scope, instead) : undefined;
    if ((reReferralOf && !before) || (instead && !rejected)) return undefined;
    const picked = employment ?? before?.case.employmentId ?? rejected?.employment;
    const found = picked ? await readEmployment(scope, picked) : undefined;
    if (employment && !found) return undefined;
    const [definition] = await newestDefinitions(scope, [form]);
    return { organisation, definition, employment: found, before: before?.case, instead: rejected };
  },
  policy(actor, { organisation, definition, before, instead }, { form }) {
    // An employee's own, confidential form is never an employer's to begin.
    const offered = definition && !aboutForm(definition, 'en').confidential ? organisation.forms : [];
    const decision = mayStart(actor, form, offered);
    if (decision) return decision;
    if (instead && instead.state !== 'rejected') return { wrongState: `state.${instead.state}` };
    return !before || before.tab === 'closed' ? undefined : { wrongState: 'refer.case_not_closed' };
  },
  async run(scope, start) {
    const { organisation, employment, before, instead } = start;
    const definition = start.definition!;
    const carried = instead ? await answersOfOther(scope, instead, definition) : noAnswers;
    // What was written on the other form stays as it was written.
    const employee = instead ? {} : employeeContext(start);
    const context = { ...(await authorContext(scope, organisation)), ...employee };
    const filled = prefill(definition, context, carried);
    const id = newId(scope.now.getTime());
    await insertDraft(scope, id, start, filled);
    await writeAllSteps(scope, { organisation: organisation.id, id }, definition, filled.answers);
    scope.audit({
      act: 'referral.started',
      organisation: organisation.id,
      object: { kind: 'referral', id },
      subject: id,
      values: { form: definition.name, employment: employment?.id, reReferralOf: before?.id ?? instead?.caseId },
    });
    return { id };
  },
});

function employeeContext({ employment, before }: Start): PrefillContext {
  const known = employment ? employmentContext(employment) : {};
  if (!before) return known;
  const earlier = caseContext(before);
  const current = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== ''));
  return { ...earlier, ...current };
}

/** What was written on the other form, as far as this one asks it too; its documents stay where they are. */
async function answersOfOther(
  scope: Scope<EmployerActor>,
  instead: Referral,
  definition: Questionnaire,
): Promise<Answers> {
  const version = await readVersion(scope, instead, instead.currentVersion);
  if (!version) return noAnswers;
  const written = answersOf(await definitionOf(scope, instead.formCode, version.formVersion), version.response);
  const { values, rows } = answersOf(definition, version.response);
  return { values: { ...fitting(definition, written), ...values }, rows, files: {} };
}

/** Questions of the same name on another step of the other form. */
function fitting(definition: Questionnaire, written: Answers): Answers['values'] {
  const names = new Set(definition.item.flatMap(step => (step.item ?? []).map(item => item.linkId)));
  return Object.fromEntries(Object.entries(written.values).filter(([key]) => names.has(key)));
}

async function insertDraft(
  scope: Scope<EmployerActor>,
  id: string,
  { organisation, employment, before, instead, ...start }: Start,
  filled: { answers: Answers; provenance: Readonly<Record<string, string>> },
): Promise<void> {
  const definition = start.definition!;
  await scope.tx
    .withTables<ReferralsTables>()
    .insertInto('referrals.referrals')
    .values({
      organisation_id: organisation.id,
      id,
      form_code: definition.name,
      form_version: Number(definition.version),
      author_id: scope.actor.membership,
      owner_id: scope.actor.membership,
      state: 'draft',
      employment_id: employment?.id ?? null,
      re_referral_of: before?.id ?? instead?.caseId ?? null,
      ...summaryOf(definition, { answers: filled.answers, versions: {} }, scope.now),
      prefill: JSON.stringify(filled.provenance),
      created_at: scope.now,
      changed_at: scope.now,
      deletes_on: deletionDay(scope.now),
    })
    .execute();
}
