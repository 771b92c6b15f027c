import type { Answers, Questionnaire } from '#modules/forms/index.ts';
import { documentSlots, fileAt, referralFacts, stepAnswers, stepStates, toResponse } from '#modules/forms/index.ts';
import { dayOf } from '#platform/clock/day.ts';
import { plannedOnce } from '#platform/db/prepared.ts';
import { sortKey } from '#platform/db/sort-key.ts';
import { defaultZone } from '#platform/i18n/format-date.ts';
import type { ReadScope, Scope } from '#platform/operation/index.ts';
import { deletionDay, type Referral } from '../referral.ts';
import type { ReferralsTables, StepContent } from '../tables.ts';

/** What is being written: a row a step, each with its version (ALL.3). Submitting freezes it; amending goes on with it. */
export interface WorkingCopy {
  answers: Answers;
  /** Version of each step; 0 for one that was only prefilled. */
  versions: Readonly<Record<string, number>>;
  /** When each step was last saved by its author. */
  savedAt: Readonly<Record<string, Date>>;
}

type Key = Pick<Referral, 'organisation' | 'id'>;

export async function readWorkingCopy(scope: Scope | ReadScope, { organisation, id }: Key): Promise<WorkingCopy> {
  const rows = await scope.tx
    .withTables<ReferralsTables>()
    .selectFrom('referrals.steps')
    .select(['step', 'version', 'answers', 'changed_at'])
    .where('organisation_id', '=', organisation)
    .where('referral_id', '=', id)
    .modifyEnd(plannedOnce)
    .execute();
  return {
    answers: {
      values: Object.assign({}, ...rows.map(row => row.answers.values)),
      rows: Object.assign({}, ...rows.map(row => row.answers.rows)),
      files: Object.assign({}, ...rows.map(row => row.answers.files)),
    },
    versions: Object.fromEntries(rows.map(row => [row.step, row.version])),
    savedAt: Object.fromEntries(rows.filter(row => row.version > 0).map(row => [row.step, row.changed_at])),
  };
}

/** Steps that were saved at least once, or hold a document: files come without a save of their step. */
export function visitedSteps(
  definition: Questionnaire,
  { answers, versions }: Pick<WorkingCopy, 'answers' | 'versions'>,
): ReadonlySet<string> {
  const saved = Object.keys(versions).filter(step => versions[step]! > 0);
  const filled = documentSlots(definition, 'en', answers).filter(({ key }) => fileAt(answers, key));
  return new Set([...saved, ...filled.map(({ stepId }) => stepId)]);
}

/** Writes one step as it is to be; its row is made when the form has a step the draft has not. */
export async function writeStep(
  scope: Scope,
  { organisation, id }: Key,
  step: string,
  content: { version: number; answers: Answers },
): Promise<void> {
  const answers = JSON.stringify(content.answers);
  await scope.tx
    .withTables<ReferralsTables>()
    .insertInto('referrals.steps')
    .values({
      ...{ organisation_id: organisation, referral_id: id, step },
      ...{ version: content.version, answers, changed_at: scope.now },
    })
    .onConflict(conflict =>
      conflict
        .columns(['organisation_id', 'referral_id', 'step'])
        .doUpdateSet({ version: content.version, answers, changed_at: scope.now }),
    )
    .execute();
}

/** Writes every step of a form anew from whole answers; steps not named in `versions` begin at 0. */
export async function writeAllSteps(
  scope: Scope,
  key: Key,
  definition: Questionnaire,
  answers: Answers,
  versions: Readonly<Record<string, number>> = {},
): Promise<void> {
  for (const { linkId: step } of definition.item)
    await writeStep(scope, key, step, {
      version: versions[step] ?? 0,
      answers: stepAnswers(definition, answers, step),
    });
}

/** What lists show of a working copy: who it is about, and how far it is. */
export function summaryOf(definition: Questionnaire, copy: Pick<WorkingCopy, 'answers' | 'versions'>, now: Date) {
  const today = dayOf(now, defaultZone);
  const steps = stepStates(definition, copy.answers, { today, visited: visitedSteps(definition, copy) });
  const needed = steps.filter(({ state }) => state !== 'not-needed');
  const { givenName = '', familyName = '' } = referralFacts(definition, toResponse(definition, copy.answers));
  return {
    employee_name: `${givenName} ${familyName}`.trim(),
    employee_key: sortKey(givenName, familyName),
    steps_done: needed.filter(({ state }) => state === 'complete').length,
    steps_total: needed.length,
  };
}

/** Notes on the referral itself that its working copy was changed; a draft is kept thirty days from now. */
export async function touch(
  scope: Scope,
  referral: Referral,
  definition: Questionnaire,
  copy: Pick<WorkingCopy, 'answers' | 'versions'>,
): Promise<void> {
  const { employee_name, employee_key, ...progress } = summaryOf(definition, copy, scope.now);
  await scope.tx
    .withTables<ReferralsTables>()
    .updateTable('referrals.referrals')
    .set({
      changed_at: scope.now,
      ...progress,
      ...(referral.state === 'draft'
        ? { employee_name, employee_key, deletes_on: deletionDay(scope.now), deletion_told: null }
        : {}),
    })
    .where('organisation_id', '=', referral.organisation)
    .where('id', '=', referral.id)
    .execute();
}

/** The same content, whatever the order of its names: nothing was changed. */
export const sameContent = (a: Answers | StepContent, b: Answers | StepContent): boolean =>
  canonical(a) === canonical(b);

/** One text for one content: names in order. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inside) =>
    inside && typeof inside === 'object' && !Array.isArray(inside)
      ? Object.fromEntries(Object.entries(inside).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inside,
  );
}
