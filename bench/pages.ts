import { selectCase } from '#modules/cases/case-details.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { actingAs } from '#platform/operation/index.ts';
import { writeReferral } from '../test/crash/people.ts';
import { visitor } from '../test/crash/visitor.ts';
import type { Bench, Line, Section } from './bench.ts';
import type { Statement } from './floor.ts';
import { beginAs } from './people.ts';
import { sequentialScan } from './sequential-scan.ts';
import { startFloor } from './start-floor.ts';
import { type Asked, fetchTimed, inWords, together } from './timings.ts';

/** The case page and the page of a form's step, eight callers. */
export async function measurePages(bench: Bench): Promise<Section> {
  const cases = await caseStatements(bench);
  const forms = [await draftStatement(bench)];
  const faults: string[] = [];
  for (const { statement } of [...cases, ...forms])
    if (await sequentialScan(bench.db, statement)) faults.push(statement.text);
  return {
    heading: 'Pages',
    about: ['Eight callers; the floor reads the one row the page is about. Milliseconds, p50 / p95 / p99.'],
    lines: [
      await compare(bench, 'case page', cases, { perSecond: 400, p99: 50 }),
      await compare(bench, 'form page', forms, { perSecond: 800 }),
    ],
    faults: [...new Set(faults)],
  };
}

interface PageOf {
  path: string;
  headers: Record<string, string>;
  statement: Statement;
}

async function compare(
  { product, databaseUrl, effort }: Bench,
  work: string,
  pages: readonly PageOf[],
  reach: { perSecond: number; p99?: number },
): Promise<Line> {
  const size = { callers: 8, times: Math.ceil(30 * effort), warmUp: 400 };
  const at = (n: number) => pages[n % pages.length]!;
  const asked = (n: number): Asked => ({ url: product.url + at(n).path, headers: at(n).headers });
  const before = await product.processorMs();
  const page = await together(size, n => fetchTimed(asked(n)));
  const processor = ((await product.processorMs()) - before) / (size.times + size.warmUp);
  const floor = await startFloor(
    databaseUrl,
    pages.map(({ statement }) => statement),
  );
  const bare = await together(size, n => fetchTimed({ url: `${floor.url}/${n % pages.length}` }));
  await floor.close();
  return {
    work,
    product: `${page.perSecond.toFixed(0)}/s; ${inWords(page.times)}; ${processor.toFixed(1)} ms of processor a page`,
    floor: `${bare.perSecond.toFixed(0)}/s; ${inWords(bare.times)}`,
    ratio: bare.perSecond / page.perSecond,
    toReach: `${reach.perSecond}/s${reach.p99 ? `, p99 ${reach.p99}` : ''}`,
    met: page.perSecond >= reach.perSecond && page.times.p99 <= (reach.p99 ?? Number.POSITIVE_INFINITY),
  };
}

/** Cases of the whole organisation, spread over it. */
async function caseStatements({ db, people }: Bench): Promise<PageOf[]> {
  const { actor, headers } = people['see all'];
  return inTransaction(db, actingAs(actor), async tx => {
    const all = selectCase(tx).where('c.organisation_id', '=', actor.organisation);
    const some = await all
      .where('c.restricted', '=', false)
      .where('c.tab', '<>', 'none')
      .orderBy('c.id')
      .limit(200)
      .execute();
    return some.map(({ id }) => {
      const { sql: text, parameters: values } = all.where('c.id', '=', id).compile();
      return { path: `/employer/cases/${id}`, headers, statement: { begin: beginAs(actor), text, values } };
    });
  });
}

/** A draft that is being written, at the step of its questions. */
async function draftStatement({ product, people }: Bench): Promise<PageOf> {
  const { actor, headers } = people.team;
  const writer = visitor(() => product.url, headers.cookie);
  const { action } = await writeReferral(writer, 'Bench');
  const id = /referrals\/([0-9a-f-]{36})\//.exec(action)![1]!;
  const text = 'select * from referrals.referrals where organisation_id = $1 and id = $2';
  const statement = { begin: beginAs(actor), text, values: [actor.organisation, id] };
  return { path: `/employer/referrals/${id}/employee`, headers, statement };
}
