import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#platform/db/database.ts';
import { ask, type EmployerActor, type Invalid, NotVisible, perform } from '#platform/operation/index.ts';
import { type CaseWorld, caseWorld } from '#test/support/case-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { smallRuntime } from '#test/support/small-runtime.ts';
import {
  chooseColumns,
  chooseDefault,
  deleteFilter,
  MOST_FILTERS,
  readChoices,
  renameFilter,
  saveFilter,
} from './index.ts';

let db: Database;
let world: CaseWorld;
let runtime: ReturnType<typeof smallRuntime>;
let here: EmployerActor;
let elsewhere: EmployerActor;
let colleague: EmployerActor;

beforeAll(async () => {
  db = await testDatabase();
  world = caseWorld(db);
  runtime = smallRuntime(db);
  const trust = await world.organisation('LST');
  here = await world.member(trust, 'Wyn Ward');
  colleague = await world.member(trust, 'Sol South');
  // The same account in another organisation.
  elsewhere = { ...here, organisation: await world.organisation('OTH') };
});
afterAll(() => db.close());

const save = (given: object, who = here) =>
  perform(runtime, saveFilter, who, { list: 'cases', query: 'tab=open', ...given });
const choices = (who = here, list = 'cases') => ask(runtime, readChoices, who, { list });
const names = async (who = here, list = 'cases') => (await choices(who, list)).filters.map(({ name }) => name);
const field = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    error => (error as Invalid).problems?.map(({ message }) => message).join(),
  );

describe('a saved filter', () => {
  it('[CASE.1.12] is kept by list, account and organisation, by name', async () => {
    await save({ name: 'Waiting longest', query: 'sort=received&direction=up' });
    await save({ name: 'Áber' });
    await save({ name: 'Tasks', list: 'tasks' });
    await save({ name: 'There' }, elsewhere);
    expect(await names()).toEqual(['Áber', 'Waiting longest']);
    expect((await choices()).filters[1]!.query).toBe('sort=received&direction=up');
    expect(await names(elsewhere)).toEqual(['There']);
    expect(await names(colleague)).toEqual([]);
  });

  it('[CASE.1.13] is one of twenty at most, and none of a name there is already', async () => {
    expect(await field(save({ name: 'aber' }))).toBe('name.taken');
    expect(await field(save({ name: '  ' }))).toBe('name.missing');
    expect(await field(save({ name: 'x'.repeat(61) }))).toBe('name.long');
    for (let n = 2; n < MOST_FILTERS; n++) await save({ name: `Filter ${n}` });
    expect(await field(save({ name: 'One too many' }))).toBe('filters.full');
    expect(await names()).toHaveLength(20);
  });

  it('[CASE.1.14] opens the list when it is chosen for that, one at a time', async () => {
    const [first, second] = (await choices()).filters;
    const choose = (id: string, isDefault = true) =>
      perform(runtime, chooseDefault, here, { list: 'cases', id, isDefault });
    const usual = async () => (await choices()).filters.filter(({ isDefault }) => isDefault).map(({ id }) => id);
    await choose(first!.id);
    await choose(second!.id);
    expect(await usual()).toEqual([second!.id]);
    await choose(second!.id, false);
    expect(await usual()).toEqual([]);
    expect(await choices(elsewhere)).toMatchObject({ filters: [{ isDefault: false }] });
  });

  it('[CASE.1.15] is renamed and deleted by its maker alone, where it was made', async () => {
    const [{ id } = { id: '' }] = (await choices()).filters;
    const rename = (who: EmployerActor, list = 'cases') =>
      perform(runtime, renameFilter, who, { list, id, name: 'Renamed' });
    for (const [who, list] of [[colleague], [elsewhere], [here, 'tasks']] as const)
      await expect(rename(who, list)).rejects.toThrow(NotVisible);
    await expect(perform(runtime, deleteFilter, elsewhere, { list: 'cases', id })).rejects.toThrow(NotVisible);
    await rename(here);
    expect(await names()).toContain('Renamed');
    await perform(runtime, deleteFilter, here, { list: 'cases', id });
    expect(await names()).not.toContain('Renamed');
    expect(runtime.recorder.entries.map(({ act }) => act)).toContain('list_filter.deleted');
  });
});

describe('columns of a list', () => {
  it('[CASE.1.16] are chosen by list and account, and the usual ones come back', async () => {
    const choose = (columns: string[]) => perform(runtime, chooseColumns, here, { list: 'cases', columns });
    await choose(['status', 'owner']);
    await choose(['owner', 'status']);
    expect((await choices()).columns).toEqual(['owner', 'status']);
    expect((await choices(here, 'tasks')).columns).toBeUndefined();
    expect((await choices(colleague)).columns).toBeUndefined();
    await choose([]);
    expect((await choices()).columns).toBeUndefined();
  });
});
