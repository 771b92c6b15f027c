import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { caseForStaff } from '#modules/cases/index.ts';
import { linkCode } from '#platform/crypto/link-code.ts';
import { query } from '#platform/operation/index.ts';
import type { AdviceTables } from '../tables.ts';

export interface CodeSheet {
  code: string;
  reference: string;
  locale: 'en' | 'cy';
  organisation: string;
  letter: string;
  person: string;
}

/** The code an employee without a second confirmed address is given on paper (ADV.4); made now, kept nowhere, audited. */
export const codeSheet = query({
  name: 'letter.code_sheet_made',
  actors: ['clinician'],
  input: z.object({ letter: z.uuid() }),
  async run(scope, { letter: id }): Promise<CodeSheet | undefined> {
    const letter = await scope.tx
      .withTables<AdviceTables>()
      .selectFrom('advice.letters')
      .select(['case_id', 'link_id', 'locale', 'organisation_id'])
      .where('id', '=', id)
      .where('code_posted', '=', true)
      .where(sql<SqlBool>`organisation_id = any (array(select app.clinical_organisations()))`)
      .executeTakeFirst();
    const seen = letter && (await caseForStaff(scope, letter.case_id));
    if (!letter?.link_id || !seen) return undefined;
    const { rows } = await sql<{ version: number }>`select code_version as version from accounts.links
      where id = ${letter.link_id} and code_channel = 'print' and closed_at is null`.execute(scope.tx);
    if (!rows[0]) return undefined;
    const code = linkCode(scope.runtime.keys, letter.link_id, rows[0].version);
    const { organisation, reference } = seen;
    return { code, reference, locale: letter.locale, organisation, letter: id, person: seen.personId ?? seen.id };
  },
  reads: ({ organisation, letter, person }) => ({
    ...{ act: 'letter.code_sheet_made', organisation, object: { kind: 'letter', id: letter }, subject: person },
  }),
});
