import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import type { EmployerActor } from '#platform/operation/index.ts';
import { type CaseWorld, caseWorld } from '#test/support/case-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { smallRuntime } from '#test/support/small-runtime.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { errorsOf, type WorkbenchPages, wordsOf, workbenchPages } from '#test/support/workbench-pages.ts';
import { routes as dashboardRoutes } from '../dashboard/routes.ts';
import { routes } from './routes.ts';

let db: Database;
let world: CaseWorld;
let runtime: ReturnType<typeof smallRuntime>;
let pages: WorkbenchPages;
let organisation: string;
let owner: EmployerActor;
let nurse: Visitor;
let welsh: Visitor;
let clerk: Visitor;
let stranger: Visitor;
let nurseAccount: string;

beforeAll(async () => {
  db = await testDatabase();
  world = caseWorld(db);
  runtime = smallRuntime(db);
  organisation = await world.organisation('NOR');
  owner = await world.member(organisation, 'Nia Parry');
  pages = await workbenchPages(runtime, [...dashboardRoutes, ...routes]);
  const staff = await world.staff('nurse', organisation);
  nurseAccount = staff.account;
  nurse = pages.as(staff);
  welsh = pages.as(staff, 'cy');
  clerk = pages.as(await world.staff('case_administrator', organisation));
  stranger = pages.as(await world.staff('nurse', await world.organisation('SAL')));
});
afterAll(async () => {
  await pages.close();
  await db.close();
});

const open = async (more = {}) => {
  const person = await world.person('Ada', 'Meadow');
  const id = await world.case(organisation, owner, {
    person,
    consent: 'given',
    status: 'awaiting_appointment',
    ...more,
  });
  await world.sql('update cases.cases set claimed_by = $2 where id = $1', [id, nurseAccount]);
  return id;
};
const url = (id: string, part = '') => `/workbench/cases/${id}${part}`;
/** Opens the form, sends it, and answers what came. */
async function send(who: Visitor, form: string, to: string, fields: Record<string, string>) {
  expect((await who.get(form)).status).toBe(200);
  return who.post(to, fields);
}

describe('the case page', () => {
  it('[NOT.6.5] marks an address of the employee that a mail server refuses, for those who serve the organisation', async () => {
    const id = await open();
    await world.sql(`update cases.cases set personal_email = 'Gone@people.example' where id = $1`, [id]);
    await world.sql(
      `insert into notices.refused_addresses (id, organisation_id, channel, address, address_key, delivery_id, answer, refused_at)
       values (gen_random_uuid(), $1, 'email', 'gone@people.example', 'gone@people.example', gen_random_uuid(), '550', '2026-03-01Z')`,
      [organisation],
    );
    expect(wordsOf(await nurse.get(url(id)))).toContain('Nothing arrives there since 1 March 2026');
    await world.sql(`update notices.refused_addresses set ended_at = '2026-03-02Z'`);
    expect(wordsOf(await clerk.get(url(id)))).not.toContain('Nothing arrives there');
  });

  it('[CASE.6.40] says whose it is, where it stands and what the employer reads of that, and who besides staff reads what', async () => {
    const id = await open();
    const page = await nurse.get(url(id));
    const words = wordsOf(page);
    expect(page.title).toContain('Ada Meadow');
    for (const said of [
      'We are arranging an appointment.',
      'The employer reads:',
      'The employer and the employee read actions.',
      'Only clinicians of this organisation read this',
      'The employer reads this',
      'Opening this case is recorded',
    ])
      expect(words).toContain(said);
    for (const link of ['/consent', '/letter', '/actions/new', '/notes/new', '/contact', '/closing', '/status'])
      expect(page.html).toContain(`href="${url(id, link)}"`);
  });

  it('[ACC.V3.37] shows a case administrator neither notes nor letter, and staff of others nothing', async () => {
    const id = await open();
    await send(nurse, url(id, '/notes/new'), url(id, '/notes'), { kind: 'shared', text: 'Text of the note' });
    expect(wordsOf(await nurse.get(url(id)))).toContain('Text of the note');
    const page = await clerk.get(url(id));
    expect(page.html).not.toContain('Text of the note');
    for (const link of ['/notes/new', '/letter', '/consent']) expect(page.html).not.toContain(url(id, link));
    expect(page.html).toContain(url(id, '/closing'));
    expect((await clerk.get(url(id, '/notes/new'))).status).toBe(404);
    for (const part of ['', '/closing', '/actions/new', '/contact', '/status', '/handover'])
      expect((await stranger.get(url(id, part))).status).toBe(404);
  });

  it('[ALL.12.32] reads in Welsh throughout', async () => {
    const id = await open();
    const words = wordsOf(await welsh.get(url(id)));
    expect(words).toContain('Mae’r cyflogwr yn darllen hwn');
    expect(words).toContain('Rydym yn trefnu apwyntiad.');
    expect(wordsOf(await welsh.get('/workbench/cases'))).toContain('Fy achosion agored');
  });
});

