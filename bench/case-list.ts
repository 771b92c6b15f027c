import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '#platform/clock/clock.ts';
import { passingKeys } from '#platform/crypto/keys.ts';
import { randomToken, sha256 } from '#platform/crypto/random.ts';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import type { EmployerActor, Runtime } from '#platform/operation/index.ts';
import { buildAssets } from '#ui/build-assets.ts';
import { makeRecorder } from '../src/recorder.ts';
import { makeWeb } from '../src/web.ts';
import { type Caller, type Scenario, scenarios } from './case-list-scenarios.ts';
import { type Statement, startFloor } from './floor.ts';
import { noJobs } from './no-jobs.ts';
import { statementOf } from './page-statement.ts';
import { sequentialScan } from './sequential-scan.ts';
import { closeConnections, fetchTimed, type Percentiles, percentiles } from './timings.ts';

export interface ListResult {
  scenario: Scenario;
  /** The page through the whole product; the bare floor; the query alone, at the client. All in ms. */
  page: Percentiles;
  floor: Percentiles;
  query: Percentiles;
}
export interface CaseListReport {
  results: ListResult[];
  /** Pages a second by 16 callers, and how long one of them waits. */
  together: { perSecond: number; page: Percentiles };
  /** Plans that read more than 10,000 rows one after the other. */
  scans: string[];
}

const userOf: Record<Caller, number> = { owner: 700, team: 30, everyone: 1, 'see all': 2 };
const KINDS = 24;

/** Measures the tracking list over HTTP with session, access check, row-level security and audit. `rounds` requests a scenario. */
export async function measureCaseList(db: Database, rounds: number): Promise<CaseListReport> {
  const runtime = runtimeOver(db);
  const assets = await mkdtemp(join(tmpdir(), 'handrail-bench-'));
  await buildAssets(assets);
  const web = await makeWeb(runtime, { assets, secure: false, trustProxy: false, demonstration: false });
  await web.listen({ host: '127.0.0.1', port: 0 });
  const address = `http://127.0.0.1:${(web.server.address() as AddressInfo).port}/employer/cases`;
  const callers = await signIn(db);
  const results: ListResult[] = [];
  const scans: string[] = [];
  for (const scenario of scenarios) {
    const caller = callers[scenario.caller];
    const asked = await addressesOf(runtime, scenario, caller.actor);
    results.push({ scenario, ...(await measure(db, asked, `${address}?`, caller.cookie, rounds)) });
    for (const { statement } of asked)
      if (await sequentialScan(db, statement)) scans.push(`${scenario.name}: ${statement.text}`);
  }
  const together = await measureTogether(`${address}?`, callers, runtime, rounds * 4);
  closeConnections();
  await web.close();
  await rm(assets, { recursive: true });
  return { results, together, scans: [...new Set(scans)] };
}

interface Asked {
  query: string;
  statement: Statement;
}

/** A fixed set of addresses, so that page and floor are asked the same. */
async function addressesOf(runtime: Runtime, scenario: Scenario, actor: EmployerActor): Promise<Asked[]> {
  const random = seeded(scenario.name.length);
  const asked: Asked[] = [];
  for (let i = 0; i < KINDS; i++)
    asked.push(await statementOf(runtime, actor, scenario.address(random), scenario.pagesOn ?? 0));
  return asked;
}

async function measure(
  db: Database,
  asked: Asked[],
  address: string,
  cookie: string,
  rounds: number,
): Promise<Omit<ListResult, 'scenario'>> {
  const floor = await startFloor(
    db.pool,
    asked.map(({ statement }) => statement),
  );
  const times: Record<'page' | 'floor' | 'query', number[]> = { page: [], floor: [], query: [] };
  for (let round = -KINDS; round < rounds; round++) {
    const index = (round + KINDS) % asked.length;
    const { query, statement } = asked[index]!;
    const taken = {
      page: await fetchTimed(address + query, { cookie }),
      floor: await fetchTimed(`${floor.url}/${index}`),
      query: await queryTimed(db, statement),
    };
    // The first round of each warms up.
    if (round >= 0) for (const name of ['page', 'floor', 'query'] as const) times[name].push(taken[name]);
  }
  await floor.close();
  return { page: percentiles(times.page), floor: percentiles(times.floor), query: percentiles(times.query) };
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

async function measureTogether(address: string, callers: Callers, runtime: Runtime, requests: number) {
  const mixed = await Promise.all(
    scenarios.slice(0, 4).map(async scenario => ({
      cookie: callers[scenario.caller].cookie,
      asked: await addressesOf(runtime, scenario, callers[scenario.caller].actor),
    })),
  );
  const times: number[] = [];
  let next = 0;
  const begun = performance.now();
  const caller = async () => {
    while (next < requests) {
      const n = next++;
      const { cookie, asked } = mixed[n % mixed.length]!;
      times.push(await fetchTimed(address + asked[n % asked.length]!.query, { cookie }));
    }
  };
  await Promise.all(Array.from({ length: 16 }, caller));
  return { perSecond: (requests / (performance.now() - begun)) * 1000, page: percentiles(times) };
}

type Callers = Record<Caller, { actor: EmployerActor; cookie: string }>;

/** Sessions of their own, as signing in would make them. */
async function signIn(db: Database): Promise<Callers> {
  return db.asMigrator(async client => {
    await client.query('set role handrail_owner');
    const made: [string, Callers[Caller]][] = [];
    for (const [caller, user] of Object.entries(userOf)) {
      const { rows } = await client.query(
        `select m.organisation_id, m.id, m.account_id, m.permissions from accounts.memberships m
           join organisations.organisations o on o.id = m.organisation_id where o.code = 'QAAB' and m.display_name = $1`,
        [`Person ${user}`],
      );
      const { organisation_id: organisation, id: membership, account_id: account, permissions } = rows[0];
      const secret = randomToken();
      await client.query(
        `insert into accounts.sessions (id, secret_hash, account_id, organisation_id, strength, csrf_secret, created_at, last_seen_at, ends_at)
         values ($1, $2, $3, $4, 'password', $5, now(), now(), now() + interval '12 hours')`,
        [newId(), sha256(secret), account, organisation, randomToken()],
      );
      made.push([
        caller,
        { actor: { kind: 'employer', account, organisation, membership, permissions }, cookie: `session=${secret}` },
      ]);
    }
    return Object.fromEntries(made) as Callers;
  });
}

function runtimeOver(db: Database): Runtime {
  const keys = passingKeys();
  const missing = async () => Promise.reject(new Error('not measured here'));
  return {
    ...{ db, clock: systemClock, keys, baseUrl: 'http://127.0.0.1' },
    recorder: makeRecorder({ keys, jobs: noJobs }),
    blobs: { put: missing, get: missing, delete: missing, list: missing } as unknown as Runtime['blobs'],
    pdf: { make: missing, close: async () => {} },
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
