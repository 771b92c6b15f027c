import { afterAll, beforeAll, expect, it } from 'vitest';
import { installForms } from '#modules/forms/index.ts';
import type { Database } from '#platform/db/database.ts';
import { testDatabase } from '#test/support/database.ts';
import { type EmployerPages, employerPages } from '#test/support/employer-pages.ts';
import { referring } from '#test/support/referral-steps.ts';
import { type TestService, testService } from '#test/support/test-service.ts';
import { routes } from '../../src/faces/employer/referrals/routes.ts';
import { startPostgres } from '../../tools/postgres.mjs';

interface Server {
  url: string;
  restart(): void;
  stop(): void;
}

let server: Server;
let db: Database;
let service: TestService;
let pages: EmployerPages;
const shared = process.env.HANDRAIL_TEST_POSTGRES;

beforeAll(async () => {
  server = (await startPostgres({ durable: true })) as Server;
  process.env.HANDRAIL_TEST_POSTGRES = server.url;
  db = await testDatabase();
  service = await testService(db);
  await installForms(service.runtime);
  pages = await employerPages(service, routes);
});

afterAll(async () => {
  await pages?.close();
  await db?.close();
  server?.stop();
  process.env.HANDRAIL_TEST_POSTGRES = shared;
});

it('[ALL.3.63] a database that dies in mid-request costs an answer of "busy", nothing that was saved, and no restart of ours', async () => {
  const steps = await referring(service);
  const id = await steps.start();
  await steps.save(id, 'referrer', { 'referrer.purchaseOrder': 'PO-1' });
  const asked = Array.from({ length: 40 }, (_, n) =>
    new Promise(resolve => setTimeout(resolve, n * 10)).then(() => pages.get(`/employer/referrals/${id}`)),
  );
  await new Promise(resolve => setTimeout(resolve, 100));
  server.restart();
  const answers = await Promise.all(asked);
  const statuses = [...new Set(answers.map(answer => answer.status))].sort();
  expect(statuses.filter(status => status !== 200 && status !== 503)).toEqual([]);
  for (const answer of answers.filter(each => each.status === 503)) expect(answer.headers['retry-after']).toBeDefined();
  expect((await pages.get(`/employer/referrals/${id}`)).status).toBe(200);
  expect((await steps.draft(id)).answers.values['referrer.purchaseOrder']).toBe('PO-1');
  process.stdout.write(
    `restart: ${answers.filter(each => each.status === 503).length} of ${answers.length} requests answered "busy"\n`,
  );
});
