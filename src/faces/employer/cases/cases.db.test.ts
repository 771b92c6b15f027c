import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import type { EmployerActor } from '#platform/operation/index.ts';
import { type CaseWorld, caseWorld } from '#test/support/case-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { faceServer } from '#test/support/face-server.ts';
import { smallRuntime } from '#test/support/small-runtime.ts';
import { routes } from './routes.ts';

let db: Database;
let world: CaseWorld;
let app: FastifyInstance;
let runtime: ReturnType<typeof smallRuntime>;
let trust: string;
let owner: EmployerActor;
let manager: EmployerActor;
let outsider: EmployerActor;
const people = new Map<string, EmployerActor>();

const get = (url: string, who = 'owner') => app.inject({ url, cookies: { session: who } });
const text = (html: string) =>
  html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"');
const main = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'));

beforeAll(async () => {
  db = await testDatabase();
  world = caseWorld(db);
  runtime = smallRuntime(db);
  trust = await world.organisation('PGE');
  const top = await world.node(trust, 'Trust');
  const ward = await world.node(trust, 'Ward', top);
  owner = await world.member(trust, 'Wyn Ward', { node: ward });
  manager = await world.member(trust, 'Nia Parry', { holds: [top], permissions: [] });
  const other = await world.organisation('OTH');
  outsider = await world.member(other, 'Fay Far', { permissions: ['refer', 'see_all'] });
  people.set('owner', owner).set('manager', manager).set('outsider', outsider);
  app = await faceServer(runtime, routes, people);
}, 60_000);
afterAll(async () => {
  await app.close();
  await db.close();
});

const letter = async (caseId: string, state: string) => {
  const [id, version, document] = [newId(), newId(), newId()];
  await world.sql(
    `insert into advice.letters (organisation_id, id, case_id, author_account, state, state_since, created_at, released_at)
     values ($1, $2, $3, $4, $5, '2026-03-01Z', '2026-03-01Z', case when $5 like 'released%' then timestamptz '2026-03-05Z' end)`,
    [trust, id, caseId, owner.account, state],
  );
  await world.sql(
    `insert into advice.versions (organisation_id, id, letter_id, version, document_id, created_at) values ($1, $2, $3, 1, $4, '2026-03-01Z')`,
    [trust, version, id, document],
  );
  return document;
};
const documents = (html: string) => text(main(html));

