import { caseVisibility } from '#modules/sharing/index.ts';
import { type Actor, ask, query, type Runtime } from '#platform/operation/index.ts';
import { filterConditions } from './filter-conditions.ts';
import { contradicts } from './list-cases.ts';
import { type ListInput, listInput } from './list-input.ts';
import { type CaseListRow, type CasePage, pageOfCases } from './page-of-cases.ts';

/** Rows of one short transaction of an export. */
const EXPORT_PAGE = 1_000;

const exportPage = query({
  name: 'cases.export',
  actors: ['employer'],
  input: listInput,
  async run({ tx, actor, now }, input): Promise<CasePage> {
    if (contradicts(input)) return { rows: [] };
    const visibility = await caseVisibility({ tx, actor, now });
    return pageOfCases(tx, visibility, await filterConditions(tx, input, visibility), input, EXPORT_PAGE);
  },
  // The first page stands for the export: one entry, committed before the first row leaves (ALL.2).
  reads: (page, { after, before: _, ...asked }) =>
    after
      ? undefined
      : { act: 'cases.exported', values: { asked, rows: page.next ? 'several pages' : page.rows.length } },
});

/**
 * The list as filtered and sorted, page by page, each in a short transaction of its own (CASE.2; database.md, rule 9): visibility is
 * read anew for each, so a revoked share ends an export under way. Throws NotVisible or Invalid before the first page.
 */
export async function* exportCases(
  runtime: Runtime,
  actor: Actor,
  input: Partial<ListInput>,
): AsyncGenerator<CaseListRow[]> {
  const { before: _, after: __, ...asked } = input;
  for (let after: string | undefined, more = true; more; ) {
    const page: CasePage = await ask(runtime, exportPage, actor, { ...asked, after });
    yield page.rows;
    after = page.next;
    more = after !== undefined;
  }
}
