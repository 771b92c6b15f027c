import { staffName } from '#modules/accounts/index.ts';
import { organisationOf } from '#modules/organisations/index.ts';
import { dayOf } from '#platform/clock/day.ts';
import type { ReadScope, Scope } from '#platform/operation/index.ts';
import type { CaseBrief } from '../case-brief.ts';
import type { Letter, Version } from '../load-letter.ts';
import type { AdviceTables } from '../tables.ts';
import { answersNow } from '../writing/keep-answers.ts';
import { type LetterContent, letterContent } from './letter-content.ts';

type OfCase = CaseBrief & { referralId: string | null };

/** The letter as it would be issued now, from what is written. The preview and the issued document both come from this. */
export async function contentNow(
  scope: Scope | ReadScope,
  seen: OfCase,
  letter: Letter,
  version: Version,
): Promise<LetterContent> {
  const organisation = await organisationOf(scope.tx, seen.organisation);
  return letterContent({
    ...{ locale: letter.locale, template: letter.template, day: dayOf(scope.now, 'Europe/London'), case: seen },
    ...{ organisation: organisation.name, sections: version.sections },
    clinician: (await staffName(scope.tx, letter.author_account)) ?? '',
    answers: await answersNow(scope, seen, version, letter.locale),
    statements: await statementsOf(scope, letter),
  });
}

/** Statements that stand beside passages the clinician did not change. */
async function statementsOf({ tx }: Pick<Scope | ReadScope, 'tx'>, letter: Letter) {
  return tx
    .withTables<AdviceTables>()
    .selectFrom('advice.corrections')
    .select(['passage', 'statement'])
    .where('organisation_id', '=', letter.organisation_id)
    .where('letter_id', '=', letter.id)
    .where('state', '=', 'declined')
    .where('statement', '<>', '')
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
}
