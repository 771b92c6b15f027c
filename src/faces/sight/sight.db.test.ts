import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeSheet, sendSightAgain } from '#modules/advice/index.ts';
import { ask, perform } from '#platform/operation/index.ts';
import { advicePages } from '#test/support/advice-pages.ts';
import { type AdviceWorld, adviceWorld } from '#test/support/advice-world.ts';
import { testDatabase } from '#test/support/database.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { texts } from './texts.ts';

let world: AdviceWorld;
let pages: Awaited<ReturnType<typeof advicePages>>;
beforeAll(async () => {
  world = await adviceWorld(await testDatabase());
  pages = await advicePages(world);
});
afterAll(async () => {
  await pages.close();
  await world.runtime.db.close();
});

async function waiting(options: Parameters<AdviceWorld['newCase']>[0] = {}, said = {}) {
  const of = await world.newCase(options);
  const letter = await world.issued(of, said);
  return { of, letter, url: `/sight/${await world.token(letter)}` };
}
async function inside(letter: string, url: string): Promise<Visitor> {
  const ada = pages.employee();
  await ada.get(url);
  await ada.post(url);
  await ada.get(`${url}/code`);
  const answer = await ada.post(`${url}/code`, { code: await world.code(letter) });
  expect(answer.location).toBe('/sight/letter');
  return ada;
}

describe('the link', () => {
  it('[ALL.13.11] looking sends nothing and changes nothing; the button sends the code', async () => {
    const { letter, url } = await waiting();
    const ada = pages.employee();
    const before = world.notices('sight_code').length;
    expect((await ada.get(url)).html).toContain(texts.en['open.send']);
    expect(world.notices('sight_code')).toHaveLength(before);
    expect((await ada.post(url)).location).toBe(`${url}/code`);
    expect(world.notices('sight_code')).toHaveLength(before + 1);
    expect((await world.letter(letter)).opened_at).toBeNull();
    expect((await ada.post(url)).location).toBe(`${url}/code?wait=1`);
  });

  it('[ADV.4.6] without the code nobody reads, whoever has the address', async () => {
    const { url } = await waiting();
    const stranger = pages.employee();
    await stranger.get(url);
    await stranger.post(url);
    for (const path of ['/sight/letter', '/sight/letter/document', '/sight/letter/confirmation', '/sight/done'])
      expect((await stranger.get(path)).status).toBe(404);
  });

  it('[ADV.4.7] wrong codes are counted in words; the third closes the link', async () => {
    const { letter, url } = await waiting();
    const ada = pages.employee();
    await ada.get(url);
    await ada.post(url);
    const code = (await world.code(letter)) === '111111' ? '222222' : '111111';
    const first = await ada.post(`${url}/code`, { code });
    expect(first.status).toBe(422);
    expect(first.title).toMatch(/^Error:/);
    expect(first.html).toContain('You can try 2 more times');
    expect((await ada.post(`${url}/code`, { code })).html).toContain('once more');
    const third = await ada.post(`${url}/code`, { code });
    expect([third.status, third.html.includes(texts.en['dead.closed'].slice(0, 20))]).toEqual([410, true]);
    expect((await ada.get(url)).status).toBe(410);
  });

  it('[ADV.4.8] a link that was replaced, has ended or is cut off says so', async () => {
    const { letter, url } = await waiting();
    const ada = await inside(letter, url);
    await perform(world.runtime, sendSightAgain, world.nurse, { letter });
    expect((await ada.get(url)).html).toContain('a newer one was sent');
    expect((await ada.get('/sight/letter')).status).toBe(404);
    expect((await ada.get(url.slice(0, -3))).html).toContain(texts.en['dead.unknown'].slice(0, 30));
    const fresh = `/sight/${await world.token(letter)}`;
    await world.cases.sql("update accounts.links set expires_at = '2026-03-01Z' where object_id = $1", [letter]);
    expect((await ada.get(fresh)).html).toContain(texts.en['dead.expired'].slice(0, 30));
  });

  it('[ADV.4.4] a code on paper is asked with the date of birth', async () => {
    const { letter, url } = await waiting({ confirmed: ['mobile'] });
    const { code } = await ask(world.runtime, codeSheet, world.nurse, { letter });
    const ada = pages.employee();
    expect((await ada.get(url)).html).toContain(texts.en['open.on_paper']);
    await ada.post(url);
    expect((await ada.post(`${url}/code`, { code })).html).toContain(texts.en['code.birth_missing']);
    const birth = { 'birth-day': '4', 'birth-month': '5', 'birth-year': '1980' };
    expect((await ada.post(`${url}/code`, { code, ...birth })).location).toBe('/sight/letter');
  });
});

