import { sql } from 'kysely';
import { inTransaction } from '#platform/db/transaction.ts';
import { actingAs, type Runtime } from '#platform/operation/index.ts';
import { checkpointText } from './chain.ts';

interface Head {
  chain: string;
  sequence: number;
  hash: Buffer;
}

/**
 * Signs where each chain stands, if it moved since the last time (ALL.1): whoever cuts a chain short, or writes it anew, cannot make the
 * signatures that were there. Answers how many were signed.
 */
export async function signCheckpoints(runtime: Runtime): Promise<number> {
  const at = runtime.clock.now();
  return inTransaction(runtime.db, actingAs({ kind: 'worker' }), async tx => {
    const { rows } = await sql<Head>`
      with recursive chains as (
        (select chain from audit.seals order by chain limit 1)
        union all select (select s.chain from audit.seals s where s.chain > c.chain order by s.chain limit 1) from chains c where c.chain is not null)
      select c.chain, h.sequence, h.hash from chains c,
        lateral (select sequence, hash from audit.seals s where s.chain = c.chain order by sequence desc limit 1) h
      where c.chain is not null
        and not exists (select from audit.checkpoints p where p.chain = c.chain and p.sequence >= h.sequence)`.execute(
      tx,
    );
    for (const { chain, sequence, hash } of rows) {
      const { keyId, signature } = runtime.keys.sign(checkpointText(chain, sequence, hash, at));
      await sql`insert into audit.checkpoints (chain, sequence, hash, at, key_id, signature)
        values (${chain}, ${sequence}, ${hash}, ${at}, ${keyId}, ${signature}) on conflict do nothing`.execute(tx);
    }
    return rows.length;
  });
}
