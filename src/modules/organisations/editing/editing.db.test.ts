import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { actingAs, ask, Invalid, perform, type StaffActor, Stale } from '#platform/operation/index.ts';
import { type CaseWorld, caseWorld } from '#test/support/case-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { providerAdministrator } from '#test/support/provider-administrator.ts';
import { smallRuntime } from '#test/support/small-runtime.ts';
import {
  changeOrganisation,
  createOrganisation,
  findByVerificationCode,
  importOrganisation,
  markOf,
  type OrganisationDetails,
  readOrganisation,
  rotateVerificationCode,
  type Section,
} from '../index.ts';

let db: Database;
let world: CaseWorld;
let runtime: ReturnType<typeof smallRuntime>;
let administrator: StaffActor;
let nurse: StaffActor;
let works: string;
let counter = 0;
const reason = 'Agreed with their head of people';

beforeAll(async () => {
  db = await testDatabase();
  world = caseWorld(db);
  nurse = await world.staff('nurse', await world.organisation('ZZ'));
  administrator = await providerAdministrator(world, await world.organisation('ZY'));
}, 60_000);
afterAll(() => db.close());
beforeEach(async () => {
  runtime = smallRuntime(db);
  counter += 1;
  works = await world.organisation(`ED${String.fromCharCode(64 + counter)}`);
});

const read = (id = works): Promise<OrganisationDetails> => ask(runtime, readOrganisation, administrator, { id });
const change = async (section: Section, values: object, more: object = {}, by = administrator) =>
  perform(runtime, changeOrganisation, by, {
    ...{ organisation: works, section, values, seen: markOf((await read()).settings, section), reason, ...more },
  });
const security = { idleMinutes: 20, password: 'classic', lockAfter: 3, secondFactor: 'off', dormantDays: 365 };
const make = (more: object = {}) =>
  perform(runtime, createOrganisation, administrator, {
    ...{ organisation: newId(), code: 'hill', name: 'Hill Works', domains: ['Hill.example'], forms: ['OM'], ...more },
  });
const byCode = (code: string) => inTransaction(db, { role: 'gate' }, tx => findByVerificationCode(tx, code));

describe('a new organisation', () => {
  it('[ACC.O3.1] needs code, name, domains and forms; pressing twice makes one, with a code of its own', async () => {
    const organisation = newId();
    expect(await make({ organisation })).toEqual({ created: true });
    expect(await make({ organisation })).toEqual({ created: false });
    const { organisation: made, verificationCode } = await read(organisation);
    expect(made).toMatchObject({ code: 'HILL', name: 'Hill Works', domains: ['hill.example'], forms: ['OM'] });
    expect((await byCode(verificationCode))?.id).toBe(organisation);
  });

  it('[ACC.O3.2] with the short code of another is refused, and so is every field that is wrong', async () => {
    await expect(make({ code: `ed${String.fromCharCode(96 + counter)}` })).rejects.toThrow('organisation.code_taken');
    const wrong = make({ code: 'X1', name: ' ', domains: ['no domain'], forms: [] });
    await expect(wrong).rejects.toThrow(
      'invalid: code organisation.code_wrong, name organisation.name_wrong, domains organisation.domains_wrong, forms organisation.forms_wrong',
    );
  });
});

