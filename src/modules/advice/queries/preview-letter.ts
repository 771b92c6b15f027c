import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { caseForStaff } from '#modules/cases/index.ts';
import { query, Refused } from '#platform/operation/index.ts';
import { caseBrief } from '../case-brief.ts';
import type { LetterContent } from '../content/letter-content.ts';
import { contentNow } from '../content/read-source.ts';
import { currentVersion } from '../load-letter.ts';
import { mayWriteAtAll } from '../policy.ts';
import type { AdviceTables } from '../tables.ts';

/** The letter as it would be issued at this moment, for its document: the preview is the very PDF (ADV.1). */
export const previewLetter = query({
  name: 'letter.previewed',
  actors: ['clinician'],
  input: z.object({ letter: z.uuid() }),
  async run(scope, { letter: id }): Promise<Preview | undefined> {
    const letter = await scope.tx
      .withTables<AdviceTables>()
      .selectFrom('advice.letters')
      .selectAll()
      .where('id', '=', id)
      .where(sql<SqlBool>`organisation_id = any (array(select app.clinical_organisations()))`)
      .executeTakeFirst();
    const seen = letter && (await caseForStaff(scope, letter.case_id));
    const brief = letter && (await caseBrief(scope, letter));
    if (!letter || !seen || !brief) return undefined;
    const role = mayWriteAtAll(scope.actor, seen);
    if (role && 'refuse' in role) throw new Refused(role.refuse);
    const version = await currentVersion(scope, letter);
    const content =
      version.content ?? (await contentNow(scope, { ...brief, referralId: seen.referralId }, letter, version));
    return { content, version: version.version, letter: id, organisation: seen.organisation, person: brief.person };
  },
  reads: ({ letter, organisation, person }) => ({
    ...{ act: 'letter.previewed', organisation, object: { kind: 'letter', id: letter }, subject: person },
  }),
});

export interface Preview {
  content: LetterContent;
  version: number;
  letter: string;
  organisation: string;
  person: string;
}
