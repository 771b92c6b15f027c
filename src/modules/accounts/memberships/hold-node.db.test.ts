import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { everyNode, importOrganisation, placesOf } from '#modules/organisations/index.ts';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { Invalid, NotVisible, perform } from '#platform/operation/index.ts';
import { type AccountsWorld, accountsWorld } from '#test/support/accounts-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { holdNode } from './hold-node.ts';

let database: Database;
let world: AccountsWorld;
let manager: string;
let leader: string;
const organisation = newId();

beforeAll(async () => {
  database = await testDatabase();
  world = accountsWorld(database);
  const file = JSON.parse(
    await readFile(new URL('../../../../docs/operating/example-organisation.json', import.meta.url), 'utf8'),
  );
  await perform(world.runtime, importOrganisation, { kind: 'worker', organisation }, { organisation, file });
  manager = await world.join(await world.account('moira.finch'), organisation);
  leader = await world.join(await world.account('tessa.moon'), organisation);
  const { nodes } = await inTransaction(database, { role: 'gate' }, tx => placesOf(tx, organisation));
  const crew = everyNode(nodes).find(node => node.name === 'Highways Crew Leader')!;
  await world.sql('update accounts.memberships set node_id = $2 where id = $1', [leader, crew.id]);
});
afterAll(() => database.close());

const set = (does: 'holds' | 'vacates', more: object = {}) =>
  perform(
    world.runtime,
    holdNode,
    { kind: 'worker', organisation },
    { organisation, username: 'Moira.Finch', node: 'Head of Operations', does, reason: 'new in post', ...more },
  );
const seen = async () => {
  const acting = { role: 'employer', organisation, account: newId(), membership: manager } as const;
  return inTransaction(database, acting, async tx => {
    const { sql } = await import('kysely');
    return (await sql<{ id: string }>`select app.visible_owners() as id`.execute(tx)).rows.map(row => row.id);
  });
};

it('[ACC.O1.41] who holds a position sees the cases of those at or below it from the next request on, and no longer once it is vacated', async () => {
  expect(await seen()).not.toContain(leader);
  expect(await set('holds')).toEqual({ node: 'Chief Executive › Director of Environment › Head of Operations' });
  expect(await seen()).toContain(leader);
  await set('holds');
  await set('vacates');
  expect(await seen()).not.toContain(leader);
  expect(world.runtime.recorder.entries.at(-1)).toMatchObject({ act: 'node.vacated', values: { why: 'new in post' } });
});

it('[ACC.O1.42] a position that is not there, a person of elsewhere and a change without a reason are refused', async () => {
  await expect(set('holds', { node: 'Head of Nothing' })).rejects.toThrow(NotVisible);
  await expect(set('holds', { username: 'nobody.here' })).rejects.toThrow(NotVisible);
  await expect(set('holds', { reason: ' ' })).rejects.toThrow(Invalid);
});
