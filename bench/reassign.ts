import { fileURLToPath } from 'node:url';
import { ownerColumns } from '#modules/cases/owner-columns.ts';
import { reassignAll } from '#modules/reassignment/index.ts';
import { systemClock } from '#platform/clock/clock.ts';
import { loadKeys } from '#platform/crypto/keys.ts';
import type { Database } from '#platform/db/database.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { actingAs, type EmployerActor, perform, type Runtime } from '#platform/operation/index.ts';
import { makeRecorder } from '../src/recorder.ts';
import type { Bench, Line, Section } from './bench.ts';

const sizes = [
  { cases: 10_000, seconds: 3 },
  { cases: 50_000, seconds: 12 },
];

/** Everything of a user given to another (ACC.U3), beside the bare update of as many rows. */
export async function measureReassignment(bench: Bench): Promise<Section> {
  const { db, people } = bench;
  const { actor } = people['see all'];
  const runtime = await runtimeOver(db);
  const [from, to] = await twoOthers(db, actor);
  const lines: Line[] = [];
  for (const { cases, seconds } of sizes.filter(size => size.cases * 6 <= bench.cases)) {
    await giveTo(db, actor, [from, to], cases);
    const product = await timed(async () => {
      const may = { ...actor, permissions: [...actor.permissions, 'reassign', 'user_administration'] as const };
      const moved = await perform(runtime, reassignAll, may as EmployerActor, { from, to, reason: 'Measured' });
      if (moved.cases !== cases) throw new Error(`${moved.cases} moved in place of ${cases}`);
    });
    const floor = await timed(() => bareUpdate(db, actor, to, from));
    lines.push({
      work: `${cases.toLocaleString('en-GB')} cases of a user`,
      product: `${(product / 1000).toFixed(2)} s`,
      floor: `${(floor / 1000).toFixed(2)} s`,
      ratio: product / floor,
      toReach: `${seconds} s`,
      met: product <= seconds * 1000,
    });
  }
  return {
    heading: 'Reassignment',
    about: [
      'All cases of a user given to another with events, entry and notices; the floor is an update of as many rows.',
    ],
    lines,
  };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Two users of the organisation who are not asked for anything else here. */
async function twoOthers(db: Database, { organisation }: EmployerActor): Promise<[string, string]> {
  const rows = await asOwner(
    db,
    `select id from accounts.memberships where organisation_id = $1 and display_name in ('Person 801', 'Person 802') order by display_name`,
    [organisation],
  );
  await asOwner(
    db,
    `update organisations.organisations set features = features || '{"reassignment": true}' where id = $1`,
    [organisation],
  );
  return [String(rows[0]!.id), String(rows[1]!.id)];
}

/** So many cases of the organisation become theirs, and no others. */
async function giveTo(db: Database, { organisation }: EmployerActor, [from, to]: [string, string], cases: number) {
  const give = (whose: string, owner: string, some: unknown[] = []) =>
    asOwner(db, `update cases.cases set owner_id = $2 where organisation_id = $1 and id in (${whose})`, [
      ...[organisation, owner],
      ...some,
    ]);
  await give(`select id from cases.cases where owner_id = $3`, to, [from]);
  await give(
    `select id from cases.cases where organisation_id = $1 and audience = 'employer' order by id desc limit $3`,
    from,
    [cases],
  );
}

const bareUpdate = (db: Database, actor: EmployerActor, from: string, to: string): Promise<void> =>
  inTransaction(
    db,
    actingAs(actor),
    async tx => {
      const owner = await ownerColumns(tx, actor.organisation, to);
      await tx
        .withTables<{ 'cases.cases': { organisation_id: string } & typeof owner }>()
        .updateTable('cases.cases')
        .set(owner)
        .where('organisation_id', '=', actor.organisation)
        .where('owner_id', '=', from)
        .execute();
    },
    { timeoutMs: 60_000 },
  );

function asOwner(db: Database, text: string, values: unknown[]): Promise<Record<string, unknown>[]> {
  return db.asMigrator(async client => {
    await client.query('set role handrail_owner');
    return (await client.query(text, values)).rows;
  });
}

async function runtimeOver(db: Database & { name?: string }): Promise<Runtime> {
  const path = fileURLToPath(new URL(`../node_modules/.cache/handrail/${db.name}.keys.json`, import.meta.url));
  const keys = await loadKeys({ path, production: false });
  const missing = async () => Promise.reject(new Error('not measured here'));
  return {
    ...{ db, clock: systemClock, keys, baseUrl: 'http://127.0.0.1' },
    // Nobody is mailed from here: the notices are written, their jobs are not.
    recorder: makeRecorder({ keys, jobs: { enqueue: async () => {} } }),
    blobs: { put: missing, get: missing, delete: missing, list: missing } as unknown as Runtime['blobs'],
    pdf: { make: missing, close: async () => {} },
  };
}