describe('reading and answering', () => {
  it('[ADV.5.6] the page shows the letter, who will read it and the choices; confirming asks once more', async () => {
    const { of, letter, url } = await waiting();
    const ada = await inside(letter, url);
    const page = await ada.get('/sight/letter');
    for (const words of ['Fit with adjustments.', 'Yes, within four weeks.', 'Nia Parry', 'Opinion of the clinician'])
      expect(page.html).toContain(words);
    const asked = await ada.get('/sight/letter/confirmation');
    expect(asked.html).toContain(texts.en['confirm.text']);
    expect((await world.employerSees(of))[0]).toMatchObject({ state: 'with_employee' });
    expect((await ada.post('/sight/letter/confirmation', { version: '1' })).location).toBe('/sight/done');
    expect((await ada.get('/sight/done')).html).toContain(texts.en['done.title.released']);
    expect((await world.employerSees(of))[0]).toMatchObject({ state: 'released' });
    const again = await ada.post('/sight/letter/confirmation', { version: '1' });
    expect([again.status, again.html.includes('The letter has been sent')]).toEqual([409, true]);
  });

  it('[ALL.9.41] a correction without its reason keeps what was typed and names the field', async () => {
    const { letter, url } = await waiting();
    const ada = await inside(letter, url);
    await ada.get('/sight/letter/correction');
    const missing = await ada.post('/sight/letter/correction', { passage: 'in <May>', reason: ' ' });
    expect(missing.status).toBe(422);
    expect(missing.html).toContain('href="#reason"');
    expect(missing.html).toContain('in &lt;May>');
    const done = await ada.post('/sight/letter/correction', { passage: 'in May', reason: 'June' });
    expect(done.location).toBe('/sight/done');
    expect((await ada.follow(done)).html).toContain(texts.en['mark.done']);
    expect((await world.letter(letter)).state).toBe('corrections');
  });

  it('[ADV.3.9] more time, striking off and refusing are buttons; refusing asks once more', async () => {
    const { of, letter, url } = await waiting({}, { recipients: [world.nia.membership, world.rhys.membership] });
    const ada = await inside(letter, url);
    await ada.get('/sight/letter');
    expect((await ada.post('/sight/letter/more-time')).status).toBe(303);
    expect((await world.letter(letter)).extended).toBe(true);
    const page = await ada.get('/sight/letter');
    const removal = /action="(\/sight\/letter\/recipients\/[^"]+)"/.exec(page.html)![1]!;
    expect((await ada.post(removal)).status).toBe(303);
    expect((await ada.post(removal)).status).toBe(404);
    expect((await ada.get('/sight/letter/refusal')).html).toContain(texts.en['refuse.submit']);
    await ada.post('/sight/letter/refusal');
    expect((await ada.get('/sight/done')).html).toContain(texts.en['done.title.held']);
    expect((await world.employerSees(of))[0]).toMatchObject({ state: 'no_report' });
  });

  it('[ADV.4.9] the PDF opens in the browser, and a form without its token does nothing', async () => {
    const { letter, url } = await waiting();
    const ada = await inside(letter, url);
    const pdf = await ada.get('/sight/letter/document?view=1');
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.headers['cache-control']).toBe('no-store');
    expect((await ada.post('/sight/letter/refusal', { csrf: 'guessed' })).status).toBe(403);
    expect((await world.letter(letter)).state).toBe('with_employee');
  });
});

describe('whom to ask', () => {
  it('[ADV.4.10] stands on every page by link, also of a dead one, where the service said how it is reached', async () => {
    const { letter, url } = await waiting();
    const ada = pages.employee();
    expect((await ada.get(url)).html).not.toContain(texts.en['contact.title']);
    world.runtime.contact = { telephone: '01632 960 100', email: 'help@works.example' };
    for (const path of [url, `${url}/code`, '/sight/made-up']) {
      const { html } = await ada.get(path);
      expect(html).toContain('href="tel:01632960100"');
      expect(html).toContain('href="mailto:help@works.example"');
    }
    const inLetter = await inside(letter, url);
    for (const path of ['/sight/letter', '/sight/done'])
      expect((await inLetter.get(path)).html).toContain('href="tel:01632960100"');
    delete world.runtime.contact;
  });

  it('[ADV.4.12] the letter begins with what can be done about it, and leads there', async () => {
    const { letter, url } = await waiting();
    const { html } = await (await inside(letter, url)).get('/sight/letter');
    expect(html).toContain(texts.en['letter.ways']);
    expect(html).toContain('href="#choices"');
    expect(html).toContain('id="choices"');
  });
});
