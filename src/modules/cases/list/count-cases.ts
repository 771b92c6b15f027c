import { sql } from 'kysely';
import { type CaseVisibility, type Condition, ownersOf, visibleBranches } from '#modules/sharing/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { askedOwners } from './filter-conditions.ts';
import { type ListInput, type ListTab, tabs } from './list-input.ts';

export type TabCounts = Record<ListTab, number>;

/** A count is exact up to here; above it reads "more than". */
export const COUNT_LIMIT = 10_000;

/**
 * How many cases the reader sees on each tab, exactly: the counters per owner, less the few restricted ones and those about the
 * reader, and the few delegated ones added, counted live (database.md, rule 6).
 */
export async function countTabs(tx: Tx, visibility: CaseVisibility, user: ListInput['user']): Promise<TabCounts> {
  const { organisation, me, all, about, received } = visibility;
  const asked = askedOwners(user, visibility);
  const owners = asked ?? (all ? undefined : ownersOf(visibility));
  const among = owners ? sql` and owner_id in (select unnest(${[...owners]}::uuid[]))` : sql``;
  const mine = sql`organisation_id = ${organisation} and audience = 'employer'`;
  const counters = sql`select tab, n from cases.case_counts where ${mine}${among}`;
  const hidden = sql`select tab, -1 from cases.cases where ${mine}${among} and restricted and owner_id <> ${me}${but('<> all', received)}`;
  const own = sql`select tab, -1 from cases.cases where ${mine}${among}${but('= any', about)}
    and not (restricted and owner_id <> ${me}${but('<> all', received)})`;
  const parts = user === 'delegated' ? [] : [counters, hidden, ...(about.length ? [own] : [])];
  const delegated = all || asked ? undefined : delegatedCount(visibility, user);
  if (delegated) parts.push(delegated);
  if (!parts.length) return none();
  const { rows } = await sql<{ tab: string; n: number }>`
    select tab, sum(n)::int as n from (${sql.join(parts, sql` union all `)}) counted (tab, n) group by tab`.execute(tx);
  return byTab(rows);
}

const but = (how: '= any' | '<> all', ids: readonly string[]) =>
  ids.length ? sql` and id ${sql.raw(how)} (${[...ids]}::uuid[])` : sql``;

/** Delegated cases that no counter of a visible owner holds; of everybody's when only delegated ones are asked for. */
function delegatedCount(visibility: CaseVisibility, user: ListInput['user']) {
  const [, others] = visibleBranches(visibility);
  if (!others) return undefined;
  if (user !== 'delegated') return sql`select c.tab, 1 from cases.cases c where ${others}`;
  const visible = sql.join(visibleBranches(visibility), sql` or `);
  return sql`select c.tab, 1 from cases.cases c where c.id = any (${[...visibility.delegated]}::uuid[]) and (${visible})`;
}

/** How many cases on a tab answer the filters: exact up to COUNT_LIMIT, then one more. */
export async function countMatches(
  tx: Tx,
  visibility: CaseVisibility,
  conditions: readonly Condition[],
  tab: ListTab,
): Promise<number> {
  const asked = conditions.length ? sql` and ${sql.join(conditions, sql` and `)}` : sql``;
  const branches = visibleBranches(visibility).map(
    visible => sql`(select 1 from cases.cases c where c.tab = ${tab} and ${visible}${asked} limit ${COUNT_LIMIT + 1})`,
  );
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (select 1 from (${sql.join(branches, sql` union all `)}) b limit ${COUNT_LIMIT + 1}) m`.execute(
    tx,
  );
  return rows[0]!.n;
}

function byTab(rows: readonly { tab: string; n: number }[]): TabCounts {
  const counts = none();
  for (const { tab, n } of rows) if (tabs.includes(tab as ListTab)) counts[tab as ListTab] = n;
  return counts;
}

export const none = (): TabCounts => ({ open: 0, closed: 0, pending: 0 });
