import type { Selectable } from 'kysely';
import { organisationsOf } from '#modules/organisations/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { OpenIdService } from '#platform/openid/connect.ts';
import type { Runtime } from '#platform/operation/index.ts';
import type { AccountsTables } from '../tables.ts';
import { openSignOnSecret } from './sign-on-secret.ts';

export type SignOnRow = Selectable<AccountsTables['accounts.single_sign_on']>;

/** An organisation's own sign-in, as whoever signs in by it needs it (ACC.S7). */
export interface SignOn {
  organisation: { id: string; name: string };
  service: OpenIdService;
  /** Mail domains of accounts that may be linked: its own, as far as they still are the organisation's. */
  domains: readonly string[];
  /** Our own ways in open the organisation as well. */
  passwords: boolean;
  secondFactor: 'ours' | 'theirs';
  acrValues: readonly string[];
  revision: number;
}

/** The address a service sends people back to. One an organisation, so that no service can answer for another (RFC 9700, 4.4). */
export const returnAddress = ({ baseUrl }: Pick<Runtime, 'baseUrl'>, organisation: string): string =>
  `${baseUrl}/sign-in/organisation/${organisation}/return`;

/** The organisation's own sign-in where it is switched on. */
export async function signOnOf(tx: Tx, keys: Runtime['keys'], organisation: string): Promise<SignOn | undefined> {
  const row = await tx
    .withTables<AccountsTables>()
    .selectFrom('accounts.single_sign_on')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('enabled', '=', true)
    .executeTakeFirst();
  const [found] = row ? await organisationsOf(tx, [organisation]) : [];
  if (!row || !found) return undefined;
  return {
    organisation: { id: found.id, name: found.name },
    service: serviceOf(row, keys),
    domains: row.domains.filter(domain => found.domains.includes(domain)),
    ...{ passwords: row.passwords, secondFactor: row.second_factor, acrValues: row.acr_values, revision: row.revision },
  };
}

/** What the protocol needs of a row. */
export const serviceOf = (row: SignOnRow, keys: Runtime['keys']): OpenIdService => ({
  issuer: row.issuer,
  clientId: row.client_id,
  clientSecret: openSignOnSecret(keys, row.organisation_id, row.sealed_secret),
});
