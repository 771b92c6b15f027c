import { sql } from 'kysely';
import { inTransaction, type Tx } from '#platform/db/transaction.ts';
import { actingAs, type Runtime } from '#platform/operation/index.ts';
import { beginning, chained, entryText, providerChain } from './chain.ts';

const batch = 2_000;

interface Unsealed {
  id: string;
  chain: string;
  text: string;
}
interface Head {
  sequence: number;
  hash: Buffer;
}

/** Orders what was written since and chains it, each entry to the one before in its organisation (ALL.1). Answers how many. */
export async function sealChains(runtime: Runtime): Promise<number> {
  for (let sealed = 0; ; ) {
    const n = await inTransaction(runtime.db, actingAs({ kind: 'worker' }), tx => sealBatch(tx, runtime.clock.now()));
    sealed += n;
    if (n < batch) return sealed;
  }
}

async function sealBatch(tx: Tx, now: Date): Promise<number> {
  if (!(await alone(tx))) return 0;
  const { rows } = await sql<Unsealed>`
    select e.id, coalesce(e.organisation_id, ${providerChain}::uuid) as chain, ${entryText} as text
    from (select entry_id from audit.unsealed order by entry_id limit ${batch}) u
    join audit.entries e on e.id = u.entry_id order by 2, e.at, e.id`.execute(tx);
  if (!rows.length) return 0;
  const heads = await headsOf(tx, [...new Set(rows.map(row => row.chain))]);
  const seals = rows.map(row => {
    const head = heads.get(row.chain) ?? { sequence: 0, hash: beginning };
    const next = { sequence: head.sequence + 1, hash: chained(head.hash, row.text) };
    heads.set(row.chain, next);
    return { ...row, ...next };
  });
  await sql`insert into audit.seals (chain, sequence, entry_id, hash, sealed_at)
    select c, s, e, h, ${now} from unnest(${seals.map(each => each.chain)}::uuid[], ${seals.map(each => each.sequence)}::bigint[],
      ${seals.map(each => each.id)}::uuid[], ${seals.map(each => each.hash)}::bytea[]) as t (c, s, e, h)`.execute(tx);
  await sql`delete from audit.unsealed where entry_id = any(${seals.map(each => each.id)}::uuid[])`.execute(tx);
  return rows.length;
}

/** Two sealers would put two entries in one place. */
async function alone(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{
    mine: boolean;
  }>`select pg_try_advisory_xact_lock(hashtext('handrail seal')) as mine`.execute(tx);
  return rows[0]?.mine === true;
}

async function headsOf(tx: Tx, chains: string[]): Promise<Map<string, Head>> {
  const { rows } = await sql<Head & { chain: string }>`
    select c as chain, s.sequence, s.hash from unnest(${chains}::uuid[]) c,
      lateral (select sequence, hash from audit.seals where chain = c order by sequence desc limit 1) s`.execute(tx);
  return new Map(rows.map(({ chain, sequence, hash }) => [chain, { sequence, hash }]));
}
