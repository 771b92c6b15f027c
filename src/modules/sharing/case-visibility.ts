import { sql } from 'kysely';
import { plannedOnce } from '#platform/db/prepared.ts';
import type { EmployerActor, ReadScope } from '#platform/operation/index.ts';

/** Everything that decides which cases an employer user sees (ACC.X1), read anew at every request (ACC.X5). */
export interface CaseVisibility {
  organisation: string;
  /** The reader's own membership. */
  me: string;
  /** *See all of organisation*, or everybody of it stands below: the owner does not matter. */
  all: boolean;
  /** Memberships that stand at or below a node the reader holds, without the reader. */
  below: readonly string[];
  /** Memberships that share their cases with the reader. */
  shared: readonly string[];
  /** Cases a live delegation names. */
  delegated: readonly string[];
  /** Restricted cases the reader is a recipient of. */
  received: readonly string[];
  /** Cases about the reader themselves: never seen. */
  about: readonly string[];
}

type EmployerScope = Pick<ReadScope<EmployerActor>, 'tx' | 'actor' | 'now'>;

/** Reads the visibility of the acting membership; one round trip. */
export async function caseVisibility({ tx, actor, now }: EmployerScope): Promise<CaseVisibility> {
  const { rows } = await sql<Row>`
    select everyone, below, shared, delegated, received, about from app.case_reader(${now}) ${plannedOnce}`.execute(tx);
  const { everyone, ...lists } = rows[0]!;
  return {
    organisation: actor.organisation,
    me: actor.membership,
    all: everyone || actor.permissions.includes('see_all'),
    below: idsOf(lists.below),
    shared: idsOf(lists.shared),
    delegated: idsOf(lists.delegated),
    received: idsOf(lists.received),
    about: idsOf(lists.about),
  };
}

type Row = { everyone: boolean } & Record<'below' | 'shared' | 'delegated' | 'received' | 'about', string>;

const idsOf = (list: string): string[] => (list ? list.split(',') : []);

/** Whose cases the acting membership sees, delegations of single cases apart (ACC.X1). */
export async function visibleOwners(scope: EmployerScope): Promise<{ all: true } | { owners: string[] }> {
  const visibility = await caseVisibility(scope);
  return visibility.all ? { all: true } : { owners: ownersOf(visibility) };
}

/** The memberships whose cases are seen: the reader, those below, those who share; each once. */
export const ownersOf = ({ me, below, shared }: CaseVisibility): string[] => [...new Set([me, ...below, ...shared])];
