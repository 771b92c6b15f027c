import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { caseOverview } from '#modules/cases/index.ts';
import type { Database } from '#platform/db/database.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { actingAs, ask, type EmployerActor, perform, type StaffActor, Stale } from '#platform/operation/index.ts';
import { type CaseWorld, caseWorld } from '#test/support/case-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { providerAdministrator } from '#test/support/provider-administrator.ts';
import { smallRuntime } from '#test/support/small-runtime.ts';
import {
  addNode,
  everyHierarchyNode,
  findMembers,
  importHierarchy,
  moveNode,
  previewHierarchy,
  previewHolders,
  previewNodeMove,
  readHierarchy,
  removeNode,
  renameNode,
  setHolders,
} from './index.ts';
import { sightOfNodeMove } from './sight/sight-of-nodes.ts';

let db: Database;
let world: CaseWorld;
let runtime: ReturnType<typeof smallRuntime>;
let administrator: StaffActor;
let works: string;
let top: string;
let north: string;
let south: string;
let crew: string;
let counter = 0;
const reason = 'The new structure of April';

beforeAll(async () => {
  db = await testDatabase();
  world = caseWorld(db);
  administrator = await providerAdministrator(world, await world.organisation('ZY'));
}, 60_000);
afterAll(() => db.close());
beforeEach(async () => {
  runtime = smallRuntime(db);
  counter += 1;
  works = await world.organisation(`HI${String.fromCharCode(64 + counter)}`);
  top = await world.node(works, 'Works');
  [north, south] = [await world.node(works, 'North', top), await world.node(works, 'South', top)];
  crew = await world.node(works, 'Crew', north);
});

const lines = async () =>
  everyHierarchyNode((await ask(runtime, readHierarchy, administrator, { organisation: works })).nodes).map(
    node => node.line,
  );
const previewMove = (node: string, to: string | null) =>
  ask(runtime, previewNodeMove, administrator, { organisation: works, node, to });
const move = async (node: string, to: string | null, seen?: string) =>
  perform(runtime, moveNode, administrator, {
    ...{ organisation: works, node, to, reason, seen: seen ?? (await previewMove(node, to)).seen },
  });
const look = (node: string, holders: readonly string[]) =>
  ask(runtime, previewHolders, administrator, { organisation: works, node, holders });
const hold = async (node: string, holders: readonly string[], seen?: string) =>
  perform(runtime, setHolders, administrator, {
    ...{ organisation: works, node, holders, reason, seen: seen ?? (await look(node, holders)).seen },
  });
const member = (name: string, holds: string[] = [], more: object = {}) => world.member(works, name, { holds, ...more });
const sees = async (reader: EmployerActor) => {
  const { counts } = await ask(runtime, caseOverview, reader, {});
  return counts.open + counts.closed + counts.pending;
};
const at = (of: string, more: object) => ({ organisation: works, node: of, reason, ...more });

