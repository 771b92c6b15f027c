import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { type Actor, actingAs } from '#platform/operation/index.ts';
import { caseWorld } from '#test/support/case-world.ts';
import { onPostgres, testDatabase } from '#test/support/database.ts';

// On the embedded database every session is the superuser underneath: what a statement of somebody else may do is shown on PostgreSQL.
const onServer = describe.skipIf(!onPostgres);

let db: Database;
let here: string;
let there: string;
let actors: Record<string, Actor>;

beforeAll(async () => {
  db = await testDatabase();
  if (!onPostgres) return;
  const world = caseWorld(db);
  [here, there] = [await world.organisation('HER'), await world.organisation('THR')];
  const employer = await world.member(here, 'Nia Parry');
  const person = await world.person('Ada', 'Meadow');
  for (const of of [employer, await world.member(there, 'Sam Okoro')]) {
    await world.case(of.organisation, of, { familyName: 'Meadow', person });
    await world.employment(of.organisation, { givenName: 'Ada', familyName: 'Meadow', person });
  }
  actors = {
    gate: { kind: 'gate' },
    employer,
    person: { kind: 'person', person, organisation: here },
    worker: { kind: 'worker', organisation: here },
    clinician: await world.staff('nurse', here),
    case_administrator: await world.staff('case_administrator', here),
    administrator: await world.staff('provider_administrator', here),
  };
}, 120_000);
afterAll(() => db.close());

/** A statement of somebody else's, run where ours would be. */
const slipped = (actor: Actor, statement: string): Promise<Record<string, unknown>[]> =>
  inTransaction(db, actingAs(actor), async tx => (await sql.raw<Record<string, unknown>>(statement).execute(tx)).rows);
const denied =
  /permission denied|must be owner|must be superuser|must have|cannot set parameter|does not exist|only roles with|row-level security/;
const everybody = ['gate', 'employer', 'person', 'worker', 'clinician', 'case_administrator', 'administrator'];
const bound = ['employer', 'person', 'worker', 'clinician', 'case_administrator'];

/** Every table with an organisation that this actor's role may select from at all. */
async function tablesOf(actor: Actor): Promise<string[]> {
  const rows = await slipped(
    actor,
    `select c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
      where c.relkind in ('r', 'p') and has_column_privilege(c.oid, a.attnum, 'select') and c.relnamespace::regnamespace::text <> 'pgboss'`,
  );
  return rows.map(({ name }) => String(name));
}

onServer('a statement into which somebody slipped words of theirs', () => {
  it.each(bound)('[ACC.X4.37] reaches no row of another organisation as %s', async name => {
    const tables = await tablesOf(actors[name]!);
    expect(tables.length).toBeGreaterThan(3);
    const found: Record<string, unknown> = {};
    for (const table of tables) {
      const [row] = await slipped(
        actors[name]!,
        `select count(*)::int as n from ${table} where organisation_id = '${there}'`,
      ).catch(error => {
        // A view or function of the policy may be out of reach; that is no row either.
        expect(String(error)).toMatch(denied);
        return [{ n: 0 }];
      });
      if (row!.n !== 0) found[table] = row!.n;
    }
    // An account's links and the organisations a person has employments in are the worker's and the person's own matter.
    expect(found).toEqual({});
  });

  it('the other organisation has rows to be found', async () => {
    const [{ n } = { n: 0 }] = await db.asMigrator(async client => {
      await client.query('set role handrail_owner');
      return (await client.query(`select count(*)::int as n from cases.cases where organisation_id = '${there}'`)).rows;
    });
    expect(n).toBe(1);
  });

  it.each([
    ['clinical notes', 'select * from clinical.notes'],
    ['the index of persons', 'select * from persons.persons'],
    ['consents', 'select * from advice.consents'],
    ['letters', 'select * from advice.versions'],
    ['the keys of documents', 'select wrapped_key from documents.documents'],
    ['password hashes', 'select password_hash from accounts.accounts'],
    ['second factors', 'select * from accounts.factors'],
    ['sessions', 'select * from accounts.sessions'],
    ['the record', 'select * from audit.entries'],
  ])('[ACC.X4.38] as an employer it does not reach %s', async (_, statement) => {
    await expect(slipped(actors.employer!, statement)).rejects.toThrow(denied);
  });

  it.each(everybody.filter(name => name !== 'gate'))('[ACC.X4.38] as %s it reads no password hash', async name => {
    await expect(slipped(actors[name]!, 'select password_hash from accounts.accounts')).rejects.toThrow(denied);
    await expect(slipped(actors[name]!, 'select a.* from accounts.accounts a')).rejects.toThrow(denied);
  });

  it.each(everybody)('[ACC.X4.39] as %s it becomes nobody greater and switches no wall off', async name => {
    for (const statement of [
      ...['owner', 'definer', 'migrator'].map(role => `set local role handrail_${role}`),
      ...['set session authorization postgres', 'set local role postgres'],
      'alter table cases.cases disable row level security',
      'alter table cases.cases no force row level security',
      'create policy open on cases.cases using (true)',
      'alter role handrail_app bypassrls',
      'grant handrail_owner to handrail_app',
      'create function pg_temp.f() returns int language c as $$x$$',
      `copy (select 1) to program 'true'`,
      `select pg_read_file('PG_VERSION')`,
      `select lo_import('/etc/hostname')`,
      'create schema mine',
      `select set_config('app.organisation_id', '${there}', true)`,
      `select set_config('role', 'handrail_worker', true)`,
      `select 1 where set_config('app.organisation_id', '${there}', true) <> ''`,
    ])
      await expect(slipped(actors[name]!, statement), statement).rejects.toThrow(denied);
  });

  it.each(bound)('[ACC.X4.39] as %s it sees nothing more with row security said to be off', async name => {
    const both = inTransaction(db, actingAs(actors[name]!), async tx => {
      await sql.raw('set local row_security = off').execute(tx);
      return (await sql.raw<{ id: string }>('select id from cases.cases').execute(tx)).rows;
    });
    await expect(both).rejects.toThrow(denied);
  });

  it.each(everybody)('[ACC.X4.40] as %s it changes and removes nothing of the record', async name => {
    for (const statement of [
      `update audit.entries set act = 'x'`,
      'delete from audit.entries',
      'truncate audit.entries',
      ...(name === 'worker' ? [] : ['delete from audit.unsealed', 'select * from audit.seals']),
      'update audit.seals set organisation_id = null',
      'delete from audit.checkpoints',
      'drop table audit.entries',
    ])
      await expect(slipped(actors[name]!, statement), statement).rejects.toThrow(denied);
  });

  it('[ACC.X4.39] beside a value no second statement is taken, so that no setting can be changed from within one', async () => {
    const asked = inTransaction(db, actingAs(actors.employer!), tx =>
      sql`select ${1}::int; set local role handrail_worker`.execute(tx),
    );
    await expect(asked).rejects.toThrow(/multiple commands/);
  });
});
