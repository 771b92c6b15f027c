import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markCorrection } from '#modules/advice/index.ts';
import { perform } from '#platform/operation/index.ts';
import { advicePages } from '#test/support/advice-pages.ts';
import { type AdviceCase, type AdviceWorld, adviceWorld } from '#test/support/advice-world.ts';
import { testDatabase } from '#test/support/database.ts';
import type { Visitor } from '#test/support/visitor.ts';

let world: AdviceWorld;
let pages: Awaited<ReturnType<typeof advicePages>>;
let nurse: Visitor;
beforeAll(async () => {
  world = await adviceWorld(await testDatabase());
  pages = await advicePages(world);
  nurse = pages.staff(world.nurse);
});
afterAll(async () => {
  await pages.close();
  await world.runtime.db.close();
});

const at = (of: AdviceCase, rest = '') => `/workbench/cases/${of.id}${rest}`;
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

it('[ADV.2.6] consent, letter and issue are walked page by page without a script', async () => {
  const of = await world.newCase();
  expect((await nurse.get(at(of, '/letter'))).html).toContain('Go to consent');
  await nurse.get(at(of, '/consent'));
  expect((await nurse.post(at(of, '/consent'), { do: 'ask', channel: 'telephone' })).status).toBe(303);
  const given = { do: 'record', channel: 'telephone', decision: 'given', silence: 'hold', release: 'after_sight' };
  const nobody = await nurse.post(at(of, '/consent'), given);
  expect([nobody.status, nobody.html.includes('href="#recipients"')]).toEqual([422, true]);
  const search = await nurse.post(at(of, '/consent'), { ...given, do: 'search', search: 'bevan' });
  expect(search.html).toContain(world.rhys.membership);
  await nurse.post(at(of, '/consent'), { ...given, recipients: world.rhys.membership });

  await nurse.get(at(of, '/letter'));
  await nurse.post(at(of, '/letter'), { template: 'assessment', locale: 'en' });
  const page = await nurse.get(at(of, '/letter'));
  const first = { letter: hidden(page.html, 'letter'), version: hidden(page.html, 'version') };
  const texts = { fitness: 'Fit.', next_step: 'Closed.', qualification: 'RGN 12A' };
  const saved = await nurse.post(at(of, '/letter/text'), { ...first, ...texts, do: 'issue' });
  expect((await nurse.follow(saved)).html).toContain('Answer question 1');
  const now = await nurse.get(at(of, '/letter'));
  const [one, two] = of.questions;
  await nurse.post(at(of, '/letter/text'), {
    ...{
      ...first,
      version: hidden(now.html, 'version'),
      [`answer-${one}`]: 'Yes.',
      [`declined-${two}`]: 'Too early.',
    },
  });
  expect((await nurse.get(at(of, '/letter/preview?view=1'))).headers['content-type']).toBe('application/pdf');
  const check = await nurse.get(at(of, '/letter/issue'));
  expect(check.html).toContain('Rhys Bevan');
  const issued = await nurse.post(at(of, '/letter/issue'), { version: hidden(check.html, 'version') });
  expect(issued.location).toBe(at(of, '/letter'));
  expect((await nurse.follow(issued)).html).toContain('The letter is with the employee');
  expect(world.notices('sight_ready')).toHaveLength(1);
});

it('[ALL.9.43] what the employee said is recorded once from one page, also when it is sent again', async () => {
  const of = await world.newCase();
  const press = hidden((await nurse.get(at(of, '/consent'))).html, 'press');
  const said = { do: 'record', channel: 'telephone', decision: 'refused', press };
  for (const _ of [1, 2]) expect((await nurse.post(at(of, '/consent'), said)).status).toBe(303);
  const rows = await world.cases.sql('select decision from advice.consents where case_id = $1', [of.id]);
  expect(rows.map(({ decision }) => decision)).toEqual(['refused']);
});

describe('the letter’s page', () => {
  it('[ALL.3.41] an old page shows both texts and loses neither; autosave is told by 409', async () => {
    const of = await world.newCase();
    await world.consent(of);
    const letter = await world.written(of);
    await nurse.get(at(of, '/letter'));
    const old = { letter, version: '1', fitness: 'Unfit, I think.' };
    const stale = await nurse.post(at(of, '/letter/text'), old);
    expect(stale.status).toBe(409);
    for (const text of ['Unfit, I think.', 'Fit with adjustments.']) expect(stale.html).toContain(text);
    const byItself = { 'x-autosave': '1' };
    expect((await nurse.post(at(of, '/letter/text'), old, byItself)).status).toBe(409);
    const good = await nurse.post(at(of, '/letter/text'), { ...old, version: '2' }, byItself);
    expect(JSON.parse(good.html)).toEqual({ version: 3 });
  });

  it('[ADV.5.7] corrections are answered on it; what is missing is named beside its form', async () => {
    const of = await world.newCase();
    const letter = await world.issued(of);
    const marked = { letter, passage: 'in <May>', reason: 'June', statement: '' };
    await perform(world.runtime, markCorrection, await world.byLink(letter), marked);
    const page = await nurse.get(at(of, '/letter'));
    expect(page.html).toContain('in &lt;May>');
    const action = /action="([^"]*\/corrections\/[^"]+)"/.exec(page.html)![1]!;
    const missing = await nurse.post(action, { decision: 'declined', response: '' });
    expect([missing.status, missing.html.includes('href="#response"')]).toEqual([422, true]);
    expect((await nurse.post(action, { decision: 'declined', response: 'It says so in your note.' })).status).toBe(303);
    expect((await world.letter(letter)).current_version).toBe(2);
  });

  it('[ADV.1.10] giving up asks for the reason', async () => {
    const of = await world.newCase();
    await world.consent(of);
    const letter = await world.written(of);
    await nurse.get(at(of, '/letter/withdrawal'));
    expect((await nurse.post(at(of, '/letter/withdrawal'), { why: ' ' })).status).toBe(422);
    expect((await nurse.post(at(of, '/letter/withdrawal'), { why: 'Wrong case' })).status).toBe(303);
    expect((await world.letter(letter)).state).toBe('discarded');
  });

  it('[ACC.X3.11] nobody but staff of the organisation opens it', async () => {
    const of = await world.newCase();
    expect((await pages.employee().get(at(of, '/letter'))).status).toBe(303);
    await world.cases.sql('update accounts.staff_assignments set valid = $2 where account_id = $1', [
      ...[world.physician.account, '[2020-01-01,2021-01-01)'],
    ]);
    expect((await pages.staff(world.physician).get(at(of, '/letter'))).status).toBe(404);
  });
});
