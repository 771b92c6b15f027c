import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import { entryText, providerChain } from './chain.ts';
import type { Fault } from './fault.ts';

export interface SealedEntry {
  chain: string;
  sequence: number;
  id: string;
  hash: Buffer;
  /** null: the entry's row is gone. */
  text: string | null;
  checkpoint?: Checkpoint;
}
export interface Checkpoint {
  hash: Buffer;
  at: Date;
  keyId: string;
  signature: Buffer;
}

interface Row extends Omit<SealedEntry, 'checkpoint'> {
  checked: Buffer | null;
  at: Date;
  key_id: string;
  signature: Buffer;
}

const page = 5_000;
const inPart = (column: RawBuilder<unknown>, organisation?: string) =>
  organisation ? sql`${column} = ${organisation}::uuid` : sql`true`;

/** The next places of the chains in order, with the checkpoint that stands there. */
export async function readPage(
  tx: Tx,
  after: { chain: string; sequence: number } | undefined,
  organisation?: string,
): Promise<SealedEntry[]> {
  const from = after ? sql`(s.chain, s.sequence) > (${after.chain}::uuid, ${after.sequence}::bigint)` : sql`true`;
  const { rows } = await sql<Row>`
    select s.chain, s.sequence, s.entry_id as id, s.hash, case when e.id is null then null else ${entryText} end as text,
      p.hash as checked, p.at, p.key_id, p.signature
    from (select * from audit.seals s where ${from} and ${inPart(sql`s.chain`, organisation)} order by s.chain, s.sequence limit ${page}) s
    left join audit.entries e on e.id = s.entry_id
    left join audit.checkpoints p on p.chain = s.chain and p.sequence = s.sequence
    order by s.chain, s.sequence`.execute(tx);
  return rows.map(({ chain, sequence, id, hash, text, checked, at, key_id: keyId, signature }) => ({
    ...{ chain, sequence, id, hash, text },
    ...(checked ? { checkpoint: { hash: checked, at, keyId, signature } } : {}),
  }));
}

/** How far each chain was signed. */
export async function signedHeads(tx: Tx, organisation?: string): Promise<{ chain: string; sequence: number }[]> {
  const { rows } = await sql<{ chain: string; sequence: number }>`
    select chain, max(sequence) as sequence from audit.checkpoints
    where ${inPart(sql`chain`, organisation)} group by chain`.execute(tx);
  return rows;
}

/** Entries of more than a minute ago that stand in no chain. */
export async function unsealedTooLong(tx: Tx, now: Date, organisation?: string): Promise<Fault[]> {
  const before = new Date(now.getTime() - 60_000);
  const { rows } = await sql<{ chain: string; entry: string }>`
    select coalesce(e.organisation_id, ${providerChain}::uuid) as chain, e.id as entry from audit.entries e
    left join audit.seals s on s.entry_id = e.id
    where s.entry_id is null and e.at < ${before} and ${inPart(sql`e.organisation_id`, organisation)} order by e.id limit 1000`.execute(
    tx,
  );
  return rows.map(row => ({ ...row, kind: 'unsealed' }));
}
