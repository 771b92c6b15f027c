import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formFields } from '#faces/form-fields.ts';
import { shippedDefinitions } from '#modules/forms/index.ts';
import type { Database } from '#platform/db/database.ts';
import { testDatabase } from '#test/support/database.ts';
import { type EmployerPages, employerPages } from '#test/support/employer-pages.ts';
import { type Referring, referring } from '#test/support/referral-steps.ts';
import { type TestService, testService } from '#test/support/test-service.ts';
import { addresses, takenNames } from './addresses.ts';
import { routes } from './routes.ts';

let db: Database;
let service: TestService;
let steps: Referring;
let pages: EmployerPages;

beforeAll(async () => {
  db = await testDatabase();
  service = await testService(db);
  steps = await referring(service);
  pages = await employerPages(service, routes);
});
afterAll(async () => {
  await pages.close();
  await db.close();
});

const valuesOf = async (id: string) => (await steps.draft(id)).answers.values;
const step = (id: string, name = 'employee') => addresses.step(id, name);
const named = (given: string, version = '0') =>
  [
    ['version', version],
    ['v:employee.givenName', given],
  ] as const;

describe('the page of a step', () => {
  it('[ALL.10.10] saves what was typed and goes on, all without a script', async () => {
    const id = await steps.start();
    const shown = await pages.get(step(id));
    expect(shown.status).toBe(200);
    expect(shown.hidden('version')).toBe('0');
    const fields = [...named('Siân'), ['do', 'later']] as const;
    expect(await pages.send(step(id), fields)).toMatchObject({ status: 303, to: addresses.saved });
    expect((await pages.get(step(id))).html).toContain('value="Siân"');
  });

  it('[ALL.9.12] says every error linked to its field, keeps everything, and saves it all the same', async () => {
    const id = await steps.start();
    const fields = [...named('=cmd()'), ['v:employee.mobile', 'call me'], ['do', 'continue']] as const;
    const answer = await pages.send(step(id), fields);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('<title>Error:');
    const mobile = answer.errors.find(error => error.href === '#q-employee.mobile');
    expect(mobile?.text).toContain('telephone number');
    for (const { href } of answer.errors) expect(answer.html).toContain(`id="${href.slice(1)}"`);
    expect(answer.html).toContain('value="call me"');
    expect(await valuesOf(id)).toMatchObject({ 'employee.givenName': '=cmd()', 'employee.mobile': 'call me' });
  });

  it('[ALL.9.13] shows what was typed as text, never as markup', async () => {
    const id = await steps.start();
    const given = `<script>alert("x")</script> O'Brien ŵ`;
    await pages.send(step(id), [...named(given), ['do', 'later']]);
    const { html } = await pages.get(step(id));
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script>alert(&quot;x&quot;)');
  });

  it('[ALL.3.14] shows both texts when it was saved elsewhere in the meantime, and overwrites only knowingly', async () => {
    const id = await steps.start();
    await pages.send(step(id), [...named('First'), ['do', 'later']]);
    const stale = await pages.send(step(id), [...named('Second'), ['do', 'continue']]);
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('Saved elsewhere');
    expect(stale.text).toContain('First');
    expect(stale.html).toContain('value="Second"');
    expect((await valuesOf(id))['employee.givenName']).toBe('First');
    await pages.send(step(id), [...named('Second', stale.hidden('version')), ['do', 'later']]);
    expect((await valuesOf(id))['employee.givenName']).toBe('Second');
  });

  it('[ALL.3.15] saves by itself while somebody types, and says a conflict in words', async () => {
    const id = await steps.start();
    const auto = { 'x-autosave': '1', accept: 'application/json' };
    const saved = await pages.post(step(id), named('By itself'), service.nia, auto);
    expect(saved.json()).toEqual({ version: 1 });
    const stale = await pages.post(step(id), named('Other tab'), service.nia, auto);
    expect(stale.status).toBe(409);
    expect(stale.json().message).toContain('Saved elsewhere');
    expect((await valuesOf(id))['employee.givenName']).toBe('By itself');
    const before = service.recorder.entries.length;
    await pages.post(step(id), named('More', '1'), service.nia, auto);
    expect(service.recorder.entries).toHaveLength(before);
  });

  it('[ALL.14.10] posted under another organisation saves nothing and keeps the text, wherever its field stands', async () => {
    const id = await steps.start();
    const foreign = ['organisation', service.sam.organisation] as const;
    const slot = await slotOf(id);
    for (const fields of [
      [foreign, ...named('Elsewhere')],
      [...named('Elsewhere'), foreign, [`f:${slot}`, { filename: 'a.txt', content: 'text\n' }]],
    ] as Parameters<EmployerPages['send']>[1][]) {
      const answer = await pages.send(step(id), fields);
      expect(answer.status).toBe(409);
      expect(answer.text).toContain('Elsewhere');
    }
    const { answers } = await steps.draft(id);
    expect(answers.values['employee.givenName']).toBeUndefined();
    expect(answers.files).toEqual({});
  });

  it('[ALL.3.16] shows what was posted after a time-out filled in, and saves it only when it is pressed', async () => {
    const id = await steps.start();
    pages.kept.form = { fields: formFields([...named('Too late'), ['do', 'continue']]), files: [] };
    const shown = await pages.get(step(id));
    delete pages.kept.form;
    expect(shown.html).toContain('value="Too late"');
    expect((await valuesOf(id))['employee.givenName']).toBeUndefined();
  });

  it('[ALL.9.14] takes a megabyte in one field without failing, says that it is too long, and keeps what it may', async () => {
    const id = await steps.start();
    const long = 'x'.repeat(1024 * 1024);
    const answer = await pages.send(step(id), [...named('Nia'), ['v:employee.position', long], ['do', 'continue']]);
    expect(answer.status).toBe(422);
    expect(answer.errors.map(error => error.href)).toContain('#q-employee.position');
    expect((await valuesOf(id))['employee.givenName']).toBe('Nia');
    expect(String((await valuesOf(id))['employee.position'])).toHaveLength(long.length);
  });

  it('[REF.L1.8] of somebody else’s draft is not found, nor is a step the form has not', async () => {
    const id = await steps.start();
    expect((await pages.get(step(id), service.rhys)).status).toBe(404);
    expect((await pages.send(step(id), named('Mine'), service.sam)).status).toBe(404);
    expect((await pages.get(step(id, 'nothing'))).status).toBe(404);
    expect((await pages.get('/employer/referrals/not-an-id/employee')).status).toBe(404);
  });

  it('[REF.F3.3] adds and removes rows by buttons, and comes back to where the person was', async () => {
    const id = await steps.start();
    const added = await pages.send(step(id, 'questions'), [
      ['version', '0'],
      ['do', 'add:questions.own'],
    ]);
    expect(added.to).toMatch(/questions#q-questions\.own\/r\w+$/);
    const row = added.to.split('/').at(-1)!;
    expect((await steps.draft(id)).answers.rows['questions.own']).toEqual([row]);
    const typed = [
      ['version', '1'],
      ['row:questions.own', row],
      [`v:questions.own/${row}/questions.own.text`, 'May he drive?'],
      ['do', `remove:questions.own:${row}`],
    ] as const;
    expect((await pages.send(step(id, 'questions'), typed)).status).toBe(303);
    expect((await steps.draft(id)).answers.rows['questions.own']).toEqual([]);
  });

  it('no step of a shipped form has the name of another page', () => {
    const names = shippedDefinitions.flatMap(form => form.item.map(item => item.linkId));
    expect(names.filter(name => takenNames.includes(name))).toEqual([]);
  });
});

const slotOf = async (id: string) => {
  const { definition } = await steps.draft(id);
  const documents = definition.item.find(each => each.linkId === 'documents')?.item ?? [];
  return documents.find(item => item.type === 'attachment')!.linkId;
};

describe('an upload that is cut off', () => {
  it('[REF.D3.5] leaves what came before it in the draft, nothing of itself, and the service standing', async () => {
    const id = await steps.start();
    const { definition } = await steps.draft(id);
    const [one, two] = (definition.item.find(each => each.linkId === 'documents')?.item ?? []).map(item => item.linkId);
    const before = service.blobs.kept.size;
    await pages.cutOff(step(id, 'documents'), [
      ['version', '0'],
      [`f:${one}`, { filename: 'whole.txt', content: 'whole\n' }],
      [`f:${two}`, { filename: 'half.txt', content: 'half of a line\n'.repeat(40_000) }],
    ]);
    await expect.poll(async () => Object.keys((await steps.draft(id)).answers.files)).toEqual([one]);
    await expect.poll(() => service.blobs.kept.size).toBe(before + 1);
    expect((await pages.get(step(id, 'documents'))).text).toContain('whole.txt');
  });
});

describe('files on a step', () => {
  const letter = { filename: 'llythyr ŵyl.txt', content: 'Dear colleague\n' };
  const program = { filename: 'cv.txt', content: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(9000, 7)]) };

  it('[ALL.9.15] are each a unit of their own: one is taken though another is refused and a field is wrong', async () => {
    const id = await steps.start();
    const { definition } = await steps.draft(id);
    const [one, two] = (definition.item.find(each => each.linkId === 'documents')?.item ?? [])
      .filter(item => item.type === 'attachment')
      .map(item => item.linkId);
    const fields = [
      ['version', '0'],
      [`f:${one}`, program],
      [`f:${two}`, letter],
      ['do', 'continue'],
    ] as const;
    const answer = await pages.send(step(id, 'documents'), fields);
    expect(answer.status).toBe(422);
    expect(answer.errors[0]?.text).toContain('“cv.txt”');
    expect(answer.errors[0]?.href).toBe(`#q-${one}`);
    expect(answer.text).toContain('llythyr ŵyl.txt');
    expect(Object.keys((await steps.draft(id)).answers.files)).toEqual([two]);
  });

  it('[ALL.3.17] are taken whichever version the page had', async () => {
    const id = await steps.start();
    const slot = await slotOf(id);
    await steps.save(id, 'documents', {});
    const stale = await pages.send(step(id, 'documents'), [
      ['version', '7'],
      [`f:${slot}`, letter],
      ['do', 'later'],
    ]);
    expect(stale.status).toBe(303);
    expect((await steps.draft(id)).answers.files[slot]).toBeDefined();
  });

  it('[REF.D3.4] sent by the script come back as a row, or are refused in words; a duplicate is pointed out', async () => {
    const id = await steps.start();
    const one = await slotOf(id);
    const upload = { 'x-upload': '1', accept: 'application/json' };
    const sent = await pages.send(
      step(id, 'documents'),
      [
        ['version', '0'],
        [`f:${one}`, letter],
      ],
      service.nia,
      upload,
    );
    expect(sent.status).toBe(200);
    expect(String(sent.json().html)).toContain('llythyr ŵyl.txt');
    const refused = await pages.send(step(id, 'documents'), [[`f:${one}`, program]], service.nia, upload);
    expect(refused.status).toBe(422);
    expect(refused.json().message).toContain('cv.txt');
    const { definition } = await steps.draft(id);
    const other = (definition.item.find(each => each.linkId === 'documents')?.item ?? [])[1]!.linkId;
    const again = { ...letter, filename: 'copy.txt' };
    const twice = await pages.send(step(id, 'documents'), [[`f:${other}`, again]], service.nia, upload);
    expect(String(twice.json().html)).toContain('same content');
  });

  it('[REF.D2.10] are downloads, never shown as a page, and go by a button', async () => {
    const id = await steps.start();
    const slot = await slotOf(id);
    const document = await steps.attach(id, slot);
    expect((await pages.get(step(id, 'documents'))).html).toContain(`href="${addresses.document(id, document)}?view"`);
    const opened = await pages.get(`${addresses.document(id, document)}?view`);
    expect(opened.headers['content-disposition']).toMatch(/^attachment; filename="letter\.txt"/);
    expect(opened.headers['x-content-type-options']).toBe('nosniff');
    expect(opened.html).toBe('Some plain text.\n');
    expect((await pages.get(addresses.document(id, document), service.rhys)).status).toBe(404);
    const cleared = await pages.send(step(id, 'documents'), [
      ['version', '0'],
      ['do', `clear:${slot}`],
    ]);
    expect(cleared.status).toBe(303);
    expect((await steps.draft(id)).answers.files).toEqual({});
  });
});
