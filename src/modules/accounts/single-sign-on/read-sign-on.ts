import { z } from 'zod';
import { organisationsOf } from '#modules/organisations/index.ts';
import { query } from '#platform/operation/index.ts';
import type { AccountsTables } from '../tables.ts';
import { returnAddress } from './sign-on.ts';

/** An organisation's own sign-in as provider administrators set it up; the secret is never given out again. */
export interface SignOnDetails {
  organisation: { id: string; name: string; code: string; domains: readonly string[] };
  /** What their service must be told: where people come back to. */
  returnAddress: string;
  /** The page an organisation can give its people. */
  link: string;
  settings?: {
    enabled: boolean;
    issuer: string;
    clientId: string;
    domains: readonly string[];
    passwords: boolean;
    secondFactor: 'ours' | 'theirs';
    acrValues: readonly string[];
    savedAt: Date;
    /** What the last trial of these settings found. */
    trial?: { at: Date; problem?: string; doubts: readonly string[] };
  };
}

/** For provider administrators. */
export const readSignOn = query({
  name: 'single_sign_on.read',
  actors: ['administrator'],
  input: z.object({ organisation: z.uuid() }),
  run: async ({ tx, runtime }, { organisation }): Promise<SignOnDetails | undefined> => {
    const [found] = await organisationsOf(tx, [organisation]);
    if (!found) return undefined;
    const row = await tx
      .withTables<AccountsTables>()
      .selectFrom('accounts.single_sign_on')
      .selectAll()
      .where('organisation_id', '=', organisation)
      .executeTakeFirst();
    const { id, name, code, domains } = found;
    return {
      organisation: { id, name, code, domains },
      returnAddress: returnAddress(runtime, id),
      link: `${runtime.baseUrl}/sign-in/organisation/${id}`,
      ...(row
        ? {
            settings: {
              ...{ enabled: row.enabled, issuer: row.issuer, clientId: row.client_id, domains: row.domains },
              ...{ passwords: row.passwords, secondFactor: row.second_factor, acrValues: row.acr_values },
              savedAt: row.saved_at,
              ...(row.tried_at && row.tried_revision === row.revision
                ? {
                    trial: {
                      ...{ at: row.tried_at, doubts: row.tried_doubts },
                      ...(row.tried_problem ? { problem: row.tried_problem } : {}),
                    },
                  }
                : {}),
            },
          }
        : {}),
    };
  },
});
