import fc from 'fast-check';
import { type Caller, openSession } from '#test/isolation/callers.ts';
import type { World } from '#test/isolation/world.ts';
import { type Attempt, attempts } from './attempt.ts';
import { type Canaries, seedCanaries } from './canaries.ts';
import { crawlForms } from './crawl-forms.ts';
import { judgeAnswer } from './judge-answer.ts';
import { rawRequests } from './raw-requests.ts';
import { type Heard, sendAttempt, sendBytes } from './send-attempt.ts';

export interface FuzzRun {
  requests: number;
  pages: number;
  forms: number;
  marked: number;
  /** How many answers of each status; 0 is a connection that ended without one. */
  byStatus: Record<string, number>;
  byCaller: Record<string, number>;
  /** In words, with the seed and place that bring each back. */
  faults: string[];
  slowest: { ms: number; of: string };
}

export interface FuzzOptions {
  requests: number;
  seed: number;
  /** How many requests are under way at a time. */
  together?: number;
  told?: (run: FuzzRun) => void;
  /** What is posted stays, so that later pages show it; jobs that come of it are done at the end. */
  kept?: boolean;
}

const ROUND = 500;
const crawlers: readonly Caller[] = [
  'nobody',
  'owner',
  'triage',
  'nurse',
  'caseAdministrator',
  'administrator',
  'linkVisitor',
  'foreigner',
  'weakClinician',
];

/** Asks for everything in every wrong way, over sockets, and judges each answer. */
export async function runFuzz(
  world: World,
  { requests, seed, together = 6, told, kept = false }: FuzzOptions,
): Promise<FuzzRun> {
  const canaries = await seedCanaries(world, !kept);
  const crawled = await crawlForms(world, crawlers);
  const run: FuzzRun = {
    requests: 0,
    pages: crawled.pages,
    forms: crawled.forms.length,
    marked: canaries.rows,
    byStatus: {},
    byCaller: {},
    faults: [],
    slowest: { ms: 0, of: '' },
  };
  const any = attempts(world, crawled);
  for (let round = 0; run.requests < requests; round++) {
    const wanted = Math.min(ROUND, requests - run.requests);
    const todo = fc.sample(any, { seed: seed + round, numRuns: wanted }).entries();
    const work = async () => {
      for (const [at, attempt] of todo) await tryOne(world, run, canaries, attempt, `seed ${seed + round}, ${at}`);
    };
    await Promise.all(Array.from({ length: together }, work));
    for (const bytes of fc.sample(rawRequests, { seed: seed + round, numRuns: 10 })) await tryBytes(world, run, bytes);
    await keepSignedIn(world);
    told?.(run);
  }
  if (kept) await world.app.runtime.drain().catch(error => run.faults.push(`a job failed: ${error}`));
  return run;
}

async function tryOne(world: World, run: FuzzRun, canaries: Canaries, attempt: Attempt, place: string): Promise<void> {
  const { caller, method, path, body } = attempt;
  const heard = await sendAttempt(world.app.url, world.credentials[caller], attempt);
  const of = `${place}: ${method} ${path.slice(0, 300)} as ${caller}`;
  count(run, heard, caller, of);
  const asked = `${path} ${body?.text ?? ''} ${Object.values(attempt.headers)} ${Object.values(attempt.cookies)}`;
  const wrong = judgeAnswer(heard, path);
  // The demonstration's outbox shows everybody's mail, by design; no other installation has it.
  const sung = path.startsWith('/outbox') ? [] : canaries.sungTo(caller, heard.body, asked);
  if (sung.length) wrong.push(`sings: ${sung}`);
  // A large body may be refused before it has arrived; nothing else may go unanswered.
  if (heard.status === 0 && (body?.text.length ?? 0) < 60_000) wrong.push(`no answer: ${heard.body}`);
  if (wrong.length)
    run.faults.push(
      `${of}: ${wrong.join('; ')} | ${JSON.stringify({ ...attempt, body: body && { ...body, text: body.text.slice(0, 600) } })}`,
    );
}

async function tryBytes(world: World, run: FuzzRun, bytes: string): Promise<void> {
  const heard = await sendBytes(world.app.url, bytes);
  count(run, heard, 'nobody', bytes.slice(0, 100));
  const wrong = judgeAnswer(heard, '');
  if (wrong.length) run.faults.push(`${JSON.stringify(bytes.slice(0, 300))}: ${wrong.join('; ')}`);
}

function count(run: FuzzRun, { status, ms }: Heard, caller: string, of: string): void {
  run.requests += 1;
  run.byStatus[status] = (run.byStatus[status] ?? 0) + 1;
  run.byCaller[caller] = (run.byCaller[caller] ?? 0) + 1;
  if (ms > run.slowest.ms) run.slowest = { ms: Math.round(ms), of };
}

/** Whoever was signed out by one of their own requests signs in again. */
async function keepSignedIn(world: World): Promise<void> {
  const { people, credentials, cases, app } = world;
  for (const [name, { account, organisation }] of Object.entries(people.members) as [
    Caller,
    { account: string; organisation: string },
  ][]) {
    if (['expired', 'pending', 'disabled'].includes(name) || (await isIn(world, name))) continue;
    credentials[name] = await openSession(cases, app.runtime.clock.now(), {
      account,
      organisation,
      strength: 'password',
    });
  }
  for (const [name, { account }] of Object.entries(people.staff) as [Caller, { account: string }][]) {
    if (name === 'endedClinician' || name === 'weakClinician' || (await isIn(world, name))) continue;
    credentials[name] = await openSession(cases, app.runtime.clock.now(), { account });
  }
}

async function isIn({ app, credentials }: World, caller: Caller): Promise<boolean> {
  const attempt = { caller, method: 'GET', path: '/sessions', headers: {}, cookies: {} };
  return (await sendAttempt(app.url, credentials[caller], attempt)).status === 200;
}
