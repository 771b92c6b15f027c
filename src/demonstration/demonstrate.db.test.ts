import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerSecondFactor, identify, signIn } from '#modules/accounts/index.ts';
import { verifyChains } from '#modules/audit/index.ts';
import { listSaved } from '#modules/referrals/index.ts';
import { totpCode } from '#platform/crypto/totp.ts';
import { queueDatabase } from '#platform/jobs/index.ts';
import { ask, perform } from '#platform/operation/index.ts';
import { startPdfMaker } from '#platform/pdf/pdf-maker.ts';
import { type TestRuntime, testRuntime } from '#test/support/runtime.ts';
import { run } from '../cli/demo.ts';
import { pdfTemplates } from '../pdf-templates.ts';
import { demonstrate } from './demonstrate.ts';
import { unsafeAsOwner } from './insert-rows.ts';
import { employerActor } from './people/actors.ts';
import { accountId, membershipId } from './people/add-accounts.ts';
import { demonstrationUsers } from './sign-ins.ts';
import { madeAct } from './standing.ts';
import { demonstrationPassword, needsAuthenticator } from './user.ts';

const pdf = startPdfMaker({ templates: pdfTemplates });
let runtime: TestRuntime;
let first: Record<string, unknown>[];

const rows = (text: string, values: unknown[] = []) => unsafeAsOwner(runtime.db, query => query(text, values));
const count = async (text: string, values: unknown[] = []) =>
  (await rows(`select count(*)::int as n from ${text}`, values))[0]!.n;
const start = () => demonstrate(runtime, { say: () => {} });

beforeAll(async () => {
  runtime = await testRuntime({ at: '2026-11-18T14:10:00Z', pdf });
  await start();
  first = await counts();
}, 180_000);
afterAll(async () => {
  await runtime?.close();
  await pdf.close();
});

/** Every table but those of the queue, with its number of rows. */
async function counts(): Promise<Record<string, unknown>[]> {
  const tables = await rows(`select schemaname || '.' || tablename as name from pg_tables
    where tableowner = 'handrail_owner' and schemaname <> 'jobs' order by 1`);
  return rows(
    tables.map(({ name }) => `select '${name}' as name, count(*)::int as n from ${name}`).join(' union all '),
  );
}

/** What is shown of every case, whatever ids it has. */
const shown = () =>
  rows('select reference, status, family_name, given_name, owner_name, position from cases.cases order by 1');

describe('the demonstration', () => {
  it('[ACC.S8.11] knows nobody who was away for so long that they would be put to rest', async () => {
    const away = "accounts.accounts where state = 'active' and coalesce(last_sign_in_at, created_at) < $1";
    expect(await count(away, [new Date(runtime.clock.now().getTime() - 30 * 86_400_000)])).toBe(0);
    expect(await count("shared_services.requests where state in ('waiting', 'active')")).toBe(2);
  });

  it('[DEMO.1.1] fills three organisations with people and two years of cases', async () => {
    const people = await rows(`select o.code, count(*)::int as n from workforce.employments e
      join organisations.organisations o on o.id = e.organisation_id group by 1 order by 1`);
    expect(people).toEqual([
      { code: 'CFD', n: 160 },
      { code: 'NFC', n: 240 },
      { code: 'YDG', n: 40 },
    ]);
    const old = "cases.cases where tab = 'closed' and received_at < timestamptz '2026-08-18'";
    expect(await count(`${old} and received_at > timestamptz '2024-11-01'`)).toBeGreaterThanOrEqual(900);
    expect(await count("cases.cases where tab in ('pending', 'open')")).toBeGreaterThanOrEqual(60);
    expect(
      await count('cases.cases where received_at > $1 or coalesce(closed_at, received_at) > $1', [runtime.clock.now()]),
    ).toBe(0);
  });

  it('[DEMO.1.2] has two cases or more in every status that can be reached today', async () => {
    const found = await rows(
      'select status, count(*)::int as n from cases.cases group by 1 having count(*) > 1 order by 1',
    );
    expect(found.map(({ status }) => status)).toEqual(
      [
        ...['appointment_booked', 'appointment_cancelled', 'attended', 'awaiting_appointment', 'awaiting_consent'],
        ...['awaiting_employee_response', 'awaiting_evidence', 'awaiting_information', 'closed', 'did_not_attend'],
        ...['employee_corrections', 'on_hold', 'pending_triage', 'quality_check', 'rejected', 'released'],
        ...['report_in_preparation', 'triaged', 'unable_to_contact', 'withdrawn'],
      ].sort(),
    );
  });

  it('numbers the cases of each organisation in the order they came, without a gap', async () => {
    const wrong = `(select number, lag(number) over w as before, received_at, lag(received_at) over w as came
      from cases.cases window w as (partition by organisation_id order by number)) s`;
    expect(await count(`${wrong} where before is not null and (number <> before + 1 or received_at < came)`)).toBe(0);
  });

  it('[DEMO.1.4] has a record without a fault', async () => {
    const found = await verifyChains(runtime);
    expect(found).toMatchObject({ faultCount: 0, chains: 4 });
    expect(found.checkpoints).toBeGreaterThanOrEqual(4);
    expect(await count('audit.unsealed')).toBe(0);
  });

  it('[DEMO.1.5] has mailed nothing and left nothing to be mailed', async () => {
    expect(await count("notices.deliveries where state = 'sent' and address <> '' and sent_at = created_at")).toBe(
      await count('notices.deliveries'),
    );
    const waiting = "select name from pgboss.job_common where state in ('created', 'retry')";
    expect((await queueDatabase(runtime.db).executeSql(waiting)).rows).toEqual([]);
    await runtime.round('notices.sweep');
    await runtime.drain();
    expect([runtime.mail, runtime.texts]).toEqual([[], []]);
  });

  it('[DEMO.1.12] shows shares, delegations, a disabled owner, a restricted case, a chain of three and a draft near its end', async () => {
    const gordon = [membershipId('gordon.hale', 'NFC')];
    expect(await count("cases.cases where tab = 'open' and owner_id = $1", gordon)).toBe(3);
    expect(await rows('select owner_name from cases.cases where restricted')).toEqual([{ owner_name: 'Hazel Carr' }]);
    const delegations = 'select until_at, from_at from sharing.delegations order by from_at';
    expect(await rows(delegations)).toMatchObject([
      { until_at: new Date('2026-11-18T23:59:59.999Z') },
      { from_at: new Date('2026-11-19T00:00:00Z') },
    ]);
    expect(await count("cases.links where kind = 're_referral_of'")).toBe(2);
    const { rows: drafts } = await ask(runtime, listSaved, employerActor('dewi.lloyd', 'NFC'), {});
    expect(drafts.map(({ deletesOn }) => deletesOn)).toContain('2026-11-19');
    expect(await count(`documents.documents where class = 'medical_in_confidence' and submitted_at is not null`)).toBe(
      3,
    );
  });
});

