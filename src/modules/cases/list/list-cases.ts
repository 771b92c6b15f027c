import { choicesOf, type ListChoices } from '#modules/lists/index.ts';
import { organisationOf } from '#modules/organisations/index.ts';
import { type CaseVisibility, type Condition, caseVisibility } from '#modules/sharing/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { PAGE_SIZE } from '#platform/list/page-of-rows.ts';
import { query } from '#platform/operation/index.ts';
import { statuses } from '../status.ts';
import { countMatches, countTabs, type TabCounts } from './count-cases.ts';
import { filterConditions, isFiltered } from './filter-conditions.ts';
import { type ListInput, listInput } from './list-input.ts';
import { listOwners, type OwnerChoices } from './list-owners.ts';
import { type CasePage, pageOfCases } from './page-of-cases.ts';

export interface CaseList extends CasePage {
  /** On each tab: all the reader sees, or with the search box used all that match it, up to COUNT_LIMIT + 1. */
  counts: TabCounts;
  /** Cases of this tab that answer search and filters, up to COUNT_LIMIT + 1; missing when nothing was asked. */
  matches?: number;
  owners: OwnerChoices;
  /** Codes of the forms the organisation is offered: the case types there are. */
  forms: readonly string[];
  choices: ListChoices;
}

/**
 * The tracking list (CASE.1): one tab of the cases the reader sees, sorted, filtered, paged by keyset, with its counts.
 * One audit entry names the cases shown (ALL.2).
 */
export const listCases = query({
  name: 'cases.list',
  actors: ['employer'],
  input: listInput,
  async run({ tx, actor, now }, input): Promise<CaseList> {
    const visibility = await caseVisibility({ tx, actor, now });
    const conditions = await filterConditions(tx, input, visibility);
    const [page, { forms }, counts, owners, choices] = await Promise.all([
      pageUnlessContradicted(tx, visibility, conditions, input),
      organisationOf(tx, actor.organisation),
      input.q ? undefined : countTabs(tx, visibility, input.user),
      listOwners(tx, visibility),
      choicesOf(tx, 'cases'),
    ]);
    return {
      forms,
      choices,
      ...page,
      owners,
      ...(await counting(tx, visibility, conditions, input, { page, counts })),
    };
  },
  reads: ({ rows }) => ({ act: 'cases.listed', values: { cases: rows.map(({ id }) => id) } }),
});

/** A status of another tab is answered without asking (database.md, rule 8). */
export const contradicts = ({ tab, filters }: Pick<ListInput, 'tab' | 'filters'>): boolean =>
  Boolean(filters.status) && !(statuses[tab] as readonly string[]).includes(filters.status!);

async function pageUnlessContradicted(
  tx: Tx,
  visibility: CaseVisibility,
  conditions: readonly Condition[],
  input: ListInput,
): Promise<CasePage> {
  return contradicts(input) ? { rows: [] } : pageOfCases(tx, visibility, conditions, input, PAGE_SIZE);
}

async function counting(
  tx: Tx,
  visibility: CaseVisibility,
  conditions: readonly Condition[],
  input: ListInput,
  { page, counts }: { page: CasePage; counts: TabCounts | undefined },
): Promise<Pick<CaseList, 'counts' | 'matches'>> {
  const matchesOn = async (tab: ListInput['tab']): Promise<number> => {
    if (contradicts({ tab, filters: input.filters })) return 0;
    // A first page that is not full is its own count.
    if (tab === input.tab && !page.next && !page.previous) return page.rows.length;
    return countMatches(tx, visibility, conditions, tab);
  };
  if (counts) return isFiltered(input) ? { counts, matches: await matchesOn(input.tab) } : { counts };
  const [open, closed, pending] = await Promise.all([matchesOn('open'), matchesOn('closed'), matchesOn('pending')]);
  const found = { open, closed, pending };
  return { counts: found, matches: found[input.tab] };
}
