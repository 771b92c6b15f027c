import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import type { EmployerActor } from '#platform/operation/index.ts';
import { type CaseWorld, caseWorld } from '#test/support/case-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { faceServer } from '#test/support/face-server.ts';
import { smallRuntime } from '#test/support/small-runtime.ts';
import { canReadWorkbooks, readWorkbook } from '#test/support/spreadsheet/read-workbook.ts';
import { routes } from './routes.ts';

let db: Database;
let world: CaseWorld;
let app: FastifyInstance;
let trust: string;
let owner: EmployerActor;
const people = new Map<string, EmployerActor>();

beforeAll(async () => {
  db = await testDatabase();
  world = caseWorld(db);
  trust = await world.organisation('LST');
  owner = await world.member(trust, 'Wyn Ward');
  people.set('owner', owner);
  await world.case(trust, owner, {
    familyName: 'Ash',
    givenName: 'Ann',
    recallOn: '2026-09-01',
    department: 'Estates',
  });
  await world.case(trust, owner, { familyName: '=Birch', givenName: 'Ben', tab: 'closed' });
  await world.case(trust, owner, { familyName: 'Cedar', givenName: 'Cai', tab: 'pending' });
  app = await faceServer(smallRuntime(db), routes, people);
});
afterAll(() => Promise.all([app.close(), db.close()]));

const cookies = { session: 'owner' };
const get = (url: string) => app.inject({ url, cookies });
const words = (body: string) =>
  body
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

/** Sends the form of a page that posts to an address, as a browser would. */
async function send(page: string, action: string, fields: Record<string, string | string[]>) {
  const { body } = await get(page);
  const form = body.split(`action="${action}"`)[1]!.split('</form>')[0]!;
  const hidden = [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const typed = new URLSearchParams(hidden.map(([, name, value]) => [name!, value!.replaceAll('&amp;', '&')]));
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) typed.append(name, value);
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://oh.example' };
  return app.inject({ method: 'POST', url: action, cookies, headers, payload: typed.toString() });
}
const headings = (body: string) =>
  [...body.matchAll(/data-swap-link="cases"><span[^>]*>[^<]*<\/span>([^<]+)/g)].map(found => found[1]);

describe('columns', () => {
  it('[CASE.1.17] are shown as they were chosen, without script; the export keeps them all', async () => {
    const at = '/employer/cases/columns';
    const chosen = { show: ['status', 'recall'], 'place-status': '2', 'place-recall': '1', do: 'save' };
    const saved = await send(`${at}?tab=open&department=est`, at, chosen);
    expect(saved.headers.location).toBe('/employer/cases?tab=open&department=est');
    const { body } = await get('/employer/cases?tab=open&department=est');
    expect(headings(body)).toEqual(['Employee', 'Recall date', 'Status']);
    expect(words(body)).toContain('Ash, Ann');
    // The filter has no field any more, and stays in force.
    expect(body).toContain('<input type="hidden" name="department" value="est"');
    expect((await get('/employer/cases/export?tab=open')).body).toContain('Department');
    await send(at, at, { show: ['status'], do: 'usual' });
    expect(headings((await get('/employer/cases?tab=open')).body)).toHaveLength(10);
  });
});

describe('saved filters', () => {
  const at = '/employer/cases/filters';

  it('[CASE.1.18] keep what the list shows, are offered over it, and open it when that is asked', async () => {
    const shown = '?tab=closed&sort=employee&direction=up&received-from=2026-01-02';
    expect(words((await get(at + shown)).body)).toContain('Received: from 2026-01-02');
    const saved = await send(at + shown, at, { name: 'Closed <this> year', default: 'yes' });
    expect(saved.headers.location).toBe(`/employer/cases${shown}`);
    expect((await get('/employer/cases')).headers.location).toBe(`/employer/cases${shown}`);
    const { body } = await get('/employer/cases?tab=open');
    expect(body).toContain(`href="/employer/cases${shown.replaceAll('&', '&amp;')}" dir="auto">Closed &lt;this> year`);
  });

  it('[CASE.1.19] are refused in words, everything typed kept', async () => {
    const empty = await send(at, at, { name: ' ', default: 'yes' });
    expect(empty.statusCode).toBe(422);
    expect(empty.body).toContain('<title>Error:');
    expect(empty.body).toContain('href="#name"');
    expect(empty.body).toMatch(/value="yes"[^>]*checked/);
    const taken = await send(at, at, { name: 'closed <THIS> year' });
    expect(words(taken.body)).toContain('You have a filter of this name already');
  });

  it('[CASE.1.19] are renamed, made usual or not, and deleted', async () => {
    const { body } = await get(at);
    const one = /action="(\/employer\/cases\/filters\/[0-9a-f-]{36})"/.exec(body)![1]!;
    await send(at, one, { name: 'Last year' });
    expect(words((await get(at)).body)).toContain('Last year');
    expect((await send(at, one, { name: '' })).statusCode).toBe(422);
    const usual = await get(at);
    expect(words(usual.body)).toContain('Opens the list');
    expect((await send(at, `${one}/deletion`, {})).statusCode).toBe(303);
    expect(words((await get(at)).body)).toContain('You have saved none for this list.');
    expect((await get('/employer/cases')).statusCode).toBe(200);
  });
});

describe.runIf(canReadWorkbooks)('the workbook', () => {
  const sheets = async (query: string) => {
    const { rawPayload, headers } = await get(`/employer/cases/export?format=xlsx${query}`);
    expect(headers['content-disposition']).toContain('filename="cases.xlsx"');
    const book = readWorkbook(rawPayload);
    return Object.fromEntries(
      Object.entries(book).map(([name, rows]) => [name, rows.slice(1).map(row => row.A2 ?? row.A3)]),
    );
  };

  it('[CASE.2.4] has the sheets Open and Closed, as filtered; Pending triage first where that is looked at', async () => {
    expect(await sheets('&tab=open')).toEqual({ 'Open cases': ['Ash, Ann'], 'Closed cases': ["'=Birch, Ben"] });
    expect(await sheets('&tab=closed&employee=ash')).toEqual({ 'Open cases': ['Ash, Ann'], 'Closed cases': [] });
    expect(await sheets('&tab=pending')).toEqual({
      ...{ 'Pending triage': ['Cedar, Cai'], 'Open cases': ['Ash, Ann'], 'Closed cases': ["'=Birch, Ben"] },
    });
  });

  it('[CASE.2.4] holds dates as dates', async () => {
    const { rawPayload } = await get('/employer/cases/export?format=xlsx&tab=open');
    const [heading, row] = readWorkbook(rawPayload)['Open cases']!;
    expect(heading).toMatchObject({ A1: 'Employee', F1: 'Received', J1: 'Recall date' });
    // 2 March 2026 and 1 September 2026, counted in days as spreadsheets do.
    expect([row!.F2, row!.J2]).toEqual([46_083, 46_266]);
  });
});
