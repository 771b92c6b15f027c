import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type Actor,
  ask,
  Busy,
  Invalid,
  NotVisible,
  type Operation,
  perform,
  type Query,
  Refused,
  Stale,
  WrongState,
} from '#platform/operation/index.ts';
import { withoutTrace } from '#test/isolation/without-trace.ts';
import { isolationWorld, type World } from '#test/isolation/world.ts';
import { hostileInput } from './hostile-input.ts';
import { type Doorway, doorways, nameOf, schemaOf } from './operation-fields.ts';

let world: World;
beforeAll(async () => {
  world = await isolationWorld();
  world.app.runtime.db = withoutTrace(world.app.runtime.db);
}, 300_000);
afterAll(() => world.close());

const meant = [Busy, Invalid, NotVisible, Refused, Stale, WrongState];
const INPUTS = 25;

/** Somebody of each kind a door lets in. */
function actors(): Actor[] {
  const { members, staff } = world.people;
  const { organisation } = members.owner;
  return [
    { kind: 'gate' },
    members.owner,
    { kind: 'person', person: crypto.randomUUID(), organisation },
    ...[staff.nurse, staff.caseAdministrator, staff.administrator],
    { kind: 'worker', organisation },
  ];
}

const enter = (door: Doorway, actor: Actor, input: unknown): Promise<unknown> => {
  const { runtime } = world.app;
  return 'operation' in door
    ? perform(runtime, door as Operation<unknown, unknown>, actor, input)
    : ask(runtime, door as Query<unknown, unknown>, actor, input);
};

it('every module has doors', () => {
  expect(doorways.length).toBeGreaterThan(60);
});

it.each(doorways.map(door => [nameOf(door), door] as const))(
  '[ALL.9.37] %s answers whatever it is given, or refuses it in a way that is meant',
  { timeout: 120_000 },
  async (_, door) => {
    const ids = fc.constantFrom(...new Set(Object.values(world.objects).flatMap(parts => Object.values(parts))));
    const faults: string[] = [];
    for (const actor of actors().filter(({ kind }) => (door.actors as string[]).includes(kind))) {
      for (const input of fc.sample(hostileInput(schemaOf(door), ids), { numRuns: INPUTS, seed: 2026 }))
        await enter(door, actor, input).catch(error => {
          if (!meant.some(kind => error instanceof kind))
            faults.push(`${actor.kind}: ${error} for ${JSON.stringify(input)?.slice(0, 400)}`);
        });
    }
    expect(faults.slice(0, 5).join('\n')).toBe('');
  },
);
