import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { crashDatabase } from '../crash/crash-database.ts';
import { signIn, writeReferral } from '../crash/people.ts';
import { type Product, startProduct } from '../crash/product.ts';
import { type Visitor, visitor } from '../crash/visitor.ts';
import { type Answered, type Crowd, crowd, percentile } from './crowd.ts';

const STORM_MS = Number(process.env.HANDRAIL_STORM_MS ?? 5_000);

let folder: string;
let product: Product;
let database: Awaited<ReturnType<typeof crashDatabase>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-overload-'));
  database = await crashDatabase(folder);
  product = await startProduct(folder, database.settings);
}, 240_000);
afterAll(async () => {
  await product?.stop();
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

const wants = {
  export: { callers: 40, path: '/employer/cases/export?tab=closed' },
  search: { callers: 40, path: '/employer/cases?tab=closed&q=ca' },
  list: { callers: 40, path: '/employer/cases?tab=closed' },
};

// The embedded database answers within the turn of the request that asks: a crowd never meets there.
it.skipIf(!process.env.HANDRAIL_TEST_POSTGRES)(
  '[ALL.3.71, ALL.3.74] with more callers than can be served, exports and searches are refused early, and everybody signs in, saves and submits',
  async () => {
    const manager = visitor(() => product.url);
    await signIn(manager, 'dewi.lloyd');
    const sending = await writeReferral(manager, 'Gwasgfa');
    const step = await startDraft(manager);
    const head = visitor(() => product.url);
    await signIn(head, 'hazel.carr');
    const quiet = await workOn(manager, step, 0);
    const storm = crowd(() => product.url, head.cookie(), wants);
    await pause(500);
    const dear = await workOn(manager, step, STORM_MS);
    const begun = performance.now();
    const submitted = await manager.send(sending);
    dear.push({ what: 'submit', status: submitted.status, ms: performance.now() - begun });
    await storm.leave();
    tell(storm, quiet, dear);

    const all = [...storm.answers.values()].flat();
    expect(all.filter(({ status }) => status !== 200 && status !== 503)).toEqual([]);
    expect(dear.filter(({ status }) => status !== 200)).toEqual([]);
    expect(submitted.path).toMatch(/\/submitted$/);
    const refused = all.filter(({ status }) => status === 503);
    expect(refusedPart(storm, 'export')).toBeGreaterThan(refusedPart(storm, 'list'));
    expect(refusedPart(storm, 'search')).toBeGreaterThan(0.1);
    for (const { retryAfter, text } of refused) {
      expect(retryAfter).toBe('5');
      expect(text).toContain('We are busy for a moment');
    }
    // Early: a refusal costs neither the database nor a wait behind those who are served.
    const served = all.filter(({ status }) => status === 200);
    const half = (answers: readonly Answered[]) =>
      percentile(
        answers.map(({ ms }) => ms),
        0.5,
      );
    expect(half(refused)).toBeLessThan(half(served));
    await pause(1_500);
    expect((await head.open(wants.export.path)).status).toBe(200);
  },
  240_000,
);

interface Dear {
  what: 'sign in' | 'save' | 'submit';
  status: number;
  ms: number;
}

/** Begins a referral; answers the address of its first step. */
async function startDraft(manager: Visitor): Promise<string> {
  const offered = await manager.open('/employer/referrals/new');
  const begun = await manager.send(offered.forms.find(form => form.fields.some(([, value]) => value === 'OM'))!);
  return begun.path.replace(/\/employment.*/, '/referrer');
}

/** Signs in and saves a step by turns, at least once, for so long. */
async function workOn(manager: Visitor, step: string, forMs: number): Promise<Dear[]> {
  const dear: Dear[] = [];
  const timed = async (what: Dear['what'], work: () => Promise<number>) => {
    const begun = performance.now();
    dear.push({ what, status: await work(), ms: performance.now() - begun });
  };
  const end = performance.now() + forMs;
  do {
    await timed('save', async () => {
      const form = (await manager.open(step)).forms.find(({ action }) => action.endsWith('/referrer'))!;
      return (await manager.send(form, { do: 'continue' })).status === 503 ? 503 : 200;
    });
    await timed('sign in', async () => {
      const somebody = visitor(() => product.url);
      await signIn(somebody, 'dewi.lloyd');
      return somebody.cookie().includes('session=') ? 200 : 503;
    });
  } while (performance.now() < end);
  return dear;
}

function refusedPart({ answers }: Crowd, name: string): number {
  const of = answers.get(name)!;
  return of.filter(({ status }) => status === 503).length / of.length;
}

function tell(storm: Crowd, quiet: readonly Dear[], dear: readonly Dear[]): void {
  const ms = (times: number[]) => `${percentile(times, 0.5).toFixed(0)} / ${percentile(times, 0.95).toFixed(0)} ms`;
  for (const [name, answers] of storm.answers) {
    const served = answers.filter(({ status }) => status === 200).map(answer => answer.ms);
    const refused = answers.filter(({ status }) => status === 503).map(answer => answer.ms);
    process.stdout.write(
      `overload: ${name} served ${served.length} (${ms(served)}), refused ${refused.length} (${ms(refused)})\n`,
    );
  }
  for (const what of ['sign in', 'save', 'submit'] as const) {
    const of = (some: readonly Dear[]) => some.filter(each => each.what === what).map(each => each.ms);
    process.stdout.write(
      `overload: ${what} ${of(dear).length} times, none refused (${ms(of(dear))}; quiet ${ms(of(quiet))})\n`,
    );
  }
}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));