describe('a section of the settings', () => {
  it('[ACC.O3.3] is changed alone, with a reason the record keeps beside what was before and after', async () => {
    const before = await read();
    await expect(change('brand', { colour: '#1d5f8a' }, { reason: ' ' })).rejects.toThrow(Invalid);
    await change('brand', { colour: '#1d5f8a' });
    const after = await read();
    expect(after.settings).toEqual({ ...before.settings, colour: '#1d5f8a' });
    expect(after.revision).toBe(before.revision + 1);
    expect(runtime.recorder.entries.at(-1)).toMatchObject({
      ...{ act: 'organisation.changed', organisation: works },
      values: { section: 'brand', from: { colour: '' }, to: { colour: '#1d5f8a' }, why: reason },
    });
    await expect(change('brand', { colour: '#1d5f8a' })).rejects.toThrow('organisation.nothing_changed');
  });

  it('[ACC.O3.4] that somebody changed meanwhile is not written over; a change to another section is no matter', async () => {
    const { settings } = await read();
    const seen = markOf(settings, 'domains');
    await change('brand', { colour: '#123456' });
    await change('domains', { domains: ['one.example'] }, { seen });
    const second = change('domains', { domains: ['two.example'] }, { seen });
    await expect(second).rejects.toThrow(Stale);
    await expect(second).rejects.toMatchObject({ current: { domains: ['one.example'] } });
    expect((await read()).settings.domains).toEqual(['one.example']);
  });

  it('[ACC.O3.5] beyond its bounds is refused at each field, and nothing of it is saved', async () => {
    const wrong = change('security', { ...security, idleMinutes: 61, lockAfter: 2, password: 'modern' });
    await expect(wrong).rejects.toMatchObject({
      problems: [
        { field: 'idleMinutes', message: 'organisation.idleMinutes_wrong' },
        { field: 'lockAfter', message: 'organisation.lockAfter_wrong' },
      ],
    });
    expect((await read()).settings.password).toBe('classic');
  });

  it('[ACC.O3.6] is changed by provider administrators alone, in the application and in the database', async () => {
    const pretender = { ...nurse, kind: 'administrator' } as StaffActor;
    await expect(change('brand', { colour: '#111111' }, {}, nurse)).rejects.toThrow('organisation.changed');
    await expect(change('brand', { colour: '#111111' }, {}, pretender)).rejects.toThrow('organisation.changed');
    const member = await world.member(works, 'Una User', { permissions: ['user_administration'] });
    const { sql } = await import('kysely');
    const write = inTransaction(db, actingAs(member), tx =>
      sql`update organisations.organisations set name = 'Ours' where id = ${works}`.execute(tx),
    );
    await expect(write).rejects.toThrow(/permission denied/);
  });

  it('keeps texts that may be empty, days and the order of languages', async () => {
    await change('contact', { contactName: '', contactEmail: 'help@works.example', contactTelephone: '' });
    await change('details', {
      ...{ name: 'Gwaith', language: 'cy', calendar: 'scotland', ownDays: ['2026-12-24'] },
    });
    const { settings, organisation } = await read();
    expect(settings).toMatchObject({ contactName: '', contactEmail: 'help@works.example', ownDays: ['2026-12-24'] });
    expect(organisation).toMatchObject({ languages: ['cy', 'en'], contact: { email: 'help@works.example' } });
    expect(organisation.calendar.holidays.has('2026-12-24')).toBe(true);
  });
});

describe('the verification code', () => {
  it('[ACC.O1.10] renewed ends the old one at once, and the second of two who renew it is told', async () => {
    const { verificationCode: old, verificationCodeVersion: issue } = await read();
    const given = { organisation: works, issue, reason };
    const fresh = await perform(runtime, rotateVerificationCode, administrator, given);
    expect(await byCode(old)).toBeUndefined();
    expect((await byCode(fresh.code))?.id).toBe(works);
    await expect(perform(runtime, rotateVerificationCode, administrator, given)).rejects.toThrow(
      'organisation.code_rotated_already',
    );
    expect(JSON.stringify(runtime.recorder.entries)).not.toContain(fresh.code);
  });
});

describe('the security report', () => {
  it('[ACC.R3.10] lists what is weaker than recommended with its reason, until it is strong again', async () => {
    expect((await read()).weaker).toEqual([
      { setting: 'password', value: 'classic' },
      { setting: 'secondFactor', value: 'off' },
    ]);
    await change('security', { ...security, password: 'modern', lockAfter: 5, secondFactor: 'all' });
    const chosen = { by: 'Sam Clinic', at: runtime.clock.now(), why: reason };
    expect((await read()).weaker).toEqual([{ setting: 'lockAfter', value: '5', chosen }]);
    await change('security', { ...security, password: 'modern', secondFactor: 'all' });
    expect((await read()).weaker).toEqual([]);
    // What was said of it then is no reason for whoever weakens it again.
    const kept = await world.sql('select 1 from organisations.weaker_choices where organisation_id = $1', [works]);
    expect(kept).toEqual([]);
  });

  it('[ACC.R3.10] lists what an imported file made weaker as well', async () => {
    const [row] = await world.sql('select code from organisations.organisations where id = $1', [works]);
    const file = { code: row!.code, name: 'W', domains: ['w.example'], forms: ['OM'], policies: { lockAfter: 9 } };
    await perform(runtime, importOrganisation, administrator, { organisation: works, file, reason: 'moved over' });
    expect((await read()).weaker).toContainEqual(
      expect.objectContaining({ setting: 'lockAfter', chosen: expect.objectContaining({ why: 'moved over' }) }),
    );
  });
});
