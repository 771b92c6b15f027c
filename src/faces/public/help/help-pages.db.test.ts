import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { passingKeys } from '#platform/crypto/keys.ts';
import type { Database } from '#platform/db/database.ts';
import { type CaseWorld, caseWorld } from '#test/support/case-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { faceServer } from '#test/support/face-server.ts';
import { smallRuntime } from '#test/support/small-runtime.ts';
import { type Visitor, visitor } from '#test/support/visitor.ts';
import { wordsOf } from '#test/support/workbench-pages.ts';
import { routes } from './routes.ts';

let db: Database;
let world: CaseWorld;
let app: FastifyInstance;
let user: Visitor;

beforeAll(async () => {
  db = await testDatabase();
  world = caseWorld(db);
  const organisation = await world.organisation('NOR');
  await world.sql(
    `update organisations.organisations set contact = '{"name":"Jo <b>Hill","telephone":"01632 960 001"}'`,
  );
  const member = await world.member(organisation, 'Nia Parry');
  const runtime = { ...smallRuntime(db), keys: passingKeys(), contact: { email: 'oh@provider.example' } };
  app = await faceServer(runtime, routes, new Map([['nia', member]]));
  user = visitor(app);
  user.cookies.set('session', 'nia');
}, 60_000);
afterAll(async () => {
  await app.close();
  await db.close();
});

describe('the help pages', () => {
  it('[CASE.4.2] explain every status on one page, in both languages, and are found by its words', async () => {
    const shown = wordsOf(await user.get('/employer/help/case-statuses'));
    for (const word of ['Pending triage', 'Awaiting employee response', 'Closed', 'Withdrawn'])
      expect(shown).toContain(word);
    expect(wordsOf(await user.get('/employer/help/case-statuses?lang=cy'))).toContain('Yn aros am ymateb y gweithiwr');
    user.cookies.delete('language');
    const found = await user.get('/employer/help?q=employee+corrections');
    expect(found.html).toContain('href="/employer/help/case-statuses"');
  });

  it('[HLP.2.4] say whom to contact: in their own organisation, and at the service', async () => {
    const own = await user.get('/employer/help/who-to-contact');
    expect(own.html).toContain('Jo &lt;b>Hill');
    expect(own.html).toContain('href="tel:01632960001"');
    expect(own.html).toContain('href="mailto:oh@provider.example"');
    const anybody = await visitor(app).get('/help/who-to-contact');
    expect(anybody.html).toContain('href="mailto:oh@provider.example"');
    expect(anybody.html).not.toContain('Jo ');
  });

  it('[HLP.1.4] take what is looked for as words, say when nothing has them, and keep them in the field', async () => {
    const nobody = visitor(app);
    expect((await nobody.get('/help?q=PASSWORD')).html).toContain('href="/help/getting-started"');
    const odd = await nobody.get(`/help?q=${encodeURIComponent('"><script>alert(1)</script> \u202E% _')}`);
    expect(odd.status).toBe(200);
    expect(odd.html).not.toContain('<script>alert');
    expect(wordsOf(odd)).toContain('No page has all these words');
    expect((await nobody.get(`/help?q=${'x'.repeat(5_000)}`)).status).toBe(200);
  });

  it('[HLP.1.3] are not found by those they are not for, nor by an address that nobody wrote', async () => {
    for (const address of [
      '/help/working-here',
      '/help/no-such',
      '/help/%2e%2e',
      '/help/Getting-Started',
      '/employer/help/working-here',
    ])
      expect((await user.get(address)).status, address).toBe(404);
    expect((await visitor(app).get('/employer/help')).status).toBe(303);
    expect((await user.get('/workbench/help')).status).toBe(404);
  });

  it('[HLP.1.10] are linked from every page, with the heading that fits', async () => {
    const { html } = await user.get('/employer/help');
    expect(html).toMatch(
      /<a class="govuk-footer__link" href="\/employer\/help\/getting-started">\s*Help with this page/,
    );
  });
});
