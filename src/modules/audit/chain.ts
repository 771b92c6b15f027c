import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';

/** The chain of what concerns no organisation: the provider's own. Every other chain is named by its organisation. */
export const providerChain = '00000000-0000-0000-0000-000000000000';

/** What the first entry of a chain follows. */
export const beginning = Buffer.alloc(32);

/**
 * One entry of `e` as a text that no two different entries share: every column, values as the hash of what is stored (they are never
 * opened for this, so a destroyed key changes nothing).
 */
export const entryText: RawBuilder<string> = sql<string>`row(e.id, e.organisation_id, (extract(epoch from e.at) * 1000000)::bigint,
  e.actor_kind, e.actor_account, e.actor_membership, e.actor_person, e.acting_for, e.act, e.object_kind, e.object_id, e.subject_id,
  e.outcome, encode(sha256(e.sealed_values), 'hex'))::text`;

/** The hash of an entry in its place: it covers the one before, and so all before it. */
export function chained(before: Uint8Array, text: string): Buffer {
  return createHash('sha256').update(before).update(text).digest();
}

/** What a checkpoint signs. */
export function checkpointText(chain: string, sequence: number, hash: Uint8Array, at: Date): Buffer {
  return Buffer.from(
    `handrail checkpoint\n${chain}\n${sequence}\n${Buffer.from(hash).toString('hex')}\n${at.toISOString()}\n`,
  );
}
