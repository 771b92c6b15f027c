import { newId } from '#platform/db/id.ts';
import type { Scope } from '#platform/operation/index.ts';
import type { StaffChange, StaffTables } from './staff-tables.ts';

export interface Change {
  account: string;
  act: StaffChange;
  detail?: Readonly<Record<string, unknown>>;
  organisation?: string | null;
  reason: string;
}

/** Writes down what was changed about a member of staff and why: on their page, and in the record (ALL.1). */
export async function recordChange(
  scope: Pick<Scope, 'tx' | 'now' | 'actor' | 'audit'>,
  change: Change,
): Promise<void> {
  const { account, act, detail = {}, organisation, reason } = change;
  await noteChange(scope, change);
  scope.audit({
    act: `staff.${act}`,
    ...(organisation ? { organisation } : {}),
    ...{ object: { kind: 'account', id: account }, subject: account, values: { ...detail, why: reason } },
  });
}

/** The line on their page alone, where the record has an entry of another name. */
export async function noteChange(
  { tx, now, actor }: Pick<Scope, 'tx' | 'now' | 'actor'>,
  change: Change,
): Promise<void> {
  const { account, act, detail = {}, reason } = change;
  await tx
    .withTables<StaffTables>()
    .insertInto('accounts.staff_changes')
    .values({
      ...{ id: newId(now.getTime()), account_id: account, at: now, act, detail, reason },
      by_account: 'account' in actor ? actor.account : null,
    })
    .execute();
}
