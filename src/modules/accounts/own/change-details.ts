import { z } from 'zod';
import { sortKey } from '#platform/db/sort-key.ts';
import { Invalid, operation, perform, type Runtime, type Scope } from '#platform/operation/index.ts';
import { displayName } from '../names/personal-name.ts';
import type { AccountRow } from '../sign-in/find-account.ts';
import type { AccountsTables } from '../tables.ts';
import { type Confirmation, confirmOwner, holdConfirmed } from './confirm-owner.ts';
import { detailsForm, type OwnDetails } from './details-form.ts';

export interface OwnChange {
  account: { id: string; kind: 'employer' | 'staff' | 'member' };
  confirmation: Confirmation;
}

/**
 * Changes what the owner of an account may change of it; colleagues see the new name from then on (ACC.M1).
 * @throws Invalid with every problem, the confirmation's too
 */
export async function changeDetails(runtime: Runtime, given: OwnChange & { fields: unknown }): Promise<OwnDetails> {
  const { account, confirmation, fields } = given;
  const read = detailsForm(account.kind).safeParse(fields);
  const confirmed = await confirmOwner(runtime, { account: account.id, confirmation });
  const problems = [
    ...(read.error?.issues ?? []).map(issue => ({ field: String(issue.path[0]), message: issue.message })),
    ...('problem' in confirmed ? [confirmed.problem] : []),
  ];
  if (problems.length || !read.success || 'problem' in confirmed) throw new Invalid(problems);
  const details: OwnDetails = read.data;
  await perform(runtime, saveDetails, { kind: 'gate' }, { account: account.id, proof: confirmed.proof, details });
  return details;
}

const saveDetails = operation({
  act: 'account.details_changed',
  actors: ['gate'],
  input: z.object({ account: z.uuid(), proof: z.string(), details: z.custom<OwnDetails>(value => value !== null) }),
  load: ({ tx }, { account, proof }) => holdConfirmed(tx, account, proof),
  policy: () => undefined,
  async run(scope, before, { details }): Promise<void> {
    const { locale, zone } = details;
    const tables = scope.tx.withTables<AccountsTables>();
    const row = {
      ...{ title: details.title, given_name: details.givenName, family_name: details.familyName },
      ...{ job_title: details.jobTitle, address: details.address, postcode: details.postcode.toUpperCase() },
      ...{ telephone: details.telephone, locale, time_zone: zone },
    };
    await tables.updateTable('accounts.accounts').set(row).where('id', '=', before.id).execute();
    const { givenName, familyName, jobTitle } = details;
    await tables
      .updateTable('accounts.memberships')
      .set({
        display_name: displayName({ givenName, familyName }),
        sort_key: sortKey(familyName, givenName),
        job_title: jobTitle,
      })
      .where('account_id', '=', before.id)
      .execute();
    audit(scope, before, row);
  },
});

/** What was changed, from and to; what stayed is not written down. */
function audit(scope: Scope, before: AccountRow, row: Partial<AccountRow>): void {
  const changed = (Object.keys(row) as (keyof AccountRow)[]).filter(name => row[name] !== before[name]);
  const pick = (of: Partial<AccountRow>) => Object.fromEntries(changed.map(name => [name, of[name]]));
  scope.audit({
    act: 'account.details_changed',
    object: { kind: 'account', id: before.id },
    subject: before.id,
    values: { from: pick(before), to: pick(row) },
  });
}
