import type { ReadScope, Scope } from '#platform/operation/index.ts';
import type { Letter, Version } from '../load-letter.ts';
import type { AdviceTables } from '../tables.ts';

/** The newest version of a letter that was issued; undefined before the first. */
export async function issuedVersion(
  { tx }: Pick<Scope | ReadScope, 'tx'>,
  letter: Letter,
): Promise<Version | undefined> {
  return tx
    .withTables<AdviceTables>()
    .selectFrom('advice.versions')
    .selectAll()
    .where('organisation_id', '=', letter.organisation_id)
    .where('letter_id', '=', letter.id)
    .where('issued_at', 'is not', null)
    .orderBy('version', 'desc')
    .executeTakeFirst();
}