describe('those who sign in', () => {
  const enter = (name: string) => signIn(runtime, { name, password: demonstrationPassword });

  it.each(demonstrationUsers.filter(({ state }) => !state).map(user => [user.username, user] as const))(
    '[DEMO.1.8] %s signs in, with the authenticator where it is asked for',
    async (username, user) => {
      const answer = await enter(username);
      expect(answer).toMatchObject({ outcome: 'signed_in', secondFactor: needsAuthenticator(user) ? 'give' : 'none' });
      if (answer.outcome !== 'signed_in') return;
      const before = await identify(runtime, answer.secret);
      if (!needsAuthenticator(user)) return expect(before?.memberships).toHaveLength(1);
      const { code } = totpCode('HANDRAILDEMONSTRATIONSECRET2345A', runtime.clock.now());
      const given = { account: accountId(username), session: before!.session, code };
      expect(await perform(runtime, answerSecondFactor, { kind: 'gate' }, given)).toMatchObject({ outcome: 'right' });
    },
  );

  it.each([
    ['lena.frost', 'wrong'],
    ['gordon.hale', 'wrong'],
    ['petra.wynn', 'pending'],
  ])('[DEMO.1.8] %s does not', async (username, outcome) => {
    runtime.clock.advance({ minutes: 2 });
    expect(await enter(username)).toEqual({ outcome });
  });
});

describe('starting again', () => {
  const told: string[] = [];
  const io = { write: (line: string) => void told.push(line), complain: (line: string) => void told.push(line) };

  it('[DEMO.1.3] adds nothing', async () => {
    const before = await counts();
    expect(await start()).toMatchObject({ password: demonstrationPassword });
    expect(await counts()).toEqual(before);
  });

  it('[DEMO.1.11] a reset asks before it takes organisations beside the demonstration', async () => {
    await rows(`insert into organisations.organisations (id, code, name, verification_code, domains, forms, created_at)
      values (gen_random_uuid(), 'OWN', 'Own Trial', 'OWN-TRIAL-1', '{own.example}', '{OM}', now())`);
    expect(await start()).toBeDefined();
    const before = await counts();
    expect(await run(['reset'], runtime, io)).toBe(1);
    expect(told.at(-1)).toContain('OWN came beside the demonstration');
    expect(await counts()).toEqual(before);
  });

  it('[DEMO.1.11] a reset makes the same demonstration anew', async () => {
    runtime.clock.set('2026-11-18T14:10:00Z');
    const before = await shown();
    expect(await run(['reset', '--with-others'], runtime, io)).toBe(0);
    expect(await shown()).toEqual(before);
    expect(await counts()).toEqual(first);
  }, 180_000);

  it('[DEMO.1.10] after an interruption says what to do', async () => {
    await rows('delete from audit.entries where act = $1', [madeAct]);
    await expect(start()).rejects.toThrow('npm run handrail -- demo reset');
  });

  it('[DEMO.1.9] a database with other organisations is left alone', async () => {
    const other = await testRuntime();
    try {
      const query = (text: string) => unsafeAsOwner(other.db, asOwner => asOwner(text));
      await query(`insert into organisations.organisations (id, code, name, verification_code, domains, forms, created_at)
        values (gen_random_uuid(), 'OWN', 'Own Trial', 'OWN-TRIAL-1', '{own.example}', '{OM}', now())`);
      expect(await demonstrate(other, { say: () => {} })).toBeUndefined();
      expect(await run(['reset', '--with-others'], other, io)).toBe(1);
      expect(await query('select code from organisations.organisations')).toEqual([{ code: 'OWN' }]);
    } finally {
      await other.close();
    }
  });
});
