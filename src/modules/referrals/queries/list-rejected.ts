import { z } from 'zod';
import { definitionOf, referralFacts } from '#modules/forms/index.ts';
import { type EmployerActor, query, type ReadScope } from '#platform/operation/index.ts';
import { referralFrom } from '../load-referral.ts';
import type { Referral } from '../referral.ts';
import type { ReferralsTables } from '../tables.ts';
import { readVersion } from './read-version.ts';

/** A rejected referral, as the block in Saved referrals shows it (REF.L4). */
export interface RejectedReferral {
  referral: Referral;
  givenName: string;
  familyName: string;
  position: string;
  postcode: string;
  /** The draft on the right form that was begun from it. */
  continuedAs?: string;
}

/** The acting membership's rejected referrals, the newest rejection first; kept thirty days. */
export const listRejected = query({
  name: 'referrals.rejected',
  actors: ['employer'],
  input: z.object({}),
  async run(scope): Promise<readonly RejectedReferral[]> {
    const { organisation, membership } = scope.actor;
    const rows = await scope.tx
      .withTables<ReferralsTables>()
      .selectFrom('referrals.referrals')
      .selectAll()
      .where('organisation_id', '=', organisation)
      .where('owner_id', '=', membership)
      .where('state', '=', 'rejected')
      .where('removed_at', 'is', null)
      .orderBy('rejected_at', 'desc')
      .orderBy('id')
      .execute();
    const rejected: RejectedReferral[] = [];
    for (const row of rows) rejected.push(await describe(scope, referralFrom(row)));
    return rejected;
  },
  reads: rejected =>
    rejected.length
      ? { act: 'referrals.listed', values: { referrals: rejected.map(({ referral }) => referral.id) } }
      : undefined,
});

async function describe(scope: ReadScope<EmployerActor>, referral: Referral): Promise<RejectedReferral> {
  const version = await readVersion(scope, referral, referral.currentVersion);
  const definition = await definitionOf(scope, referral.formCode, version?.formVersion ?? referral.formVersion);
  const facts = version && referralFacts(definition, version.response);
  const { givenName = '', familyName = '', position = '', postcode = '' } = facts ?? {};
  const next = referral.rejected?.suggestedForm ? await draftOf(scope, referral) : undefined;
  return { referral, givenName, familyName, position, postcode, ...(next ? { continuedAs: next } : {}) };
}

async function draftOf({ tx, actor }: ReadScope<EmployerActor>, { caseId }: Referral): Promise<string | undefined> {
  const row = await tx
    .withTables<ReferralsTables>()
    .selectFrom('referrals.referrals')
    .select('id')
    .where('organisation_id', '=', actor.organisation)
    .where('author_id', '=', actor.membership)
    .where('state', '=', 'draft')
    .where('re_referral_of', '=', caseId ?? null)
    .executeTakeFirst();
  return row?.id;
}
