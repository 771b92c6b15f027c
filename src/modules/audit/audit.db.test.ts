import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestClock, testClock } from '#platform/clock/clock.ts';
import { newKeyFile } from '#platform/crypto/key-file.ts';
import { keyRing, passingKeys } from '#platform/crypto/keys.ts';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { type Actor, type AuditEntry, actingAs, type Runtime } from '#platform/operation/index.ts';
import { onPostgres, testDatabase } from '#test/support/database.ts';
import {
  destroySubjectKey,
  providerChain,
  readValues,
  sealChains,
  signCheckpoints,
  verifyChains,
  writeEntries,
} from './index.ts';

let db: Database;
let clock: TestClock;
let runtime: Runtime;
const northfold = newId();
const saltmarsh = newId();
const subject = newId();
const nia: Actor = {
  kind: 'employer',
  account: newId(),
  organisation: northfold,
  membership: newId(),
  permissions: [],
};
const everybody: Actor[] = [
  { kind: 'gate' },
  nia,
  { kind: 'person', person: newId(), organisation: northfold },
  ...(['clinician', 'case_administrator', 'administrator'] as const).map(kind => ({
    kind,
    account: newId(),
    roles: [],
  })),
  { kind: 'worker', organisation: northfold },
];

beforeAll(async () => {
  db = await testDatabase();
  clock = testClock('2026-03-02T09:00:00Z');
  runtime = { db, clock, keys: passingKeys() } as unknown as Runtime;
});
afterAll(() => db?.close());

const write = (actor: Actor, ...entries: AuditEntry[]) =>
  inTransaction(db, actingAs(actor), tx => writeEntries(tx, actor, clock.now(), entries, runtime.keys));
const worker = <T>(text: string) =>
  inTransaction(db, { role: 'worker' }, async tx => (await sql.raw<T>(text).execute(tx)).rows);
/** What somebody with the rights of the tables' owner could do. */
const tamper = (statement: string) =>
  db.asMigrator(async client => {
    await client.query(`begin; set local role handrail_owner; ${statement}; commit`).catch(async error => {
      await client.query('rollback');
      throw error;
    });
  });
const kinds = async () => (await verifyChains(runtime)).faults.map(fault => fault.kind);
/** Tampers, looks, and puts everything back. */
async function faultsAfter(statement: string): Promise<string[]> {
  const tables = ['entries', 'unsealed', 'seals', 'checkpoints'];
  await tamper(tables.map(t => `create table audit.kept_${t} as select * from audit.${t}`).join(';'));
  await tamper(statement);
  const found = await kinds();
  await tamper(
    `alter table audit.entries disable trigger user; ${tables.map(t => `delete from audit.${t}; insert into audit.${t} select * from audit.kept_${t}; drop table audit.kept_${t}`).join(';')}; alter table audit.entries enable trigger user`,
  );
  return found;
}

