import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

beforeAll(async () => {
  db = await testDatabase();
  world = caseWorld(db);
  app = await faceServer(smallRuntime(db), routes, people);
  trust = await world.organisation('REP');
  owner = await world.member(trust, 'Olwen Owner', { permissions: ['refer', 'reassign'] });
  colleague = await world.member(trust, 'Carys Colleague');
  await world.member(trust, 'Bryn Beech');
  people.set('owner', owner).set('colleague', colleague);
}, 60_000);
afterAll(async () => {
  await app.close();
  await db.close();
});

const post = (url: string, fields: Record<string, string>) =>
  app.inject({
    method: 'POST',
    url,
    cookies: { session: 'owner' },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({
      csrf: csrfToken('a secret of this test'),
      organisation: trust,
      ...fields,
    }).toString(),
  });

it('[ACC.U3.11] searching for colleagues keeps the reason and the one chosen; then the case is given', async () => {
  const id = await world.case(trust, owner);
  const url = `/employer/cases/${id}/owner`;
  const page = await post(url, { words: 'beech', look: 'yes', to: colleague.membership, reason: 'On <long> leave' });
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('On &lt;long> leave');
  expect(page.body).toMatch(new RegExp(`value="${colleague.membership}" checked`));
  expect(page.body).toContain('Bryn Beech');
  const missing = await post(url, { to: colleague.membership });
  expect(missing.statusCode).toBe(422);
  expect(missing.body).toContain('href="#reason"');
  expect(missing.body).toMatch(new RegExp(`value="${colleague.membership}" checked`));
  const done = await post(url, { to: colleague.membership, reason: 'On leave' });
  expect([done.statusCode, done.headers.location]).toEqual([303, '/employer/cases']);
  expect((await app.inject({ url: `/employer/cases/${id}`, cookies: { session: 'owner' } })).statusCode).toBe(404);
  expect((await app.inject({ url: `/employer/cases/${id}`, cookies: { session: 'colleague' } })).body).not.toContain(
    `${url}"`,
  );
});