describe('the tracking list', () => {
  it('[CASE.1.10] keeps its whole state in the address and in plain forms', async () => {
    await world.case(trust, owner, { familyName: 'Meadow', division: 'Estates' });
    const { statusCode, body } = await get('/employer/cases?tab=open&sort=employee&direction=up&division=est&q=mead');
    expect(statusCode).toBe(200);
    expect(text(body)).toContain('Meadow, Ada');
    const forms = [...body.matchAll(/<form[^>]*method="get"[\s\S]*?<\/form>/g)].map(([form]) => form);
    expect(forms).toHaveLength(2);
    for (const form of forms) expect(form).toMatch(/name="sort" value="employee"/);
    expect(forms[0]).toMatch(/name="division" value="est"/);
    expect(forms[1]).toMatch(/name="q" value="mead"/);
    expect(body).toMatch(/href="[^"]*sort=employee&amp;direction=down[^"]*"/);
    expect(body).toMatch(/name="received-from" form="cases-filters"/);
  });

  it('[CASE.1.10] takes an address it does not understand as the plain list', async () => {
    for (const query of [
      'tab=x&sort=y&direction=z&user=w',
      'received-from=2026-02-30',
      'after=%00&q=%00',
      'q=%F0%9F%98%80%E2%80%AE',
    ])
      expect((await get(`/employer/cases?${query}`)).statusCode).toBe(200);
  });

  it('[CASE.1.11] offers Re-refer on closed cases, to referrers', async () => {
    const id = await world.case(trust, owner, { tab: 'closed', familyName: 'Elder' });
    const { body } = await get('/employer/cases?tab=closed');
    const form = /<form method="post" action="\/employer\/referrals">[\s\S]*?<\/form>/.exec(body)![0];
    expect(form).toContain(`name="again" value="${id}"`);
    expect(form.indexOf('name="csrf"')).toBeLessThan(form.indexOf('name="organisation"'));
    expect((await get('/employer/cases?tab=closed', 'manager')).body).not.toContain('name="again"');
  });

  it('says where else a search finds something, and what to do on an empty list', async () => {
    const { body } = await get('/employer/cases?tab=open&q=Elder');
    expect(text(body)).toContain('There is 1 match under Closed cases.');
    expect(text((await get('/employer/cases', 'outsider')).body)).toContain('No open cases');
  });

  it('[CASE.2.2] exports the list as filtered, formulas made harmless', async () => {
    await world.case(trust, owner, { familyName: '=HYPERLINK("x")', givenName: 'Eve', department: '+1' });
    const { body, headers } = await get('/employer/cases/export?tab=open&q=hyper');
    expect(headers['content-disposition']).toContain('attachment; filename="cases-open.csv"');
    const [heading, line, ...rest] = body.split('\r\n');
    expect(heading).toContain('Employee,Case number');
    expect(line).toMatch(/^"'=HYPERLINK\(""x""\), Eve",TST\/OM\/\d{4},,,'\+1,/);
    expect(rest).toEqual(['']);
  });
});

describe('the case page', () => {
  it('[CASE.3.1, ACC.X1.11] shows the employee as referred, the owner, and why it is seen', async () => {
    const snapshot = {
      title: 'Ms',
      position: 'Porter',
      address: '1 High Street',
      postcode: 'LL1 1AA',
      dateOfBirth: '1980-05-06',
    };
    const id = await world.case(trust, owner, snapshot);
    const shown = text((await get(`/employer/cases/${id}`, 'manager')).body);
    for (const fact of [
      'Ms Ada Meadow',
      'Porter',
      '1 High Street',
      'LL1 1AA',
      '6 May 1980',
      'Wyn Ward',
      '2 March 2026',
    ])
      expect(shown).toContain(fact);
    expect(shown).toContain('You see this because its owner stands at or below “Trust”');
    expect(runtime.recorder.entries.at(-1)).toMatchObject({
      act: 'case.read',
      object: { kind: 'case', id },
      subject: id,
    });
  });

  it.each(['', '/documents', '/actions', '/notes', '/linked', '/timeline', '/referral-form', `/documents/${newId()}`])(
    '[CASE.3.7] %s of a case of another organisation is not found',
    async part => {
      const id = await world.case(trust, owner);
      const strange = await get(`/employer/cases/${id}${part}`, 'outsider');
      const missing = await get(`/employer/cases/${newId()}${part}`, 'outsider');
      expect([strange.statusCode, missing.statusCode]).toEqual([404, 404]);
    },
  );

  it('[CASE.3.2] shows a document in confidence by name, date and pages, without a link', async () => {
    const referral = newId();
    await world.sql(
      `insert into referrals.referrals (organisation_id, id, form_code, form_version, author_id, owner_id, state, created_at, changed_at)
       values ($1, $2, 'OM', 1, $3, $3, 'submitted', '2026-03-01Z', '2026-03-01Z')`,
      [trust, referral, owner.membership],
    );
    const add = (name: string, kind: string, submitted: string | null) =>
      world.sql(
        `insert into documents.documents (organisation_id, id, owner_kind, owner_id, slot, name, type, class, bytes, pages, sha256, wrapped_key, created_at, submitted_at)
         values ($1, $2, 'referral', $3, 'notes', $4, 'pdf', $5, 10, 7, '\\x00', '\\x00', '2026-03-01Z', $6)`,
        [trust, newId(), referral, name, kind, submitted],
      );
    await add('gp-letter.pdf', 'medical_in_confidence', '2026-03-02Z');
    await add('job.pdf', 'ordinary', '2026-03-02Z');
    await add('unsent.pdf', 'ordinary', null);
    const id = await world.case(trust, owner, { referral });
    const { body } = await get(`/employer/cases/${id}/documents`);
    expect(documents(body)).toContain(
      'gp-letter.pdf 2 March 2026 Medical in confidence: only clinicians open it · 7 pages',
    );
    expect(body).toContain('aria-label="View job.pdf"');
    expect(body).not.toContain('aria-label="View gp-letter.pdf"');
    expect(body).not.toContain('unsent.pdf');
    expect(documents(body)).toContain('Referral form');
  });

  it.each([
    ['[CASE.3.3] with_employee', 'with_employee', 'Awaiting employee response'],
    ['[CASE.3.3] corrections', 'corrections', 'Awaiting employee response'],
    ['[CASE.3.5] refused', 'held_refused', 'No report can be given'],
    ['[CASE.3.5] withdrawn', 'held_withdrawn', 'No report can be given'],
    ['[CASE.3.5] no answer', 'held_no_answer', 'No report can be given'],
    ['[CASE.3.3] draft', 'draft', 'Being prepared'],
  ])('%s: the letter has words in place of a link, for recipients too', async (_, state, words) => {
    const id = await world.case(trust, owner);
    await world.recipient(owner, id);
    const document = await letter(id, state);
    const { body } = await get(`/employer/cases/${id}`);
    expect(documents(body)).toContain(words);
    expect(body).not.toContain(document);
    expect((await get(`/employer/cases/${id}/documents/${document}`)).statusCode).toBe(404);
  });

  it('[CASE.3.4] links a released letter for recipients; others read to whom it was released', async () => {
    const id = await world.case(trust, owner);
    await world.recipient(owner, id);
    const document = await letter(id, 'released');
    expect((await get(`/employer/cases/${id}`)).body).toContain(`/employer/cases/${id}/documents/${document}"`);
    const { body } = await get(`/employer/cases/${id}`, 'manager');
    expect(body).not.toContain(document);
    expect(documents(body)).toContain('Released to Wyn Ward');
  });

  it('[CASE.3.6] lists linked cases only where the reader sees them', async () => {
    const [id, seen] = [await world.case(trust, owner), await world.case(trust, owner, { tab: 'closed' })];
    const hidden = await world.case(trust, await world.member(trust, 'Sol South'));
    for (const linked of [seen, hidden])
      await world.sql(`insert into cases.links values ($1, $2, $3, 're_referral_of', '2026-03-01Z')`, [
        trust,
        id,
        linked,
      ]);
    const { body } = await get(`/employer/cases/${id}/linked`);
    expect(body).toContain(`/employer/cases/${seen}"`);
    expect(body).not.toContain(hidden);
    expect(text(body)).toContain('This case refers that one again');
    expect(text((await get(`/employer/cases/${seen}/linked`)).body)).toContain('That case refers this one again');
  });

  it('[CASE.12.2] shows the referrer’s timeline and not what only others read', async () => {
    const id = await world.case(trust, owner, { tab: 'pending', receivedAt: '2026-04-01T09:00:00Z' });
    for (const [kind, audience] of [
      ['submitted', '{referrer,employee,clinician}'],
      ['correction_marked', '{employee,clinician}'],
      ['withdrawn', '{clinician}'],
    ])
      await world.sql(`insert into cases.events values ($1, $2, $3, '2026-04-01T09:00:00Z', $4, $5, '{}')`, [
        trust,
        newId(),
        id,
        kind,
        audience,
      ]);
    const shown = text(main((await get(`/employer/cases/${id}/timeline`)).body));
    expect(shown).toContain('By 7 April 2026');
    expect(shown).toContain('Referral submitted');
    expect(shown).not.toMatch(/withdrawn|moved on/);
  });
});
