import { sql } from 'kysely';
import type { Scope } from '#platform/operation/index.ts';

export type Step = 'requested' | 'enrolled' | 'active' | 'declined' | 'withdrawn' | 'left';

/** Whoever asked and everybody who decides in the asked organisation is told of a step, each for their side; nobody is named (ALL.7). */
export async function tellBoth(
  scope: Pick<Scope, 'tx' | 'notify'>,
  step: Step,
  { organisation, asker }: { organisation: string; asker: string },
): Promise<void> {
  const tell = (account: string, side: 'asker' | 'approver') =>
    scope.notify({ kind: 'shared_services', organisation, to: { account }, reference: { step, side } });
  tell(asker, 'asker');
  for (const account of await approversOf(scope, organisation)) tell(account, 'approver');
}

/** Accounts of those who decide about shared services of an organisation. */
export async function approversOf({ tx }: Pick<Scope, 'tx'>, organisation: string): Promise<string[]> {
  const { rows } = await sql<{
    account: string;
  }>`select account from app.service_approvers(${organisation})`.execute(tx);
  return rows.map(row => row.account);
}
