import { sortedCases } from '#modules/cases/list/page-of-cases.ts';
import { caseVisibility } from '#modules/sharing/index.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { actingAs } from '#platform/operation/index.ts';
import type { Bench, Line, Section } from './bench.ts';
import { beginAs } from './people.ts';
import { startFloor } from './start-floor.ts';
import { fetchTimed } from './timings.ts';

const kinds = [
  { work: 'CSV', query: 'tab=closed', seconds: 1.8 },
  { work: 'XLSX, two sheets', query: 'tab=closed&format=xlsx', seconds: 4 },
];

/** The closed cases of the big organisation as files; figures for 100,000 rows. */
export async function measureExport(bench: Bench): Promise<Section> {
  const { rows, floorMs } = await floorOf(bench);
  const lines: Line[] = [];
  for (const kind of kinds) lines.push(await measure(bench, kind, rows, floorMs));
  return {
    heading: 'Export',
    about: [
      `${rows.toLocaleString('en-GB')} rows, read while they are sent; times for 100,000 of them. The floor sends the same rows as JSON in one go.`,
    ],
    lines,
  };
}

async function measure(
  { product, people }: Bench,
  { work, query, seconds }: (typeof kinds)[number],
  rows: number,
  floorMs: number,
): Promise<Line> {
  const { headers } = people['see all'];
  const asked = {
    url: `${product.url}/employer/cases/export?${query}`,
    headers: { ...headers, 'accept-encoding': 'identity' },
  };
  const { now: before } = await product.memory();
  let most = before;
  const watching = setInterval(async () => {
    most = Math.max(most, (await product.memory()).now);
  }, 50);
  const { ms, firstMs, bytes } = await fetchTimed(asked).finally(() => clearInterval(watching));
  const each = 100_000 / rows;
  const taken = (ms * each) / 1000;
  return {
    work: `${work}, 100,000 rows`,
    product: `${taken.toFixed(2)} s; first byte ${firstMs.toFixed(0)} ms; ${(bytes / 2 ** 20).toFixed(1)} MB in all; memory +${(most - before).toFixed(0)} MB`,
    floor: `${((floorMs * each) / 1000).toFixed(2)} s`,
    ratio: ms / floorMs,
    toReach: `${seconds} s, first byte 300 ms, memory +128 MB`,
    met: taken <= seconds && firstMs <= 300 && most - before <= 128,
  };
}

async function floorOf({ db, people, databaseUrl }: Bench): Promise<{ rows: number; floorMs: number }> {
  const { actor } = people['see all'];
  const { text, values, rows } = await inTransaction(db, actingAs(actor), async tx => {
    const visibility = await caseVisibility({ tx, actor, now: new Date() });
    const every = sortedCases(visibility, [], { tab: 'closed', sort: 'received' }).beyond(undefined, true);
    const { sql, parameters } = every.compile(tx);
    return { text: sql, values: parameters, rows: (await every.execute(tx)).rows.length };
  });
  const floor = await startFloor(databaseUrl, [{ begin: beginAs(actor), text, values }]);
  const { ms } = await fetchTimed({ url: `${floor.url}/0` });
  await floor.close();
  return { rows, floorMs: ms };
}
