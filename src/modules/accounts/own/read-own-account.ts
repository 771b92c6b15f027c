import { z } from 'zod';
import { firstLocale } from '#platform/i18n/negotiate-locale.ts';
import { query } from '#platform/operation/index.ts';
import { type PasswordPolicy, passwordPolicyOf } from '../passwords/password-policy.ts';
import { hasFactor, standingOf } from '../sessions/standing.ts';
import type { AccountsTables } from '../tables.ts';
import type { OwnDetails } from './details-form.ts';

/** An account as its owner sees it. */
export interface OwnAccount {
  details: OwnDetails;
  username: string;
  email: string;
  /** Names of the organisations it works for. */
  organisations: readonly string[];
  /** What a new password needs. */
  policy: PasswordPolicy;
  /** A second factor that counts is enrolled. */
  hasFactor: boolean;
  /** One of them is a passkey, which shows that they are the owner as the current password does. */
  hasPasskey: boolean;
}

/** The signed-in account's own details, and what its next password needs (ACC.M1). */
export const readOwnAccount = query({
  name: 'account.own_read',
  actors: ['gate'],
  input: z.object({ account: z.uuid() }),
  async run({ tx, now }, { account }): Promise<OwnAccount | undefined> {
    const row = await tx
      .withTables<AccountsTables>()
      .selectFrom('accounts.accounts')
      .selectAll()
      .where('id', '=', account)
      .executeTakeFirst();
    if (!row) return undefined;
    const standing = await standingOf(tx, account, now);
    const organisations = standing.memberships.map(({ organisation }) => organisation);
    return {
      details: {
        ...{ title: row.title, givenName: row.given_name, familyName: row.family_name, jobTitle: row.job_title },
        ...{ address: row.address, postcode: row.postcode, telephone: row.telephone },
        ...{ locale: firstLocale(row.locale), zone: row.time_zone },
      },
      ...{ username: row.username, email: row.email },
      ...{ hasFactor: hasFactor(standing), hasPasskey: standing.passkeys > 0 },
      organisations: organisations.map(({ name }) => name),
      policy: passwordPolicyOf(organisations, hasFactor(standing)),
    };
  },
});
