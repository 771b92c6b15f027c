import { sql } from 'kysely';
import { z } from 'zod';
import { organisationsOf } from '#modules/organisations/index.ts';
import { query } from '#platform/operation/index.ts';
import { emailKey, isEmailAddress } from '../names/email-address.ts';
import type { AccountsTables } from '../tables.ts';

/** What a stranger may know of an organisation's own sign-in. */
export interface SignOnBrief {
  organisation: string;
  name: string;
  /** The host people are sent to. */
  host: string;
  /** Our own ways in open it as well. */
  passwords: boolean;
}

/** The sign-in of an organisation, where it has one of its own and it is switched on. */
export const findSignOn = query({
  name: 'single_sign_on.found',
  actors: ['gate'],
  input: z.object({ organisation: z.uuid() }),
  run: async ({ tx }, { organisation }): Promise<SignOnBrief | undefined> => {
    const row = await tx
      .withTables<AccountsTables>()
      .selectFrom('accounts.single_sign_on')
      .select(['issuer', 'passwords'])
      .where('organisation_id', '=', organisation)
      .where('enabled', '=', true)
      .executeTakeFirst();
    const [found] = row ? await organisationsOf(tx, [organisation]) : [];
    if (!row || !found) return undefined;
    return { organisation, name: found.name, host: new URL(row.issuer).host, passwords: row.passwords };
  },
});

/**
 * Which organisation's own sign-in an e-mail address leads to. Only its domain is looked at, so that nobody learns who has an account;
 * `several` where organisations share the domain, for then the address alone does not say.
 */
export const signOnOfAddress = query({
  name: 'single_sign_on.of_address',
  actors: ['gate'],
  input: z.object({ email: z.string() }),
  run: async ({ tx }, { email }): Promise<{ organisation: string } | 'several' | 'none'> => {
    if (!isEmailAddress(email.trim())) return 'none';
    const domain = emailKey(email).split('@').at(-1)!;
    const rows = await tx
      .withTables<AccountsTables>()
      .selectFrom('accounts.single_sign_on')
      .select('organisation_id')
      .where('enabled', '=', true)
      .where(sql<boolean>`${domain} = any (domains)`)
      .limit(2)
      .execute();
    if (rows.length > 1) return 'several';
    return rows[0] ? { organisation: rows[0].organisation_id } : 'none';
  },
});
