import { randomText } from '#platform/crypto/random.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { type Organisation, organisationColumns, organisationFrom } from './organisation.ts';
import type { OrganisationsTables } from './tables.ts';

// No letters or digits that are taken for each other when read from paper.
const alphabet = 'ACDEFHJKMNPRTWXY3467';

/** A fresh code such as `KD3M-XARW-HP7C` (51 bits). */
export const newVerificationCode = (): string => [4, 4, 4].map(length => randomText(length, alphabet)).join('-');

/** A code as it is stored and compared: capitals, one kind of hyphen, no spaces. */
export const tidyVerificationCode = (typed: string): string =>
  typed
    .slice(0, 100)
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .toUpperCase();

/** The organisation whose verification code this is (ACC.R1). Counting wrong codes is the caller's matter. */
export async function findByVerificationCode(tx: Tx, typed: string): Promise<Organisation | undefined> {
  const code = tidyVerificationCode(typed);
  if (!code) return undefined;
  const row = await tx
    .withTables<OrganisationsTables>()
    .selectFrom('organisations.organisations')
    .select(organisationColumns)
    .where('verification_code', '=', code)
    .executeTakeFirst();
  return row && organisationFrom(row);
}