describe('the tree', () => {
  it('[ACC.O4.1] has positions added, renamed and removed; one that is not empty stays', async () => {
    const given = { organisation: works, reason };
    const { node } = await perform(runtime, addNode, administrator, { ...given, above: south, name: ' Yard ' });
    await expect(perform(runtime, addNode, administrator, { ...given, above: south, name: 'yard' })).rejects.toThrow(
      'hierarchy.name_taken',
    );
    await perform(runtime, renameNode, administrator, at(node, { name: 'Quarry', seen: 'Yard' }));
    const second = perform(runtime, renameNode, administrator, at(node, { name: 'Pit', seen: 'Yard' }));
    await expect(second).rejects.toMatchObject({ name: 'Stale', current: { name: 'Quarry' } });
    expect(await lines()).toContain('Works › South › Quarry');
    await member('Una User', [node], { node });
    await expect(perform(runtime, removeNode, administrator, at(node, {}))).rejects.toMatchObject({
      ...{ reason: 'hierarchy.not_empty', values: { standing: 1, holders: 1, below: 0 } },
    });
    await perform(runtime, removeNode, administrator, at(crew, {}));
    expect(await lines()).not.toContain('Works › North › Crew');
    expect(runtime.recorder.entries.filter(entry => !entry.outcome).map(entry => entry.act)).toEqual([
      'node.added',
      'node.renamed',
      'node.removed',
    ]);
  });

  it('[ACC.O4.2] refuses a move below itself, too deep, beside its namesake, or to elsewhere', async () => {
    const foreign = await world.node(await world.organisation(`HX${String.fromCharCode(64 + counter)}`), 'Far');
    await expect(previewMove(north, crew)).rejects.toThrow('hierarchy.below_itself');
    await expect(previewMove(north, north)).rejects.toThrow('hierarchy.below_itself');
    await expect(previewMove(north, top)).rejects.toThrow('hierarchy.there_already');
    await expect(previewMove(north, foreign)).rejects.toThrow('hierarchy.to_missing');
    await expect(previewMove(foreign, top)).rejects.toThrow('node.move_previewed');
    await world.node(works, 'CREW', south);
    await expect(previewMove(crew, south)).rejects.toThrow('hierarchy.name_taken');
    const fifth = await world.node(works, 'Gang', await world.node(works, 'Team', crew));
    await expect(move(south, fifth, 'unseen')).rejects.toThrow('hierarchy.too_deep');
    const add = { organisation: works, above: fifth, name: 'Sixth', reason };
    await expect(perform(runtime, addNode, administrator, add)).rejects.toThrow('hierarchy.too_deep');
  });

  it('[ACC.O4.8] is not the matter of an employer’s user administrators', async () => {
    const theirs = await member('Ada Admin', [], { permissions: ['user_administration'] });
    const add = { organisation: works, above: null, name: 'Ours', reason };
    await expect(perform(runtime, addNode, theirs, add)).rejects.toThrow('node.added');
    const pretender: StaffActor = { ...administrator, account: theirs.account };
    await expect(perform(runtime, addNode, pretender, add)).rejects.toThrow('node.added');
    await expect(ask(runtime, readHierarchy, pretender, { organisation: works })).rejects.toThrow();
    await world.case(works, await member('Wil Worker', [], { node: crew }));
    await member('Sol South', [south]);
    const counted = (by: StaffActor) =>
      inTransaction(db, actingAs(by), tx => sightOfNodeMove(tx, { organisation: works, node: crew, to: south }));
    expect(await counted(administrator)).toHaveLength(1);
    expect(await counted(pretender)).toEqual([]);
  });
});

