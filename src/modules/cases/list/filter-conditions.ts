import { sql } from 'kysely';
import { type CaseVisibility, type Condition, ownersOf } from '#modules/sharing/index.ts';
import { endOfDay, startOfDay } from '#platform/clock/day.ts';
import { sortKey } from '#platform/db/sort-key.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { ListFilters, ListInput } from './list-input.ts';
import { nameCondition, numberCondition, searchCondition } from './search.ts';

/** Everything asked of the list but tab and place: the search box, the filters under the headings, the user. */
export async function filterConditions(tx: Tx, input: ListInput, visibility: CaseVisibility): Promise<Condition[]> {
  const { filters, zone } = input;
  const conditions = [
    await searchCondition(tx, input.q),
    await nameCondition(tx, filters.employee),
    filters.number ? (numberCondition(filters.number) ?? sql<boolean>`false`) : undefined,
    ...places(filters),
    filters.status ? sql<boolean>`c.status = ${filters.status}` : undefined,
    filters.type ? sql<boolean>`c.form_code = ${filters.type}` : undefined,
    filters.receivedFrom ? sql<boolean>`c.received_at >= ${startOfDay(filters.receivedFrom, zone)}` : undefined,
    filters.receivedTo ? sql<boolean>`c.received_at <= ${endOfDay(filters.receivedTo, zone)}` : undefined,
    filters.recallFrom ? sql<boolean>`c.recall_key >= ${filters.recallFrom}` : undefined,
    filters.recallTo ? sql<boolean>`(c.recall_key <> '' and c.recall_key <= ${filters.recallTo})` : undefined,
    userCondition(input.user, visibility),
  ];
  return conditions.filter(condition => condition !== undefined);
}

/** Is anything asked that the counters cannot answer? */
export const isFiltered = ({ q, filters }: ListInput): boolean =>
  q !== '' || Object.values(filters).some(asked => asked !== '');

/** Whose cases are asked for, when not everybody's; the visibility is applied besides. */
export function askedOwners(user: ListInput['user'], visibility: CaseVisibility): readonly string[] | undefined {
  if (user === 'all' || user === 'delegated') return undefined;
  if (user === 'me') return [visibility.me];
  if (user === 'below' || user === 'shared') return visibility[user];
  return visibility.all || ownersOf(visibility).includes(user) ? [user] : [];
}

function userCondition(user: ListInput['user'], visibility: CaseVisibility): Condition | undefined {
  if (user === 'delegated') return sql`c.id = any (${[...visibility.delegated]}::uuid[])`;
  const owners = askedOwners(user, visibility);
  return owners && sql`c.owner_id = any (${[...owners]}::uuid[])`;
}

function places(filters: ListFilters): (Condition | undefined)[] {
  return (['division', 'location', 'department', 'owner'] as const).map(name => {
    const key = sortKey(filters[name]);
    return key ? sql<boolean>`${sql.ref(`c.${name}_key`)} ^@ ${key}` : undefined;
  });
}