describe('the audit record', () => {
  it('[ALL.1.1] everybody who acts writes entries that say who, for whom, when and what', async () => {
    for (const actor of everybody)
      await write(actor, {
        act: 'case.opened',
        organisation: northfold,
        object: { kind: 'case', id: subject },
        subject,
        values: { why: 'because' },
      });
    const rows = await worker<Record<string, unknown>>(
      `select * from audit.entries where organisation_id = '${northfold}' order by id`,
    );
    expect(rows.map(row => row.actor_kind).sort()).toEqual(everybody.map(actor => actor.kind).sort());
    expect(rows.find(row => row.actor_kind === 'employer')).toMatchObject({
      actor_account: (nia as { account: string }).account,
      object_id: subject,
      outcome: 'done',
      at: clock.now(),
    });
  });

  it('[ALL.1.2] nobody who acts can read, change or remove an entry', async () => {
    for (const actor of everybody.filter(each => each.kind !== 'worker'))
      for (const statement of [
        'select id from audit.entries',
        "update audit.entries set act = 'x'",
        'delete from audit.entries',
        'select * from audit.subject_keys',
        'delete from audit.unsealed',
        'select * from audit.seals',
      ])
        await expect(
          inTransaction(db, actingAs(actor), tx => sql.raw(statement).execute(tx)),
          `${actor.kind}: ${statement}`,
        ).rejects.toMatchObject({ code: '42501' });
    for (const statement of [
      "update audit.entries set act = 'x'",
      'delete from audit.entries',
      'delete from audit.seals',
      'update audit.checkpoints set sequence = 1',
    ])
      await expect(worker(statement), statement).rejects.toMatchObject({ code: '42501' });
  });

  it('[ALL.1.2] an employer writes for themselves and their organisation only', async () => {
    await expect(write(nia, { act: 'x', organisation: saltmarsh })).rejects.toMatchObject({ code: '42501' });
    const forged = { ...(nia as Extract<Actor, { kind: 'employer' }>), account: newId() };
    await expect(
      inTransaction(db, actingAs(nia), tx => writeEntries(tx, forged, clock.now(), [{ act: 'x' }], runtime.keys)),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('[ALL.1.3] values are sealed with the key of their subject', async () => {
    await write(nia, { act: 'case.corrected', subject, values: { from: 'Morgan', to: 'Morgans' } });
    const [row] = await worker<never>(`select * from audit.entries where act = 'case.corrected'`);
    expect((row as unknown as { sealed_values: Buffer }).sealed_values.toString('latin1')).not.toContain('Morgan');
    const values = await inTransaction(db, { role: 'worker' }, tx => readValues(tx, runtime.keys, row!));
    expect(values).toEqual({ from: 'Morgan', to: 'Morgans' });
  });

  it('a key made in a transaction that rolls back is not used again', async () => {
    const fresh = newId();
    const failing = inTransaction(db, actingAs(nia), async tx => {
      await writeEntries(
        tx,
        nia,
        clock.now(),
        [
          { act: 'case.lost', subject: fresh, values: { n: 1 } },
          { act: 'case.lost', subject: fresh, values: { n: 2 } },
        ],
        runtime.keys,
      );
      throw new Error('lost');
    });
    await expect(failing).rejects.toThrow('lost');
    await write(nia, { act: 'case.kept', subject: fresh, values: { n: 3 } });
    const [row] = await worker<never>(`select * from audit.entries where act = 'case.kept'`);
    expect(await inTransaction(db, { role: 'worker' }, tx => readValues(tx, runtime.keys, row!))).toEqual({ n: 3 });
  });

  it('entries written at once about one subject share one key', async () => {
    const shared = newId();
    const rings = [1, 2, 3, 4].map(() => keyRing(file)); // four processes, none of which knows the key
    await Promise.all(
      rings.map((keys, n) =>
        inTransaction(db, actingAs(nia), tx =>
          writeEntries(tx, nia, clock.now(), [{ act: 'case.raced', subject: shared, values: { n } }], keys),
        ),
      ),
    );
    const rows = await worker<never>(`select * from audit.entries where act = 'case.raced'`);
    const read = await Promise.all(
      rows.map(row => inTransaction(db, { role: 'worker' }, tx => readValues(tx, rings[0]!, row))),
    );
    expect(read.map(values => values?.n).sort()).toEqual([0, 1, 2, 3]);
  });

  it('[ALL.1.4] an entry of a minute ago that stands in no chain is a fault, one of this moment is not', async () => {
    expect(await kinds()).toEqual([]);
    clock.advance({ seconds: 61 });
    expect(new Set(await kinds())).toEqual(new Set(['unsealed']));
    expect(await sealChains(runtime)).toBeGreaterThan(8);
    expect(await kinds()).toEqual([]);
  });

  it('[ALL.1.4] each organisation has its chain, the provider one of its own', async () => {
    await write(
      { kind: 'administrator', account: newId(), roles: [] },
      { act: 'staff.invited', values: { why: 'new' } },
    );
    await write({ kind: 'worker', organisation: saltmarsh }, { act: 'case.purged' });
    await sealChains(runtime);
    expect(await signCheckpoints(runtime)).toBe(3);
    expect(await signCheckpoints(runtime)).toBe(0);
    const { chains, heads } = await verifyChains(runtime);
    expect(chains).toBe(3);
    expect(heads.map(head => head.chain).sort()).toEqual([providerChain, northfold, saltmarsh].sort());
    expect((await verifyChains(runtime, { organisation: saltmarsh })).entries).toBe(1);
  });

  it('[ALL.1.5] whatever is done to the record shows', async () => {
    const third = `(select entry_id from audit.seals where chain = '${northfold}' and sequence = 3)`;
    const own = `chain = '${northfold}'`;
    expect(await faultsAfter(`update audit.entries set act = 'case.closed' where id = ${third}`)).toEqual(['altered']);
    expect(await faultsAfter(`update audit.entries set at = at + interval '1 second' where id = ${third}`)).toEqual([
      'altered',
    ]);
    expect(await faultsAfter(`update audit.entries set sealed_values = null where id = ${third}`)).toEqual(['altered']);
    expect(await faultsAfter(`delete from audit.entries where id = ${third}`)).toEqual(['missing']);
    expect(await faultsAfter(`delete from audit.seals where ${own} and sequence = 3`)).toEqual(['gap', 'unsealed']);
    expect(
      await faultsAfter(
        `delete from audit.entries where id = ${third}; delete from audit.seals where ${own} and sequence = 3; update audit.seals set sequence = sequence - 1 where ${own} and sequence = 4`,
      ),
    ).toContain('altered');
    expect(
      await faultsAfter(
        `delete from audit.entries where id in (select entry_id from audit.seals where ${own} and sequence > 5); delete from audit.seals where ${own} and sequence > 5`,
      ),
    ).toEqual(['cut_short']);
    expect(
      await faultsAfter(
        `delete from audit.entries where organisation_id = '${saltmarsh}'; delete from audit.seals where chain = '${saltmarsh}'`,
      ),
    ).toEqual(['cut_short']);
    expect(
      await faultsAfter(
        `alter table audit.seals drop constraint seals_entry_id_key; update audit.seals s set entry_id = o.entry_id from audit.seals o where s.${own} and o.${own} and s.sequence in (1, 2) and o.sequence = 3 - s.sequence; alter table audit.seals add unique (entry_id)`,
      ),
    ).toEqual(['altered', 'altered']);
    expect(await kinds()).toEqual([]);
  });

  it('[ALL.1.5] a chain written anew does not fit what was signed', async () => {
    const forged = Buffer.alloc(32, 7).toString('hex');
    expect(await faultsAfter(`update audit.seals set hash = '\\x${forged}' where chain = '${saltmarsh}'`)).toEqual([
      'altered',
      'checkpoint',
    ]);
    expect(
      await faultsAfter(
        `update audit.seals set hash = '\\x${forged}' where chain = '${saltmarsh}'; update audit.checkpoints set hash = '\\x${forged}' where chain = '${saltmarsh}'`,
      ),
    ).toEqual(['altered', 'checkpoint']);
    expect(
      await faultsAfter(`update audit.checkpoints set at = at + interval '1 day' where chain = '${saltmarsh}'`),
    ).toEqual(['checkpoint']);
  });

  it('[ALL.1.6] a destroyed key leaves nothing to read and the chain whole', async () => {
    const [row] = await worker<never>(`select * from audit.entries where act = 'case.corrected'`);
    await inTransaction(db, { role: 'worker' }, tx => destroySubjectKey(tx, subject, clock.now()));
    expect(await inTransaction(db, { role: 'worker' }, tx => readValues(tx, runtime.keys, row!))).toBeUndefined();
    expect(await kinds()).toEqual([]);
    const other = { ...runtime, keys: keyRing(file) }; // a process that has not kept the key
    await inTransaction(db, actingAs(nia), tx =>
      writeEntries(tx, nia, clock.now(), [{ act: 'case.after', subject, values: { why: 'later' } }], other.keys),
    );
    const [later] = await worker<{ sealed_values: Buffer }>(`select * from audit.entries where act = 'case.after'`);
    expect(later?.sealed_values[0]).toBe(0);
  });

  it.runIf(onPostgres)('two sealers at once put each entry in one place', async () => {
    for (let i = 0; i < 50; i++) await write(nia, { act: 'case.opened', subject: newId() });
    await Promise.all([1, 2, 3, 4].map(() => sealChains(runtime)));
    await sealChains(runtime);
    expect(await kinds()).toEqual([]);
  });
});

const file = newKeyFile({ now: () => new Date(0) });
