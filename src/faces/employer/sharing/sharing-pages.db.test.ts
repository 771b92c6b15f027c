import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import { csrfToken } from '#platform/http/csrf.ts';
import type { EmployerActor } from '#platform/operation/index.ts';
import { type CaseWorld, caseWorld } from '#test/support/case-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { faceServer } from '#test/support/face-server.ts';
import { smallRuntime } from '#test/support/small-runtime.ts';
import { routes } from './routes.ts';

let db: Database;
let world: CaseWorld;
let app: FastifyInstance;
let trust: string;
let owner: EmployerActor;
let colleague: EmployerActor;
const people = new Map<string, EmployerActor>();
let counter = 0;

const root = '/employer/sharing';
const get = async (url: string, who = 'owner') => (await app.inject({ url, cookies: { session: who } })).body;
const post = (url: string, fields: readonly (readonly [string, string])[] = [], who = 'owner') =>
  app.inject({
    method: 'POST',
    url,
    cookies: { session: who },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams([
      ...[
        ['csrf', csrfToken('a secret of this test')],
        ['organisation', trust],
      ],
      ...fields.map(each => [...each]),
    ]).toString(),
  });
const words = (html: string) =>
  html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const days = (name: string, [day, month, year]: readonly [string, string, string]) =>
  [
    [`${name}-day`, day],
    [`${name}-month`, month],
    [`${name}-year`, year],
  ] as const;

beforeAll(async () => {
  db = await testDatabase();
  world = caseWorld(db);
  app = await faceServer(smallRuntime(db), routes, people);
}, 60_000);
afterAll(async () => {
  await app.close();
  await db.close();
});
beforeEach(async () => {
  counter += 1;
  trust = await world.organisation(`SP${String.fromCharCode(64 + counter)}`);
  owner = await world.member(trust, 'Olwen Owner');
  colleague = await world.member(trust, 'Carys Colleague');
  people.set('owner', owner).set('colleague', colleague);
});

it('[ACC.M3.13] who shares finds a colleague, shares, and both see it; unsharing takes it away', async () => {
  expect(words(await get(`${root}/colleagues?for=share&q=carys`))).toContain(`Carys Colleague · ${colleague.account}`);
  const shared = await post(`${root}/colleagues/${colleague.membership}/share`, [['copies', 'yes']]);
  expect([shared.statusCode, shared.headers.location]).toEqual([303, root]);
  const mine = await get(root);
  expect(words(mine)).toContain('Carys Colleague');
  expect(words(mine)).toContain('All cases and questionnaires');
  expect(words(await get(root, 'colleague'))).toContain('Olwen Owner');
  const ending = /action="([^"]+\/ending)"/.exec(mine)![1]!;
  expect(await get(root, 'colleague')).not.toContain('/ending"');
  expect((await post(ending, [], 'colleague')).statusCode).toBe(403);
  expect((await post(ending)).statusCode).toBe(303);
  expect(words(await get(root, 'colleague'))).toContain('No colleague shares cases with you');
});

it('[ACC.M3.14] searching for more cases keeps what was typed and ticked', async () => {
  const [first] = [await world.case(trust, owner, { familyName: 'Alder' })];
  await world.case(trust, owner, { familyName: 'Birch' });
  const url = `${root}/colleagues/${colleague.membership}/delegation`;
  const typed = [['purpose', 'Cover <for> leave'], ...days('from', ['12', '3', '2026']), ['cases', first]] as const;
  const page = await post(url, [...typed, ['words', 'birch'], ['look', 'yes']]);
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('Cover &lt;for> leave');
  expect(page.body).toMatch(new RegExp(`value="${first}"[^>]* checked`));
  expect(words(page.body)).toContain('Birch');
  expect(page.body).toMatch(/name="from-year"[^>]*value="2026"/);
});

it('[ACC.M3.10] a delegation without days, purpose and cases says what is missing, and keeps the rest', async () => {
  await world.case(trust, owner);
  const url = `${root}/colleagues/${colleague.membership}/delegation`;
  const page = await post(url, days('until', ['31', '2', '2026']));
  expect(page.statusCode).toBe(422);
  for (const message of ['Say what this is for', 'Enter the first day', 'Enter the last day', 'Choose at least one'])
    expect(words(page.body)).toContain(message);
  for (const field of ['purpose', 'from', 'until', 'cases']) expect(page.body).toContain(`href="#${field}"`);
  expect(page.body).toMatch(/name="until-day"[^>]*value="31"/);
});

it('[ACC.M3.13] a delegation is listed with its days, purpose and case numbers on both sides', async () => {
  const id = await world.case(trust, owner);
  const url = `${root}/colleagues/${colleague.membership}/delegation`;
  const done = await post(url, [
    ...[['purpose', 'Annual leave'] as const, ['cases', id] as const, ['copies', 'yes'] as const],
    ...[...days('from', ['10', '3', '2026']), ...days('until', ['20', '3', '2026'])],
  ]);
  expect([done.statusCode, done.headers.location]).toEqual([303, root]);
  for (const who of ['owner', 'colleague']) {
    const page = words(await get(root, who));
    expect(page).toContain('From 10 March 2026 to the end of 20 March 2026');
    expect(page).toContain('1 case: TST/OM/0001');
    expect(page).toContain('Annual leave');
  }
});

it('a colleague who is not there or belongs elsewhere is not found', async () => {
  const elsewhere = await world.member(await world.organisation(`SX${String.fromCharCode(64 + counter)}`), 'Fay Far');
  for (const kind of ['share', 'delegation'])
    expect(
      (await app.inject({ url: `${root}/colleagues/${elsewhere.membership}/${kind}`, cookies: { session: 'owner' } }))
        .statusCode,
    ).toBe(404);
});
