import { TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerSecondFactor, identify, signIn } from '#modules/accounts/index.ts';
import { verifyChains } from '#modules/audit/index.ts';
import { perform } from '#platform/operation/index.ts';
import { startPdfMaker } from '#platform/pdf/pdf-maker.ts';
import { type TestRuntime, testRuntime } from '#test/support/runtime.ts';
import { pdfTemplates } from '../pdf-templates.ts';
import { type Demonstration, demonstrate } from './demonstrate.ts';
import { unsafeAsOwner } from './insert-rows.ts';
import { accountId, membershipId } from './people/add-accounts.ts';
import { demonstrationUsers } from './sign-ins.ts';
import { madeAct } from './standing.ts';
import { needsAuthenticator } from './user.ts';

const pdf = startPdfMaker({ templates: pdfTemplates });
let runtime: TestRuntime;
let made: Demonstration | undefined;
let took = 0;

const rows = (text: string, values: unknown[] = []) => unsafeAsOwner(runtime.db, query => query(text, values));
const say = () => {};

beforeAll(async () => {
  runtime = await testRuntime({ at: '2026-11-18T14:10:00Z', pdf });
  const begun = performance.now();
  made = await demonstrate(runtime, { say });
  took = performance.now() - begun;
  console.log('took', took);
}, 180_000);
afterAll(async () => {
  await runtime?.close();
  await pdf.close();
});

/** Every table but those of the queue, with its number of rows. */
async function counts(): Promise<Record<string, unknown>[]> {
  const tables = await rows(`select table_schema || '.' || table_name as name from information_schema.tables
    where table_schema not in ('pg_catalog', 'information_schema', 'pgboss', 'handrail_migrations') and table_type = 'BASE TABLE' order by 1`);
  const each = tables.map(({ name }) => `select '${name}' as name, count(*)::int as n from ${name}`);
  return rows(each.join(' union all '));
}

describe('the demonstration', () => {
  it('x', async () => {
    console.table(await rows('select tab, status, count(*)::int n from cases.cases group by 1, 2 order by 1, 2'));
    console.table(await counts());
    console.log(await rows('select state, count(*)::int n from notices.deliveries group by 1'));
  });
});
