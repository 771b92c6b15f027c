import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { type CaseVisibility, ownersOf } from './case-visibility.ts';

export type Condition = RawBuilder<SqlBool>;

/**
 * The one definition of which rows of `cases.cases` a reader sees (ACC.X1), as a condition over the table's alias.
 * Arrays are passed as values: an owner list in the query keeps the planner on the owner index (database.md, rule 3).
 */
export function visibleCase(visibility: CaseVisibility, alias = 'c'): Condition {
  return sql`(${sql.join(visibleBranches(visibility, alias), sql` or `)})`;
}

/**
 * The same as disjoint branches: cases by owner, and if there are any, delegated cases of other owners.
 * Lists ask each branch by its own index instead of one `or` that has none.
 */
export function visibleBranches(visibility: CaseVisibility, alias = 'c'): Condition[] {
  const { all, delegated } = visibility;
  const base = everywhere(visibility, alias);
  if (all) return [sql`(${base})`];
  const owner = sql.ref(`${alias}.owner_id`);
  const owners = ownersOf(visibility);
  const byOwner = sql<SqlBool>`(${base} and ${owner} = any (${owners}::uuid[]))`;
  if (!delegated.length) return [byOwner];
  const named = sql`${sql.ref(`${alias}.id`)} = any (${[...delegated]}::uuid[])`;
  return [byOwner, sql<SqlBool>`(${base} and ${named} and ${owner} <> all (${owners}::uuid[]))`];
}

function everywhere({ organisation, me, received, about }: CaseVisibility, alias: string): Condition {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  const reader = received.length
    ? sql` or ${column('owner_id')} = ${me} or ${column('id')} = any (${[...received]}::uuid[])`
    : sql` or ${column('owner_id')} = ${me}`;
  const conditions = [
    sql`${column('organisation_id')} = ${organisation}`,
    sql`${column('audience')} = 'employer'`,
    sql`${column('tab')} <> 'none'`,
    sql`(not ${column('restricted')}${reader})`,
    ...(about.length ? [sql`${column('id')} <> all (${[...about]}::uuid[])`] : []),
  ];
  return sql`${sql.join(conditions, sql` and `)}`;
}
