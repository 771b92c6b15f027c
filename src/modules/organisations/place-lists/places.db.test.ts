import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import { ask, Invalid, perform, type StaffActor, Stale } from '#platform/operation/index.ts';
import { type CaseWorld, caseWorld } from '#test/support/case-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { providerAdministrator } from '#test/support/provider-administrator.ts';
import { smallRuntime } from '#test/support/small-runtime.ts';
import { addPlaces, previewPlaces, readOrganisation, removePlace, renamePlace } from '../index.ts';

let db: Database;
let world: CaseWorld;
let runtime: ReturnType<typeof smallRuntime>;
let administrator: StaffActor;
let works: string;
let counter = 0;
const reason = 'The list of this year';

beforeAll(async () => {
  db = await testDatabase();
  world = caseWorld(db);
  runtime = smallRuntime(db);
  administrator = await providerAdministrator(world, await world.organisation('ZY'));
}, 60_000);
afterAll(() => db.close());
beforeEach(async () => {
  counter += 1;
  works = await world.organisation(`PL${String.fromCharCode(64 + counter)}`);
});

const list = 'locations' as const;
const add = (text: string) => perform(runtime, addPlaces, administrator, { organisation: works, list, text, reason });
const preview = (text: string) => ask(runtime, previewPlaces, administrator, { organisation: works, list, text });
const there = async () =>
  (await ask(runtime, readOrganisation, administrator, { id: works })).places.locations.map(place => place.name);
const idOf = async (name: string) =>
  String(
    (
      await world.sql('select id from organisations.locations where name = $1 and organisation_id = $2', [name, works])
    )[0]!.id,
  );

it('[ACC.O3.7] a pasted list is previewed row by row, and the same list twice adds nothing twice', async () => {
  const text = 'Name\nDepot\n"Hill, upper"\nDEPOT\n\n Yard \n';
  expect(await preview(text)).toEqual({
    rows: [
      { line: 2, name: 'Depot', outcome: 'new' },
      { line: 3, name: 'Hill, upper', outcome: 'new' },
      { line: 4, name: 'DEPOT', outcome: 'twice' },
      { line: 6, name: 'Yard', outcome: 'new' },
    ],
  });
  expect(await there()).toEqual([]);
  expect(await add(text)).toEqual({ added: 3 });
  expect(await add(text)).toEqual({ added: 0 });
  expect(await there()).toEqual(['Depot', 'Hill, upper', 'Yard']);
  const both = await Promise.all([add('Quarry'), add('quarry')]);
  expect(both.map(each => each.added).sort()).toEqual([0, 1]);
});

it('[ACC.O3.8] a wrong row is named and nothing is added; what is too much is refused', async () => {
  const text = `Depot\n${'x'.repeat(121)}\nYard;Hill`;
  expect(await preview(text)).toMatchObject({
    rows: [{ outcome: 'new' }, { line: 2, outcome: 'wrong' }, { outcome: 'new' }],
  });
  await expect(add(text)).rejects.toMatchObject({
    problems: [{ field: 'text', message: 'organisation.list_wrong', values: { lines: '2' } }],
  });
  expect(await there()).toEqual([]);
  const many = Array.from({ length: 5001 }, (_, i) => `Place ${i}`).join('\n');
  for (const [given, problem] of [
    [many, 'too_many'],
    ['é'.repeat(600_000), 'too_large'],
    [' \n', 'nothing'],
    ['"open', 'unreadable'],
  ] as const)
    expect(await preview(given)).toEqual({ problem });
});

it('[ACC.O3.9] a place is renamed with a reason; whoever comes second is told its name of now', async () => {
  await add('Depot\nYard');
  const given = { organisation: works, list, place: await idOf('Depot'), seen: 'Depot', reason };
  await expect(perform(runtime, renamePlace, administrator, { ...given, name: 'yard' })).rejects.toThrow(
    'organisation.place_name_taken',
  );
  await expect(perform(runtime, renamePlace, administrator, { ...given, name: 'X', reason: '' })).rejects.toThrow(
    Invalid,
  );
  await perform(runtime, renamePlace, administrator, { ...given, name: 'Harbour Depot' });
  const second = perform(runtime, renamePlace, administrator, { ...given, name: 'Depot by the sea' });
  await expect(second).rejects.toThrow(Stale);
  await expect(second).rejects.toMatchObject({ current: { name: 'Harbour Depot' } });
  expect(await there()).toEqual(['Harbour Depot', 'Yard']);
});

it('[ACC.O3.10] a place somebody stands at is not removed, and it is said how many do', async () => {
  await add('Depot\nYard');
  const remove = async (name: string, organisation = works) =>
    perform(runtime, removePlace, administrator, { organisation, list, place: await idOf(name), reason });
  const user = await world.member(works, 'Una User');
  await world.sql('update accounts.memberships set location_id = $2 where id = $1', [
    user.membership,
    await idOf('Depot'),
  ]);
  await expect(remove('Depot')).rejects.toMatchObject({ reason: 'organisation.place_in_use', values: { count: 1 } });
  await expect(remove('Yard', await world.organisation('PX'))).rejects.toThrow('place.removed');
  await remove('Yard');
  expect(await there()).toEqual(['Depot']);
});
