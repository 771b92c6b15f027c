import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Bypassed, bypassing } from './bypass-role.ts';
import { foreignRows, lookEverywhere, markForeign, type Seen, surfaces } from './probe.ts';
import { withoutTrace } from './without-trace.ts';
import { isolationWorld, type World } from './world.ts';

const walls = { predicates: true };

/** With the application's wall down, every condition of visibility is true and everybody sees all. */
vi.mock('#modules/sharing/index.ts', async original => {
  const real = await original<typeof import('#modules/sharing/index.ts')>();
  const everything = sql<boolean>`true`;
  return {
    ...real,
    visibleCase: (...given: Parameters<typeof real.visibleCase>) =>
      walls.predicates ? real.visibleCase(...given) : everything,
    visibleBranches: (...given: Parameters<typeof real.visibleBranches>) =>
      walls.predicates ? real.visibleBranches(...given) : [everything],
    caseVisibility: async (...given: Parameters<typeof real.caseVisibility>) => {
      const visibility = await real.caseVisibility(...given);
      return walls.predicates ? visibility : { ...visibility, all: true, about: [] };
    },
  };
});

let world: World;
let bypassed: Bypassed;
let bare: Seen;
const tables = ['cases.cases', 'cases.events', 'referrals.referrals', 'referrals.versions', 'documents.documents'];
const total = ({ leaks }: Seen) => Object.values(leaks).reduce((sum, n) => sum + n, 0);

beforeAll(async () => {
  world = await isolationWorld();
  await markForeign(world);
  const guarded = withoutTrace(world.app.runtime.db);
  bypassed = await bypassing(world.app.runtime.db);
  world.app.runtime.db = guarded;
}, 300_000);
afterAll(async () => {
  await bypassed.close();
  await world.close();
});

/** Looks with one wall, or both, taken down. */
async function look(down: { predicates?: true; policies?: true }): Promise<Seen> {
  const { runtime } = world.app;
  const before = runtime.db;
  walls.predicates = !down.predicates;
  if (down.policies) runtime.db = withoutTrace(bypassed.db);
  return lookEverywhere(world).finally(() => {
    walls.predicates = true;
    runtime.db = before;
  });
}

it('with both walls up nothing of another organisation is seen anywhere', async () => {
  expect((await look({})).leaks).toEqual({});
});

it('with both walls down rows of another organisation are seen, so that looking would find them', async () => {
  bare = await look({ predicates: true, policies: true });
  expect(total(bare)).toBeGreaterThan(0);
});

it('[ACC.X4.35] with every condition of visibility true, row-level security alone leaks no row of another organisation', async () => {
  const seen = await look({ predicates: true });
  const { owner } = world.people.members;
  const reached = await foreignRows(world.app.runtime.db, owner, owner.organisation, tables);
  const held = await foreignRows(bypassed.db, owner, owner.organisation, tables);
  process.stdout.write(
    `wall 1, row-level security: ${Object.keys(surfaces).length} surfaces, ${total(seen)} leaks; it held back ${held} rows, and ${total(bare)} sightings on ${Object.keys(bare.leaks).join(', ')}\n`,
  );
  expect(seen.leaks).toEqual({});
  expect(reached).toBe(0);
  expect(held).toBeGreaterThan(0);
});

it('[ACC.X4.36] with a role that bypasses row-level security, the application alone leaks none', async () => {
  const up = await look({});
  const seen = await look({ policies: true });
  const { owner } = world.people.members;
  const held = await foreignRows(bypassed.db, owner, owner.organisation, tables);
  process.stdout.write(
    `wall 2, the application: ${Object.keys(surfaces).length} surfaces, ${total(seen)} leaks; it held back ${held} rows within its reach\n`,
  );
  expect(seen.leaks).toEqual({});
  expect(seen.counts).toBe(up.counts);
  expect(seen.counts).not.toBe('');
  expect(held).toBeGreaterThan(0);
});
