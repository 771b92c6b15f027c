import type { ReadScope, Scope } from '#platform/operation/index.ts';
import type { AdviceTables, ConsentDecision, ReleaseChoice, Silence } from '../tables.ts';

/** The newest answer about the assessment. */
export interface AssessmentConsent {
  decision: ConsentDecision;
  silence: Silence | null;
  release: ReleaseChoice | null;
  channel: string;
  at: Date;
  textVersion: string;
}

/** Where the consent to the assessment of a case stands; undefined before anybody asked. What was said before stays in its rows. */
export async function currentConsent(
  { tx }: Pick<Scope | ReadScope, 'tx'>,
  organisation: string,
  caseId: string,
): Promise<AssessmentConsent | undefined> {
  return tx
    .withTables<AdviceTables>()
    .selectFrom('advice.consents')
    .select(['decision', 'silence', 'release_choice as release', 'channel', 'at', 'text_version as textVersion'])
    .where('organisation_id', '=', organisation)
    .where('case_id', '=', caseId)
    .where('kind', '=', 'assessment')
    .orderBy('sequence', 'desc')
    .executeTakeFirst();
}
