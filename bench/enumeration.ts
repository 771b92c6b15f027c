import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { accountsWorld } from '../test/support/accounts-world.ts';
import { type TestApp, testApp } from '../test/support/app.ts';
import { type Seen, visitor } from '../test/support/visitor.ts';
import { type AskedPage, addressOf, askedPages, type Kind, nameOf, verificationCode } from './enumeration-pages.ts';
import { percentiles } from './timings.ts';

/**
 * `node tools/run.mjs bench/enumeration.ts [--rounds n] [--page sign-in]`: whether a name or address has an account cannot be told from how sign-in,
 * registration, recovery and activation answer, in bytes or in time (ACC.S2, ACC.R2, ACC.S4). On PostgreSQL with HANDRAIL_TEST_POSTGRES.
 */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '200' }, page: { type: 'string' } } });
const rounds = Number(values.rounds);
const [warmUp, limit] = [3, 5];
const pages = askedPages.filter(({ name }) => !values.page || name === values.page);

interface Result {
  page: string;
  medians: Partial<Record<Kind, number>>;
  apart: number;
  /** How many answers differ in status, length, place or cookies. */
  shapes: number;
}

const app = await testApp();
try {
  await addPeople();
  const results: Result[] = [];
  for (const page of pages) results.push(await measure(app, page));
  print(results);
  process.exitCode = results.some(({ apart, shapes }) => apart >= limit || shapes > 1) ? 1 : 0;
} finally {
  await app.close();
}

async function addPeople(): Promise<void> {
  const world = accountsWorld(app.runtime.db);
  const domains = ['enum.example'];
  const organisation = await world.organisation('ENUM', { verification_code: verificationCode, domains });
  const states = { known: 'active', locked: 'locked', pending: 'pending' } as const;
  for (const page of pages)
    for (const kind of ['known', 'locked', 'pending'] as const)
      for (let round = -warmUp; round < rounds; round++) {
        const name = nameOf(kind, page, round);
        await world.join(await world.account(name, { email: addressOf(name), state: states[kind] }), organisation);
      }
}

/** One of each kind in turn, so that a busy moment meets all alike. */
async function measure({ web }: TestApp, page: AskedPage): Promise<Result> {
  const times = new Map<Kind, number[]>(page.kinds.map(kind => [kind, []]));
  const shapes = new Set<string>();
  for (let round = -warmUp; round < rounds; round++)
    for (const kind of page.kinds) {
      const browser = visitor(web, `192.0.2.${(round + 100) % 200}`);
      await browser.get(page.url);
      const begun = performance.now();
      const seen = await browser.post(page.url, page.fields(nameOf(kind, page, round)));
      if (round < 0) continue;
      times.get(kind)!.push(performance.now() - begun);
      shapes.add(shapeOf(seen, [...browser.cookies.keys()]));
    }
  const medians = Object.fromEntries([...times].map(([kind, each]) => [kind, percentiles(each).p50]));
  const all = Object.values(medians);
  return { page: page.name, medians, apart: Math.max(...all) - Math.min(...all), shapes: shapes.size };
}

function shapeOf({ status, location, html }: Seen, cookies: readonly string[]): string {
  return [status, location, Buffer.byteLength(html), ...cookies].join(' ');
}

function print(results: readonly Result[]): void {
  const ms = (time: number | undefined) => time?.toFixed(1) ?? '';
  const [load = 0] = loadavg();
  const lines = results.map(({ page, medians: { unknown, known, locked, pending }, apart, shapes }) =>
    ['', page, ms(unknown), ms(known), ms(locked), ms(pending), ms(apart), shapes, ''].join(' | ').trim(),
  );
  process.stdout.write(
    [
      `Median of ${rounds} in milliseconds; ${cpus().length} cores, load average at the end ${load.toFixed(1)}. To reach: less than ${limit} apart, one shape.`,
      '',
      '| page | unknown | known | locked | pending | apart | shapes of the answer |',
      '|---|---|---|---|---|---|---|',
      ...lines,
      '',
    ].join('\n'),
  );
}
