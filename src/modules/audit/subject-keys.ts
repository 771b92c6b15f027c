import { sql } from 'kysely';
import { newDataKey, unwrapDataKey } from '#platform/crypto/data-key.ts';
import type { Keys } from '#platform/crypto/keys.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** After this long a process asks again, and so learns that a key was destroyed. */
const keptMs = 60_000;
const mostKept = 5_000;

const kept = new WeakMap<Keys, Map<string, { key: Buffer; until: number }>>();

/**
 * The key that seals what is said of a subject, made at the first need: whoever comes second waits for the first and gets the same.
 * Undefined when the key was destroyed.
 */
export async function keyOf(tx: Tx, keys: Keys, subject: string, at: Date): Promise<Buffer | undefined> {
  const cache = cacheOf(keys);
  const known = cache.get(subject);
  if (known && known.until > performance.now()) return known.key;
  const { dataKey, wrapped } = newDataKey(keys, subject);
  const { rows } = await sql<{
    wrapped: Buffer | null;
    fresh: boolean;
  }>`select * from app.audit_key(${subject}, ${wrapped}, ${at})`.execute(tx);
  const row = rows[0];
  // A repeatable read that began before another transaction made the key does not see it: begin again.
  if (!row) throw Object.assign(new Error('the subject key was made in between'), { code: '40001' });
  cache.delete(subject);
  if (!row.wrapped) return undefined;
  const key = row.wrapped.equals(wrapped) ? dataKey : unwrapDataKey(keys, row.wrapped, subject);
  // A key of this very transaction may yet roll back, and then another will take its place.
  if (!row.fresh) remember(cache, subject, key);
  return key;
}

function cacheOf(keys: Keys) {
  let cache = kept.get(keys);
  if (!cache) {
    cache = new Map();
    kept.set(keys, cache);
  }
  return cache;
}

function remember(cache: Map<string, { key: Buffer; until: number }>, subject: string, key: Buffer): void {
  if (cache.size >= mostKept) cache.delete(cache.keys().next().value!);
  cache.set(subject, { key, until: performance.now() + keptMs });
}
