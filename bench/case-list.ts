import { systemClock } from '#platform/clock/clock.ts';
import type { Database } from '#platform/db/database.ts';
import type { Runtime } from '#platform/operation/index.ts';
import type { Bench, Line, Section } from './bench.ts';
import { type Scenario, scenarios } from './case-list-scenarios.ts';
import type { Statement } from './floor.ts';
import { statementOf } from './page-statement.ts';
import type { Person } from './people.ts';
import { sequentialScan } from './sequential-scan.ts';
import { startFloor } from './start-floor.ts';
import { fetchTimed, inWords, type Percentiles, percentiles, together } from './timings.ts';

const KINDS = 24;
const ROUNDS = 240;

interface Asked {
  query: string;
  statement: Statement;
  person: Person;
}

/** The tracking list with session, access check, row-level security, counts and audit: one caller in every way of asking, then sixteen. */
export async function measureCaseList(bench: Bench): Promise<Section> {
  const sets = await Promise.all(scenarios.map(scenario => addressesOf(bench, scenario)));
  const faults: string[] = [];
  for (const [n, asked] of sets.entries())
    for (const { statement } of asked)
      if (await sequentialScan(bench.db, statement)) faults.push(`${scenarios[n]!.name}: ${statement.text}`);
  const lines: Line[] = [];
  for (const [n, asked] of sets.entries()) lines.push(await oneCaller(bench, scenarios[n]!, asked));
  lines.push(await sixteen(bench, sets.slice(0, 4).flat()));
  return {
    heading: 'The case list',
    about: [
      'A page of 50 over HTTP, filtered and sorted, against the page’s own statement with Fastify and pg; and that statement alone, at the client. Milliseconds, p50 / p95 / p99.',
    ],
    lines,
    faults: [...new Set(faults)],
  };
}

/** A fixed set of addresses, so that page and floor are asked the same. */
async function addressesOf({ db, people }: Bench, scenario: Scenario): Promise<Asked[]> {
  const person = people[scenario.caller];
  const random = seeded(scenario.name.length);
  const asked: Asked[] = [];
  for (let i = 0; i < KINDS; i++) {
    const address = scenario.address(random);
    asked.push({ person, ...(await statementOf(runtimeOver(db), person.actor, address, scenario.pagesOn ?? 0)) });
  }
  return asked;
}

/** What finding the statements needs of a runtime. */
const runtimeOver = (db: Database) => ({ db, clock: systemClock }) as unknown as Runtime;

async function oneCaller(bench: Bench, { name, figure }: Scenario, asked: Asked[]): Promise<Line> {
  const floor = await startFloor(
    bench.databaseUrl,
    asked.map(({ statement }) => statement),
  );
  const rounds = Math.ceil((ROUNDS * bench.effort) / 100);
  const times: Record<'page' | 'floor' | 'query', number[]> = { page: [], floor: [], query: [] };
  for (let round = -KINDS; round < rounds; round++) {
    const index = (round + KINDS) % asked.length;
    const { query, statement, person } = asked[index]!;
    const taken = {
      page: (await fetchTimed({ url: `${bench.product.url}/employer/cases?${query}`, headers: person.headers })).ms,
      floor: (await fetchTimed({ url: `${floor.url}/${index}` })).ms,
      query: await queryTimed(bench.db, statement),
    };
    // The first round of each warms up.
    if (round >= 0) for (const each of ['page', 'floor', 'query'] as const) times[each].push(taken[each]);
  }
  await floor.close();
  const [page, bare, query] = [percentiles(times.page), percentiles(times.floor), percentiles(times.query)];
  const hard = name.includes('known hard') || name.startsWith('two');
  return {
    work: name,
    product: inWords(page),
    floor: `${inWords(bare)}; query ${inWords(query)}`,
    ratio: page.p50 / bare.p50,
    toReach: `${hard ? 'p95 200' : 'p50 5, p99 25'}; query ${figure?.join(' / ')}`,
    met: hard ? page.p95 <= 200 : page.p50 <= 5 && page.p99 <= 25,
  };
}

async function queryTimed(db: Database, { begin, text, values }: Statement): Promise<number> {
  const client = await db.pool.connect();
  await client.query(begin);
  const begun = performance.now();
  await client.query(text, [...values]);
  const taken = performance.now() - begun;
  await client.query('commit');
  client.release();
  return taken;
}

/** Sixteen callers over the usual ways of asking, the product and then the floor. */
async function sixteen({ product, databaseUrl, effort }: Bench, asked: Asked[]): Promise<Line> {
  const size = { callers: 16, times: Math.ceil(24 * effort), warmUp: 400 };
  const before = await product.processorMs();
  const page = await together(size, n => {
    const { query, person } = asked[(n * 7) % asked.length]!;
    return fetchTimed({ url: `${product.url}/employer/cases?${query}`, headers: person.headers });
  });
  const processor = ((await product.processorMs()) - before) / (size.times + size.warmUp);
  const floor = await startFloor(
    databaseUrl,
    asked.map(({ statement }) => statement),
  );
  const bare = await together(size, n => fetchTimed({ url: `${floor.url}/${(n * 7) % asked.length}` }));
  await floor.close();
  const said = (perSecond: number, times: Percentiles) => `${perSecond.toFixed(0)}/s; ${inWords(times)}`;
  return {
    work: 'sixteen callers',
    product: `${said(page.perSecond, page.times)}; ${processor.toFixed(1)} ms of processor a page`,
    floor: said(bare.perSecond, bare.times),
    ratio: bare.perSecond / page.perSecond,
    toReach: '400/s, p99 80',
    met: page.perSecond >= 400 && page.times.p99 <= 80,
  };
}

/** A small generator with a seed: every run asks the same. */
function seeded(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
    return state / 2 ** 32;
  };
}
