import { z } from 'zod';
import { caseForStaff } from '#modules/cases/index.ts';
import { query } from '#platform/operation/index.ts';
import type { LetterState } from '../letter.ts';
import type { AdviceTables } from '../tables.ts';

export interface LetterVersionBrief {
  letter: string;
  version: number;
  state: LetterState;
  issuedAt: Date;
  releasedAt: Date | null;
  superseded: boolean;
}

/** Every issued version of the letters of a case, newest first; drafts are on the letter's own page. */
export const lettersOfCase = query({
  name: 'letters.listed',
  actors: ['clinician', 'case_administrator'],
  input: z.object({ case: z.uuid() }),
  async run(scope, { case: id }) {
    const seen = await caseForStaff(scope, id);
    if (!seen) return undefined;
    const rows = await scope.tx
      .withTables<AdviceTables>()
      .selectFrom('advice.letters as l')
      .innerJoin('advice.versions as v', join =>
        join.onRef('v.organisation_id', '=', 'l.organisation_id').onRef('v.letter_id', '=', 'l.id'),
      )
      .select(['l.id as letter', 'v.version', 'l.state', 'v.issued_at as issuedAt', 'l.released_at as releasedAt'])
      .select(['v.superseded_at as supersededAt'])
      .where('l.organisation_id', '=', seen.organisation)
      .where('l.case_id', '=', id)
      .where('v.issued_at', 'is not', null)
      .orderBy('v.issued_at', 'desc')
      .execute();
    const letters = rows.map(
      ({ supersededAt, ...row }): LetterVersionBrief => ({
        ...row,
        issuedAt: row.issuedAt!,
        superseded: supersededAt !== null,
      }),
    );
    return { letters, organisation: seen.organisation, person: seen.personId ?? seen.id };
  },
  reads: ({ organisation, person }, { case: id }) => ({
    ...{ act: 'letters.listed', organisation, object: { kind: 'case', id }, subject: person },
  }),
});
