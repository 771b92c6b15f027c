import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { operation, performOnce, pressTimetable, type StaffActor } from '#platform/operation/index.ts';
import { caseWorld } from '#test/support/case-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { smallRuntime } from '#test/support/small-runtime.ts';

let db: Database;
let runtime: ReturnType<typeof smallRuntime>;
let [nurse, other]: StaffActor[] = [];
let done: string[] = [];

const add = operation({
  act: 'thing.added',
  actors: ['clinician'],
  input: z.object({ thing: z.string() }),
  unaudited: true,
  load: async () => true,
  policy: () => undefined,
  async run(_, __, { thing }) {
    if (thing === 'broken') throw new Error('no');
    done.push(thing);
    return thing;
  },
});

beforeAll(async () => {
  db = await testDatabase();
  runtime = smallRuntime(db);
  const world = caseWorld(db);
  const organisation = await world.organisation('NOR');
  [nurse, other] = [await world.staff('nurse', organisation), await world.staff('nurse', organisation)];
});
afterAll(() => db.close());

const press = (thing: string, key: string, who = nurse!) => {
  return performOnce(runtime, add, who, { thing }, key);
};

it('[ALL.9.44] a press is of its account, its act and its content, and one that failed counts for nothing', async () => {
  done = [];
  const key = newId();
  expect(await Promise.all([press('a', key), press('a', key)]).then(all => all.toSorted())).toEqual(['a', undefined]);
  await press('b', key);
  await press('a', key, other);
  await expect(press('broken', key)).rejects.toThrow('no');
  await expect(press('broken', key)).rejects.toThrow('no');
  await press('a', 'no key');
  await press('a', 'no key');
  expect(done).toEqual(['a', 'b', 'a', 'a', 'a']);
});

it('[ALL.9.45] presses are forgotten after two days', async () => {
  const key = newId();
  await press('once', key);
  const later = (days: number) => ({
    ...runtime,
    clock: { now: () => new Date(runtime.clock.now().getTime() + days * 86_400_000) },
  });
  await pressTimetable[0]!.run(later(1) as never);
  expect(await press('once', key)).toBeUndefined();
  await pressTimetable[0]!.run(later(3) as never);
  expect(await press('once', key)).toBe('once');
});
