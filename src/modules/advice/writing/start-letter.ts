import { z } from 'zod';
import { type CaseDetails, letterMoved, lockCaseForStaff, recordEvent } from '#modules/cases/index.ts';
import { newId } from '#platform/db/id.ts';
import { locales } from '#platform/i18n/locale.ts';
import { operation, type Scope, type StaffActor } from '#platform/operation/index.ts';
import { liveLetter, type Version } from '../load-letter.ts';
import { mayStart } from '../policy.ts';
import type { AdviceTables } from '../tables.ts';
import { keepAnswers } from './keep-answers.ts';
import { templateNames } from './sections.ts';

/** Begins the letter of a case from a template: empty parts, and one row for each question of the referral (ADV.1). Answers its id. */
export const startLetter = operation({
  act: 'letter.started',
  actors: ['clinician'],
  input: z.object({ case: z.uuid(), template: z.enum(templateNames), locale: z.enum(locales as ['en', 'cy']) }),
  async load(scope, { case: id }) {
    const seen = await lockCaseForStaff(scope, id);
    return seen && { seen, live: await liveLetter(scope, seen.organisation, id) };
  },
  policy: (actor, { seen, live }) => mayStart(actor, seen, live !== undefined),
  async run(scope, { seen }, given): Promise<{ letter: string }> {
    const letter = await insertLetter(scope, seen, given);
    const qualification = await usualQualification(scope);
    const version = await insertVersion(
      scope,
      { letter, organisation: seen.organisation, version: 1 },
      { qualification },
    );
    await keepAnswers(scope, seen, version);
    await letterMoved(scope, seen.id, 'draft');
    await recordEvent(scope, seen.id, { kind: 'letter_started', audience: ['clinician'] });
    scope.audit({
      ...{ act: 'letter.started', organisation: seen.organisation, object: { kind: 'letter', id: letter } },
      ...{ subject: seen.personId ?? seen.id, values: { template: given.template, locale: given.locale } },
    });
    return { letter };
  },
});

async function insertLetter(
  scope: Scope<StaffActor>,
  seen: CaseDetails,
  given: { template: string; locale: 'en' | 'cy' },
): Promise<string> {
  const id = newId(scope.now.getTime());
  await scope.tx
    .withTables<AdviceTables>()
    .insertInto('advice.letters')
    .values({
      ...{ organisation_id: seen.organisation, id, case_id: seen.id, author_account: scope.actor.account },
      ...{
        state: 'draft',
        state_since: scope.now,
        created_at: scope.now,
        template: given.template,
        locale: given.locale,
      },
    })
    .execute();
  return id;
}

/** Adds a version to a letter; what it starts with is the version before, or what the author always writes. */
export async function insertVersion(
  scope: Scope,
  of: { organisation: string; letter: string; version: number },
  sections: Record<string, string>,
): Promise<Version> {
  return scope.tx
    .withTables<AdviceTables>()
    .insertInto('advice.versions')
    .values({
      ...{
        organisation_id: of.organisation,
        id: newId(scope.now.getTime()),
        letter_id: of.letter,
        version: of.version,
      },
      ...{ sections: JSON.stringify(sections), created_at: scope.now },
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The qualification and registration number the author wrote last, so that they are typed once. */
async function usualQualification({ tx, actor }: Scope<StaffActor>): Promise<string> {
  const row = await tx
    .withTables<AdviceTables>()
    .selectFrom('advice.letters as l')
    .innerJoin('advice.versions as v', join =>
      join.onRef('v.organisation_id', '=', 'l.organisation_id').onRef('v.letter_id', '=', 'l.id'),
    )
    .select('v.sections')
    .where('l.author_account', '=', actor.account)
    .where('v.issued_at', 'is not', null)
    .orderBy('v.issued_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.sections.qualification ?? '';
}
