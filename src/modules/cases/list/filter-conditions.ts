import { sql } from 'kysely';
import { type CaseVisibility, type Condition, ownersOf } from '#modules/sharing/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { askedConditions, isFiltered as isAsked } from '#platform/list/page-of-rows.ts';
import { columns } from './columns.ts';
import type { ListInput } from './list-input.ts';
import { searchCondition } from './search.ts';

/** Everything asked of the list but tab and place: the search box, the filters under the headings, the user. */
export async function filterConditions(tx: Tx, input: ListInput, visibility: CaseVisibility): Promise<Condition[]> {
  const conditions = [
    await searchCondition(tx, input.q),
    ...(await askedConditions(columns, input.filters, { tx, zone: input.zone })),
    userCondition(input.user, visibility),
  ];
  return conditions.filter(condition => condition !== undefined);
}

/** Is anything asked that the counters cannot answer? */
export const isFiltered = (input: ListInput): boolean => input.q !== '' || isAsked(input);

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
