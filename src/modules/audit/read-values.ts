import { sql } from 'kysely';
import { unwrapDataKey } from '#platform/crypto/data-key.ts';
import type { Keys } from '#platform/crypto/keys.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { providerChain } from './chain.ts';
import { openValues, sealedFor } from './sealed-values.ts';
import type { EntryRow } from './tables.ts';

type Sealed = Pick<EntryRow, 'id' | 'organisation_id' | 'subject_id' | 'sealed_values'>;

/** What an entry keeps sealed, for the worker's role; undefined when it keeps nothing or the subject's key was destroyed. */
export async function readValues(tx: Tx, keys: Keys, entry: Sealed): Promise<Record<string, unknown> | undefined> {
  if (!entry.sealed_values) return undefined;
  const of = sealedFor(entry.sealed_values) === 'subject' ? entry.subject_id : (entry.organisation_id ?? providerChain);
  const { rows } = await sql<{ wrapped_key: Buffer | null }>`
    select wrapped_key from audit.subject_keys where subject_id = ${of}`.execute(tx);
  const wrapped = rows[0]?.wrapped_key;
  return wrapped && of ? openValues(unwrapDataKey(keys, wrapped, of), entry.id, entry.sealed_values) : undefined;
}

/** Destroys the key of a subject: what was said of them can never be read again, and the chain still verifies (ALL.1). */
export async function destroySubjectKey(tx: Tx, subject: string, at: Date): Promise<void> {
  await sql`update audit.subject_keys set wrapped_key = null, destroyed_at = ${at} where subject_id = ${subject}`.execute(
    tx,
  );
}
