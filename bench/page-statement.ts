import { addressOf, readAddress } from '#faces/employer/cases/list-address.ts';
import { columns } from '#modules/cases/list/columns.ts';
import { filterConditions } from '#modules/cases/list/filter-conditions.ts';
import { pageOfCases, pageQuery } from '#modules/cases/list/page-of-cases.ts';
import { caseVisibility } from '#modules/sharing/index.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { readCursor } from '#platform/list/cursor.ts';
import { PAGE_SIZE } from '#platform/list/page-of-rows.ts';
import { actingAs, type EmployerActor, type Runtime } from '#platform/operation/index.ts';
import type { Statement } from './floor.ts';
import { beginAs } from './people.ts';

/** The very statement the product sends for a page of the list, and the address it answers, some pages further on. */
export async function statementOf(
  runtime: Runtime,
  actor: EmployerActor,
  query: string,
  pagesOn: number,
): Promise<{ query: string; statement: Statement }> {
  const acting = actingAs(actor);
  return inTransaction(runtime.db, acting, async tx => {
    let input = readAddress(new URLSearchParams(query));
    const visibility = await caseVisibility({ tx, actor, now: runtime.clock.now() });
    const conditions = await filterConditions(tx, input, visibility);
    for (let page = 0; page < pagesOn; page++) {
      const { next } = await pageOfCases(tx, visibility, conditions, input, PAGE_SIZE);
      if (!next) break;
      input = { ...input, after: next };
    }
    const from = readCursor(input.after, columns[input.sort].type);
    const { sql: text, parameters } = pageQuery(
      visibility,
      conditions,
      input,
      from,
      input.direction === 'down',
      PAGE_SIZE + 1,
    ).compile(tx);
    return {
      query: addressOf(input, { after: input.after }).split('?')[1]!,
      statement: { begin: beginAs(actor), text, values: parameters },
    };
  });
}