describe('working on a case', () => {
  it('[CASE.6.41] adds and changes an action; a mistake keeps what was typed and links to its field', async () => {
    const id = await open();
    const typed = {
      kind: 'appointment',
      state: 'closed',
      day: '20',
      month: '3',
      year: '2026',
      time: '9.30',
      mode: 'video',
    };
    const wrong = await send(nurse, url(id, '/actions/new'), url(id, '/actions'), { ...typed, place: 'Room 3' });
    expect(wrong.status).toBe(422);
    expect(wrong.title).toMatch(/^Error:/);
    expect(errorsOf(wrong)).toEqual(['on: This day has not come yet: an action ahead is open']);
    for (const kept of ['value="20"', 'value="9.30"', 'value="Room 3"']) expect(wrong.html).toContain(kept);
    const none = await nurse.post(url(id, '/actions'), { state: 'open' });
    expect(errorsOf(none)).toEqual(['kind: Choose what kind of action it is']);
    const done = await nurse.post(url(id, '/actions'), { ...typed, state: 'open' });
    expect([done.status, done.location]).toEqual([303, url(id)]);
    const page = await nurse.follow(done);
    expect(wordsOf(page)).toContain('Ahead 20 March 2026, 09:30 By video');
    expect(wordsOf(page)).toContain('Appointment arranged');
    const action = new RegExp(`${url(id)}/actions/([0-9a-f-]{36})`).exec(page.html)?.[1] ?? '';
    const form = await nurse.get(url(id, `/actions/${action}`));
    expect(form.html).toContain('name="from" value="open"');
    const changed = await nurse.post(url(id, `/actions/${action}`), { ...typed, from: 'open', state: 'cancelled' });
    expect(wordsOf(await nurse.follow(changed))).toContain('Appointment cancelled');
    const late = await nurse.post(url(id, `/actions/${action}`), { ...typed, from: 'open', state: 'open' });
    expect(late.status).toBe(409);
    expect(wordsOf(late)).toContain('This action has been changed by somebody else');
  });

  it('[CASE.6.42] a note begins with nobody chosen as its reader, and the shared one warns that the employer reads it', async () => {
    const id = await open();
    const form = await nurse.get(url(id, '/notes/new'));
    expect(form.html).not.toMatch(/type="radio"[^>]*checked/);
    expect(wordsOf(form)).toContain('Everybody at the employer who sees the case reads it at once.');
    const wrong = await nurse.post(url(id, '/notes'), { text: 'Kept text' });
    expect([wrong.status, errorsOf(wrong)]).toEqual([422, ['kind: Choose who reads the note']]);
    expect(wrong.html).toContain('Kept text');
    const empty = await nurse.post(url(id, '/notes'), { kind: 'clinical', text: ' ' });
    expect(errorsOf(empty)).toEqual(['text: Write the note']);
    const done = await nurse.post(url(id, '/notes'), { kind: 'clinical', text: '<b>Plain</b>' });
    const page = await nurse.follow(done);
    expect(wordsOf(page)).toContain('Only clinicians read it.');
    expect(page.html).toContain('&lt;b>Plain&lt;/b>');
  });

  it('[ALL.9.42] a note sent twice from one page stands once; changed after Back it is another', async () => {
    const id = await open();
    const press = /name="press" value="([^"]+)"/.exec((await nurse.get(url(id, '/notes/new'))).html)![1]!;
    const note = { press, kind: 'clinical', text: 'Rang; no answer.' };
    const sent = await Promise.all([note, note].map(fields => nurse.post(url(id, '/notes'), fields)));
    expect(sent.map(({ status }) => status)).toEqual([303, 303]);
    await nurse.post(url(id, '/notes'), { ...note, text: 'Rang again; spoke to her.' });
    const notes = await world.sql('select text from clinical.notes where case_id = $1 order by written_at', [id]);
    expect(notes.map(({ text }) => text).toSorted()).toEqual(['Rang again; spoke to her.', note.text]);
  });

  it('[REF.L6.36] an address of the employer’s is warned about, and kept only by an explicit choice made then', async () => {
    const id = await open({ personalEmail: 'typed@people.example' });
    const form = await nurse.get(url(id, '/contact'));
    expect(wordsOf(form)).toContain('The employer typed the following.');
    expect(form.html).not.toContain('name="value" value="typed@people.example"');
    expect(form.html).not.toContain('chosenAllTheSame');
    const typed = { kind: 'email', value: 'ada@people.example', how: 'She said so today' };
    const warned = await nurse.post(url(id, '/contact'), typed);
    expect(warned.status).toBe(422);
    expect(errorsOf(warned)).toHaveLength(1);
    expect(errorsOf(warned)[0]).toContain('chosenAllTheSame: This address belongs to the employer');
    expect(wordsOf(warned)).toContain('Colleagues could open what is sent to it.');
    expect(warned.html).toContain('ada@people.example');
    const done = await nurse.post(url(id, '/contact'), { ...typed, chosenAllTheSame: 'yes' });
    expect(wordsOf(await nurse.follow(done))).toContain('ada@people.example Confirmed on 10 March 2026');
  });

  it('[CASE.6.43] holds, closes and opens again with a reason, and offers only what is possible', async () => {
    const id = await open();
    const hold = await send(nurse, url(id, '/status'), url(id, '/status'), { status: '', why: '' });
    expect(errorsOf(hold)).toEqual(['status: Choose how the case stands', 'why: Give a reason']);
    const held = await nurse.post(url(id, '/status'), { status: 'on_hold', why: 'Abroad until May' });
    expect(wordsOf(await nurse.follow(held))).toContain('Abroad until May');
    const wrong = await send(clerk, url(id, '/closing'), url(id, '/closing'), { why: 'Kept words' });
    expect([wrong.status, errorsOf(wrong)]).toEqual([422, ['reason: Choose why the case ends']]);
    expect(wrong.html).toContain('Kept words');
    const closed = await clerk.post(url(id, '/closing'), { reason: 'left', why: 'Left in February' });
    const page = await clerk.follow(closed);
    expect(wordsOf(page)).toContain('Employee left');
    for (const gone of ['/closing', '/actions/new', '/status']) expect(page.html).not.toContain(`${url(id, gone)}"`);
    expect((await clerk.get(url(id, '/closing'))).status).toBe(409);
    expect(wordsOf(await clerk.get(url(id, '/closing')))).toContain('This case is not open');
    const again = await send(clerk, url(id, '/reopening'), url(id, '/reopening'), { why: 'By mistake' });
    expect(wordsOf(await clerk.follow(again))).toContain('The case is open again.');
  });

  it('[CASE.6.44] lists mine and the team’s with their state in the address; the dashboard counts them', async () => {
    const fresh = pages.as(await world.staff('physician', organisation));
    expect(wordsOf(await fresh.get('/workbench/cases'))).toContain('No open case here');
    const all = await fresh.get('/workbench/cases?whose=all&sort=employee&employee=mead');
    expect(wordsOf(all)).toContain('Meadow, Ada');
    expect(all.html.replaceAll('&amp;', '&')).toContain(
      'href="/workbench/cases?whose=all&sort=employee&direction=up&employee=mead"',
    );
    expect(wordsOf(await fresh.get('/workbench/cases?whose=all&employee=nobody'))).toContain(
      'No case answers these filters',
    );
    expect((await fresh.get('/workbench/cases?tab=x')).status).toBe(200);
    const dashboard = wordsOf(await nurse.get('/workbench'));
    expect(dashboard).toContain('Hello, Mair Hughes');
    expect(dashboard).toContain('My cases');
    expect(dashboard).toContain('Letters with employees');
  });
});