describe('a move', () => {
  it('[ACC.O4.3] says who gains and who loses how many cases; afterwards exactly those do, at once', async () => {
    const [chief, ofNorth, ofSouth, ofCrew] = [
      await member('Cai Chief', [top]),
      await member('Nia North', [north]),
      await member('Sol South', [south]),
      await member('Cat Crew', [crew], { node: crew }),
    ];
    const worker = await member('Wil Worker', [], { node: crew });
    for (const tab of ['open', 'closed', 'pending'] as const) await world.case(works, worker, { tab });
    await world.case(works, ofCrew);
    const everybody = [chief, ofNorth, ofSouth, ofCrew];
    const before = await Promise.all(everybody.map(sees));
    const { changes } = await previewMove(crew, south);
    expect(changes.map(({ name, cases }) => [name, cases])).toEqual([
      ['Nia North', -4],
      ['Sol South', 4],
    ]);
    await move(crew, south);
    const after = await Promise.all(everybody.map(sees));
    expect([before, after]).toEqual([
      [4, 4, 0, 4],
      [4, 0, 4, 4],
    ]);
    const entry = runtime.recorder.entries.at(-1)!;
    expect(entry).toMatchObject({
      act: 'node.moved',
      values: { from: 'Works › North › Crew', to: 'Works › South › Crew' },
    });
    await move(south, null);
    expect(await lines()).toEqual(['South', 'South › Crew', 'Works', 'Works › North']);
    expect(await sees(chief)).toBe(0);
  });

  it('[ACC.O4.5] names nobody who sees the cases all the same', async () => {
    const worker = await member('Wil Worker', [], { node: crew });
    await world.case(works, worker);
    await member('Ali All', [south], { permissions: ['see_all'] });
    await member('Bea Both', [north, south]);
    await member('Cat Crew', [crew, south]);
    await world.share(worker, await member('Shan Share', [south]));
    await world.sql("update accounts.memberships set state = 'disabled' where id = $1", [
      (await member('Dil Disabled', [south])).membership,
    ]);
    await world.case(works, await member('Own Owner', [], { node: crew }), { audience: 'confidential' });
    expect((await previewMove(crew, south)).changes).toEqual([]);
  });

  it('[ACC.O4.6] of two at once is made once: the second is told what it would do now', async () => {
    await world.case(works, await member('Wil Worker', [], { node: crew }));
    const sol = await member('Sol South', [south]);
    const { seen } = await previewMove(crew, south);
    await hold(south, []);
    const late = move(crew, south, seen);
    await expect(late).rejects.toThrow(Stale);
    await expect(late).rejects.toMatchObject({ current: { changes: [] } });
    await hold(south, [sol.membership]);
    const marks = [(await previewMove(crew, south)).seen, (await previewMove(crew, null)).seen];
    const both = await Promise.allSettled([move(crew, south, marks[0]), move(crew, null, marks[1])]);
    expect(both.map(each => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await lines()).toHaveLength(4);
  });
});

describe('holders', () => {
  it('[ACC.O4.4] are previewed: exactly those named see more or fewer cases, at once', async () => {
    const [nia, gwen] = [await member('Nia North', [north]), await member('Gwen New')];
    const worker = await member('Wil Worker', [], { node: crew });
    await world.case(works, worker);
    await world.case(works, worker, { tab: 'closed' });
    const { changes } = await look(north, [gwen.membership]);
    expect(changes.map(({ name, cases }) => [name, cases])).toEqual([
      ['Gwen New', 2],
      ['Nia North', -2],
    ]);
    await hold(north, [gwen.membership]);
    expect([await sees(nia), await sees(gwen)]).toEqual([0, 2]);
    await hold(north, [gwen.membership, nia.membership]);
    expect([await sees(nia), await sees(gwen)]).toEqual([2, 2]);
    await hold(north, []);
    expect([await sees(nia), await sees(gwen)]).toEqual([0, 0]);
    await expect(hold(north, [])).rejects.toThrow('organisation.nothing_changed');
    const stranger = await world.member(await world.organisation(`HY${String.fromCharCode(64 + counter)}`), 'Far Away');
    await expect(look(north, [stranger.membership])).rejects.toThrow('hierarchy.holder_missing');
  });

  it('[ACC.O4.6] set by two at once: the second is told', async () => {
    const [nia, gwen] = [await member('Nia North'), await member('Gwen New')];
    const [one, two] = [await look(north, [nia.membership]), await look(north, [gwen.membership])];
    await hold(north, [nia.membership], one.seen);
    await expect(hold(north, [gwen.membership], two.seen)).rejects.toThrow(Stale);
  });

  it('are found by a part of their name, accents apart, and nobody of elsewhere', async () => {
    const sian = await member('Siân Prys');
    await world.member(await world.organisation(`HZ${String.fromCharCode(64 + counter)}`), 'Siân Elsewhere');
    const found = await ask(runtime, findMembers, administrator, { organisation: works, text: 'sian' });
    expect(found.map(each => each.membership)).toEqual([sian.membership]);
  });
});

it('[ACC.O4.7] a list of positions is previewed, adds what is missing, and the same list twice adds nothing twice', async () => {
  const given = { organisation: works, text: 'Level 1,Level 2,Level 3\nworks,North,Yard\nEast,,\nWorks,NORTH,yard' };
  const preview = await ask(runtime, previewHierarchy, administrator, given);
  expect(preview).toMatchObject({ rows: [{ outcome: 'new' }, { outcome: 'new' }, { line: 4, outcome: 'there' }] });
  const load = (text: string) => perform(runtime, importHierarchy, administrator, { ...given, text, reason });
  expect(await load(given.text)).toEqual({ added: 2 });
  expect(await load(given.text)).toEqual({ added: 0 });
  expect(await lines()).toEqual(expect.arrayContaining(['East', 'Works › North › Yard']));
  const wrong = 'North,,Gap\na,b,c,d,e,f\nWest';
  await expect(load(wrong)).rejects.toMatchObject({ problems: [{ values: { lines: '1, 2' } }] });
  expect(await lines()).not.toContain('West');
});
