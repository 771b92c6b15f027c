import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { expectations } from './expectations.ts';
import type { Expected } from './expected.ts';
import { runMatrix } from './matrix.ts';
import { left, removals } from './removals.ts';
import { withoutTrace } from './without-trace.ts';
import { isolationWorld, type World } from './world.ts';

const leaves = (name: string) => left.out === name;

vi.mock('#modules/sharing/index.ts', async original => {
  const real = await original<typeof import('#modules/sharing/index.ts')>();
  /** The definition, but for the restricted ones. */
  const unrestricted = ({ all, about, ...of }: Parameters<typeof real.visibleCase>[0]) =>
    sql<boolean>`(c.organisation_id = app.organisation() and c.audience = 'employer' and c.tab <> 'none' and c.id <> all (${[...about]}::uuid[])
      and (${all} or c.owner_id = any (${real.ownersOf({ all, about, ...of })}::uuid[]) or c.id = any (${[...of.delegated]}::uuid[])))`;
  return {
    ...real,
    visibleCase: (...given: Parameters<typeof real.visibleCase>) =>
      leaves('the clause that a restricted case is for its owner and recipients')
        ? unrestricted(given[0])
        : real.visibleCase(...given),
    caseVisibility: async (...given: Parameters<typeof real.caseVisibility>) => {
      const visibility = await real.caseVisibility(...given);
      return leaves('the clause that nobody sees a case about themselves') ? { ...visibility, about: [] } : visibility;
    },
  };
});
vi.mock('../../src/modules/referrals/load-referral.ts', async original => {
  const real = await original<typeof import('../../src/modules/referrals/load-referral.ts')>();
  const loadOwn: typeof real.loadOwn = (scope, id, options) =>
    leaves('the clause that a referral is its owner’s')
      ? real.loadReferral(scope, { organisation: scope.actor.organisation, id }, options)
      : real.loadOwn(scope, id, options);
  return { ...real, loadOwn };
});
vi.mock('../../src/modules/advice/policy.ts', async original => {
  const real = await original<typeof import('../../src/modules/advice/policy.ts')>();
  const mayStart: typeof real.mayStart = (actor, seen, live) =>
    leaves('the policy of who writes letters') ? undefined : real.mayStart(actor, seen, live);
  return { ...real, mayStart };
});
vi.mock('../../src/modules/cases/staff-policy.ts', async original => {
  const real = await original<typeof import('../../src/modules/cases/staff-policy.ts')>();
  const mayTriage: typeof real.mayTriage = (actor, seen) =>
    leaves('the policy of who triages') ? undefined : real.mayTriage(actor, seen);
  return { ...real, mayTriage };
});
vi.mock('#faces/access.ts', async original => {
  const real = await original<typeof import('#faces/access.ts')>();
  const admit: typeof real.admit = (access, identity, visit) =>
    real.admit(
      access,
      leaves('the second factor') && identity ? { ...identity, needsSecondFactor: false } : identity,
      visit,
    );
  return { ...real, admit };
});

/** The part of the table that is about these addresses. */
const tableOf = (addresses: readonly string[]): Expected[] =>
  expectations.flatMap(expected => {
    const routes = expected.routes.filter(route => addresses.includes(route));
    return routes.length ? [{ ...expected, routes }] : [];
  });

let world: World;
beforeAll(async () => {
  world = await isolationWorld();
  world.app.runtime.db = withoutTrace(world.app.runtime.db);
}, 300_000);
afterAll(() => world.close());

it('the part of the table that is tried is right as things are', { timeout: 300_000 }, async () => {
  const run = await runMatrix(world, tableOf(removals.map(({ at }) => at)));
  expect(run.unexpected.join('\n')).toBe('');
});

it.each(removals)(
  '[ACC.X4.34] without $name the matrix turns red',
  { timeout: 120_000 },
  async ({ name, at, remove }) => {
    const putBack = await remove(world);
    const run = await runMatrix(world, tableOf([at])).finally(putBack);
    process.stdout.write(`without ${name}: ${run.unexpected.length} unexpected, the first ${run.unexpected[0]}\n`);
    expect(run.unexpected.length).toBeGreaterThan(0);
  },
);
