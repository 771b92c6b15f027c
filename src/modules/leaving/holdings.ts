import { fittingStaff } from '#modules/accounts/index.ts';
import { clinicalRoles, closingRoles, heldClaims, triageRoles } from '#modules/cases/index.ts';
import { organisationsOf } from '#modules/organisations/index.ts';
import { heldTasks } from '#modules/tasks/index.ts';
import type { Scope } from '#platform/operation/index.ts';

/** Kinds of work, each with the roles that can take it over (ACC.V3). */
const rolesOf = {
  waiting: triageRoles,
  open: closingRoles,
  clinician: clinicalRoles,
  case_administrator: ['case_administrator'],
} as const;
export type HoldingKind = keyof typeof rolesOf;
export const holdingKinds = Object.keys(rolesOf) as HoldingKind[];

/** One thing somebody holds: its number, and the case it is or is about. */
export interface Item {
  id: string;
  label: string;
  case: string | null;
}

/** What somebody holds at one organisation of one kind, and who could take it. */
export interface Holding {
  /** Names it in a form. */
  key: string;
  kind: HoldingKind;
  organisation: { id: string; name: string };
  items: readonly Item[];
  receivers: readonly { id: string; name: string; jobTitle: string }[];
}

/** Everything a member of staff holds, by organisation and kind. */
export async function holdingsOf(
  scope: Pick<Scope, 'tx' | 'now'>,
  account: string,
  { hold = false }: { hold?: boolean } = {},
): Promise<Holding[]> {
  const held = new Map<string, Item[]>();
  const keep = (organisation: string, kind: HoldingKind, item: Item) => {
    const key = `${organisation}.${kind}`;
    held.set(key, [...(held.get(key) ?? []), item]);
  };
  for (const { id, organisation, reference, tab } of await heldClaims(scope, account, hold))
    keep(organisation, tab === 'pending' ? 'waiting' : 'open', { id, label: reference, case: id });
  for (const { organisation, desk, ...task } of await heldTasks(scope, account, hold)) keep(organisation, desk, task);
  const organisations = await organisationsOf(scope.tx, [...new Set([...held.keys()].map(key => key.split('.')[0]!))]);
  const holdings: Holding[] = [];
  for (const { id, name } of organisations)
    for (const kind of holdingKinds) {
      const items = held.get(`${id}.${kind}`);
      if (!items) continue;
      const receivers = await fittingStaff(scope, { organisation: id, roles: rolesOf[kind], except: account });
      holdings.push({ key: `${id}.${kind}`, kind, organisation: { id, name }, items, receivers });
    }
  return holdings;
}
