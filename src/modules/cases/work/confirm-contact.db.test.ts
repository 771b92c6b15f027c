import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPerson, confirmedChannels, newPerson, searchPersons } from '#modules/persons/index.ts';
import type { Database } from '#platform/db/database.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import {
  actingAs,
  ask,
  type EmployerActor,
  type Invalid,
  perform,
  type Scope,
  type StaffActor,
} from '#platform/operation/index.ts';
import { type CaseWorld, caseWorld } from '#test/support/case-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { smallRuntime } from '#test/support/small-runtime.ts';
import { confirmContact, readCaseWork } from '../index.ts';

let database: Database;
let world: CaseWorld;
let runtime: ReturnType<typeof smallRuntime>;
let organisation: string;
let owner: EmployerActor;
let nurse: StaffActor;
let person: string;
let id: string;

beforeAll(async () => {
  database = await testDatabase();
  world = caseWorld(database);
  runtime = smallRuntime(database);
  organisation = await world.organisation('NOR');
  owner = await world.member(organisation, 'Nia Parry', { email: 'nia@home.example' });
  nurse = await world.staff('nurse', organisation);
  person = await world.person('Ada', 'Meadow', '1980-05-01');
  id = await world.case(organisation, owner, { person, personalEmail: 'typed@post.example' });
  await world.sql("update cases.cases set notice_email = 'referrer@other.example' where id = $1", [id]);
});
afterAll(() => database.close());

const how = 'She said so on the telephone today';
const confirm = (given: object) => perform(runtime, confirmContact, nurse, { case: id, kind: 'email', how, ...given });
const problems = (given: object) =>
  confirm(given).then(
    () => [],
    (error: Invalid) => error.problems.map(({ field, message }) => [field, message]),
  );
const channels = () =>
  inTransaction(database, actingAs(nurse), tx => confirmedChannels({ tx }, person), { readOnly: true });

describe('an address the employee confirmed', () => {
  it('[REF.L6.31] what the employer typed is no channel until staff write down that the person confirmed it', async () => {
    expect(await channels()).toEqual({});
    await confirm({ value: ' ada@post.example ' });
    expect(await channels()).toEqual({ email: 'ada@post.example' });
    const { contacts } = await ask(runtime, readCaseWork, nurse, { case: id });
    expect(contacts).toMatchObject([{ kind: 'email', confirmedAt: runtime.clock.now(), confirmedHow: how }]);
  });

  it('[REF.L6.32] a newer address of a kind ends the older one, and the entry holds both', async () => {
    await confirm({ value: 'ada@new.example' });
    await confirm({ kind: 'mobile', value: '+44 (7700) 900-123' });
    expect(await channels()).toEqual({ email: 'ada@new.example', mobile: '+447700900123' });
    const entries = runtime.recorder.entries.filter(entry => entry.act === 'person.contact_confirmed');
    expect(entries[1]).toMatchObject({
      subject: person,
      values: { from: 'ada@post.example', to: 'ada@new.example', why: how, employers: false },
    });
  });

  it.each([
    ['in the employer’s domain', 'ada@PEOPLE.example'],
    ['below the employer’s domain', 'ada@mail.people.example'],
    ['of the referral’s first step', 'Referrer@other.example'],
    ['a colleague signs in with', 'NIA@home.example'],
  ])('[REF.L6.33] one %s is taken only when the person chose it all the same', async (_, value) => {
    expect(await problems({ value })).toEqual([['chosenAllTheSame', 'persons.employer_address']]);
    await confirm({ value, chosenAllTheSame: true });
    expect((await channels()).email).toBe(value);
    expect(runtime.recorder.entries.at(-1)).toMatchObject({ values: { employers: true } });
  });

  it('[REF.L6.34] an address that cannot be one, or that nobody confirmed, is refused at its field', async () => {
    expect(await problems({ value: 'ada at post' })).toEqual([['value', 'persons.email_wanted']]);
    expect(await problems({ value: 'a@b@post.example' })).toEqual([['value', 'persons.email_wanted']]);
    expect(await problems({ kind: 'mobile', value: '12' })).toEqual([['value', 'persons.mobile_wanted']]);
    expect(await problems({ kind: 'post', value: '12345' })).toEqual([['value', 'persons.address_wanted']]);
    expect(await problems({ value: 'x@notpeople.example', how: ' - ' })).toEqual([['how', 'persons.how_wanted']]);
  });

  it('[REF.L6.35] waits until the referral was accepted: before that nobody knows who the employee is', async () => {
    const waiting = await world.case(organisation, owner, { tab: 'pending' });
    await expect(
      perform(runtime, confirmContact, nurse, { case: waiting, kind: 'email', value: 'a@post.example', how }),
    ).rejects.toMatchObject({ reason: 'cases.unmatched' });
  });
});

describe('the index of persons', () => {
  const search = (given: object, who = nurse) => ask(runtime, searchPersons, who, given);

  it('[CASE.5.38] finds by the beginning of the family name, same birth date first, and the search is audited', async () => {
    await world.person('Bea', 'Meadows', '1980-05-01');
    await world.person('Cy', 'Mead', '1990-01-01');
    const found = await search({ familyName: 'MÉAD', dateOfBirth: '1990-01-01' });
    expect(found.map(each => each.familyName)).toEqual(['Mead', 'Meadow', 'Meadows']);
    expect(runtime.recorder.entries.at(-1)).toMatchObject({
      act: 'person.searched',
      values: { shown: found.map(each => each.id) },
    });
    expect(await search({ familyName: '%%' })).toEqual([]);
    await expect(search({ familyName: 'M' })).rejects.toMatchObject({
      problems: [{ field: 'familyName', message: 'persons.letters_wanted' }],
    });
  });

  it('[ACC.V4.33] never shows staff themselves', async () => {
    const me = await world.person('Sam', 'Selfson');
    const self = await world.staff('nurse', organisation, { person: me });
    expect(await search({ familyName: 'Selfson' }, self)).toEqual([]);
    expect(await search({ familyName: 'Selfson' })).toMatchObject([{ id: me }]);
  });

  it('a new person is kept with names as typed and sorted keys', async () => {
    const scope = { now: runtime.clock.now(), actor: nurse };
    const made = await inTransaction(database, actingAs(nurse), tx =>
      addPerson({ ...scope, tx } as unknown as Scope, newPerson.parse({ givenName: 'Siân', familyName: 'Llŷr' })),
    );
    expect(await search({ familyName: 'llyr' })).toMatchObject([{ id: made, givenName: 'Siân', verified: true }]);
    expect(newPerson.safeParse({ givenName: 'A', familyName: 'B', dateOfBirth: '1980-02-30' }).success).toBe(false);
  });
});
