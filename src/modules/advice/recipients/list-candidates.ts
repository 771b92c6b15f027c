import { z } from 'zod';
import { caseForStaff } from '#modules/cases/index.ts';
import type { Scope, StaffActor } from '#platform/operation/index.ts';
import { query } from '#platform/operation/index.ts';

export interface Candidate {
  membership: string;
  name: string;
  jobTitle: string;
}
export type Memberships = {
  'accounts.memberships': {
    organisation_id: string;
    id: string;
    display_name: string;
    job_title: string;
    sort_key: string;
    state: string;
    account_id: string;
  };
};
const shown = 20;

/** People of the employer who could be named as recipients, by a part of their name, and those ticked already; twenty at most beside these. */
export const listRecipientCandidates = query({
  name: 'recipient.searched',
  actors: ['clinician'],
  input: z.object({
    case: z.uuid(),
    search: z.string().trim().max(100),
    ticked: z.array(z.uuid()).max(50).default([]),
  }),
  async run(scope, { case: id, search, ticked }) {
    const seen = await caseForStaff(scope, id);
    if (!seen) return undefined;
    return search || ticked.length ? candidates(scope, seen.organisation, search, ticked) : [];
  },
});

async function candidates(
  { tx }: Pick<Scope<StaffActor>, 'tx'>,
  organisation: string,
  search: string,
  ticked: readonly string[],
): Promise<Candidate[]> {
  const pattern = `%${search.replace(/[\\%_]/g, character => `\\${character}`)}%`;
  return tx
    .withTables<Memberships>()
    .selectFrom('accounts.memberships')
    .select(['id as membership', 'display_name as name', 'job_title as jobTitle'])
    .where('organisation_id', '=', organisation)
    .where('state', '=', 'active')
    .where(eb =>
      eb.or([
        ...(search ? [eb('display_name', 'ilike', pattern)] : []),
        ...(ticked.length ? [eb('id', 'in', [...ticked])] : []),
      ]),
    )
    .orderBy('sort_key')
    .limit(shown + ticked.length)
    .execute();
}
