import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstrationPassword, demonstrationSecret } from '../../src/demonstration/user.ts';
import { crashDatabase } from '../crash/crash-database.ts';
import { fillAcceptance, openLetter, sightLinks, signIn, writeReferral } from '../crash/people.ts';
import { type Product, startProduct } from '../crash/product.ts';
import { type Form, type Visitor, visitor } from '../crash/visitor.ts';

/** Words that nobody but this test says: whatever is personal bears one. */
const seed = 'Zqxv';
const token = 'a-token-for-the-scraper-of-this-test';

let folder: string;
let product: Product;
let database: Awaited<ReturnType<typeof crashDatabase>>;
let metrics: string;
let log: Record<string, unknown>[];
const secrets: string[] = [demonstrationPassword, demonstrationSecret];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-observation-'));
  database = await crashDatabase(folder);
  product = await startProduct(folder, { ...database.settings, LOG_LEVEL: 'trace', METRICS_TOKEN: token });
  await walk();
  metrics = await (await fetch(`${product.url}/metrics`, { headers: { authorization: `Bearer ${token}` } })).text();
  log = product
    .said()
    .split('\n')
    .filter(line => line.startsWith('{'))
    .map(line => JSON.parse(line));
}, 300_000);
afterAll(async () => {
  await product?.stop();
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

describe('after the journeys were walked with data that can be known again', () => {
  it('[ALL.3.92] no line of the log holds a name, an address, a number, free text, a password, a code or a token', () => {
    expect(log.length).toBeGreaterThan(60);
    const text = log.map(line => JSON.stringify(line)).join('\n');
    for (const personal of [seed, 'Lloyd', 'dewi', 'northfold.example', 'ZZ-4711', ...secrets])
      expect(text.toLowerCase().includes(personal.toLowerCase()), `the log holds ${personal.slice(0, 8)}…`).toBe(false);
    expect(text).not.toMatch(/\/sight\/[\w-]{40,}|\/activate\/[\w-]{40,}/);
  });

  it('[ALL.3.92] no number to be scraped holds one either', () => {
    for (const personal of [seed, 'Lloyd', 'dewi', '.example', ...secrets]) expect(metrics).not.toContain(personal);
    expect(metrics).not.toMatch(/[\da-f]{8}-[\da-f]{4}-/);
  });

  it('[ALL.3.93] each answer bears a number by which its line is found, whatever number the caller brings', async () => {
    const answer = await fetch(`${product.url}/sign-in?name=${seed}`, { headers: { 'x-request-id': seed } });
    const number = answer.headers.get('x-request-id');
    expect(number).toMatch(/^[\da-f]{20}$/);
    await new Promise(resolve => setTimeout(resolve, 200));
    const line = product
      .said()
      .split('\n')
      .find(each => each.includes(number!));
    expect(JSON.parse(line!)).toMatchObject({ requestId: number, method: 'GET', route: '/sign-in', status: 200 });
  });

  it('[ALL.3.91] the numbers are kept from whoever has no token', async () => {
    for (const authorization of ['', `Bearer ${token}x`])
      expect((await fetch(`${product.url}/metrics`, { headers: { authorization } })).status).toBe(404);
  });

  it('[ALL.3.94] the numbers tell of requests by route, of those under way and refused, of the database and the jobs', () => {
    expect(metrics).toMatch(/^handrail_http_requests_total\{method="POST",route="\/sign-in",status="303"\} [1-9]/m);
    expect(metrics).toMatch(
      /^handrail_http_request_seconds_count\{route="\/employer\/referrals\/:id\/submission"\} 1$/m,
    );
    expect(metrics).toMatch(/^handrail_http_inside \d+$/m);
    expect(metrics).toMatch(/^handrail_http_refused\{turn="last"\} 0$/m);
    expect(metrics).toMatch(/^handrail_database_connections\{state="open"\} [1-9]/m);
    expect(metrics).toContain('# TYPE handrail_jobs gauge');
    expect(metrics).toMatch(/^nodejs_eventloop_lag_seconds/m);
  });
});

/** A referral written, submitted and accepted, a letter opened by its link, wrong passwords, searches, addresses that do not exist. */
async function walk(): Promise<void> {
  const person = () => visitor(() => product.url);
  const manager = person();
  await signIn(manager, 'dewi.lloyd');
  const sending = await writeReferral(manager, `${seed}-Family`);
  expect(await typeEverywhere(manager, sending.action.replace(/\/submission$/, ''))).toBeGreaterThan(8);
  await manager.send(sending);
  await manager.open(`/employer/cases?q=${seed}`);
  await manager.open(`/employer/cases?employee=${seed}&number=ZZ-4711`);
  await manager.open(`/${seed}/nowhere?secret=${seed}`);
  const stranger = person();
  const door = await stranger.open('/sign-in');
  await stranger.send(door.forms[0]!, { name: `${seed}@works.example`, password: `${seed}-wrong` });
  const clinician = person();
  await signIn(clinician, 'clare.dunn');
  const queue = await clinician.open('/workbench/triage?claimed=nobody');
  const [, waiting] = /\/workbench\/triage\/([0-9a-f-]{36})/.exec(queue.html)!;
  await clinician.send(await fillAcceptance(clinician, waiting!));
  const [link] = await sightLinks(person());
  const letter = await openLetter(person(), link!);
  secrets.push(link!.split('/').at(-1)!, ...[manager, clinician].flatMap(who => valuesOf(who)));
  expect(letter).toBeDefined();
}

/** Writes a known word into texts of every step; answers into how many. */
async function typeEverywhere(manager: Visitor, root: string): Promise<number> {
  let typed = 0;
  const list = await manager.open(root);
  const steps = new Set([...list.html.matchAll(new RegExp(`href="(${root}/[a-zA-Z]+)"`, 'g'))].map(found => found[1]!));
  for (const step of steps) {
    const form = (await manager.open(step)).forms.find(({ action }) => action.endsWith(step.split('/').at(-1)!));
    if (form?.fields.some(([name]) => name === 'version')) {
      const texts = known(form);
      typed += Object.keys(texts).length;
      await manager.send(form, { ...texts, do: 'later' });
    }
  }
  return typed;
}

function known(form: Form): Record<string, string> {
  const texts = form.inputs.filter(
    ({ name, type }) => name.startsWith('v:') && ['text', 'textarea', 'email', 'tel'].includes(type),
  );
  return Object.fromEntries(
    texts
      .filter(({ value }) => !/^\d*$/.test(value) || !value)
      .slice(0, 3)
      .map(({ name }) => [name, `${seed} ZZ-4711`]),
  );
}

const valuesOf = (who: Visitor): string[] =>
  who
    .cookie()
    .split('; ')
    .map(pair => pair.split('=')[1] ?? '')
    .filter(value => value.length > 20);
