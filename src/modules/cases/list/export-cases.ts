import { caseVisibility } from '#modules/sharing/index.ts';
import { exportOf } from '#platform/list/export-rows.ts';
import { filterConditions } from './filter-conditions.ts';
import { contradicts } from './list-cases.ts';
import { listInput } from './list-input.ts';
import { type CaseListRow, sortedCases } from './page-of-cases.ts';

/** The tracking list as filtered and sorted (CASE.2), visibility applied as in the list. */
export const caseExport = exportOf({
  name: 'cases',
  actors: ['employer'],
  input: listInput,
  async rows({ tx, actor, now }, input) {
    if (contradicts(input)) return undefined;
    const visibility = await caseVisibility({ tx, actor, now });
    return sortedCases(visibility, await filterConditions(tx, input, visibility), input);
  },
  shape: (_, rows: CaseListRow[]) => rows,
});
