import type { Keys } from '#platform/crypto/keys.ts';
import { newId } from '#platform/db/id.ts';
import { plannedOnce } from '#platform/db/prepared.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Actor, AuditEntry } from '#platform/operation/index.ts';
import { providerChain } from './chain.ts';
import { sealValues } from './sealed-values.ts';
import { keyOf } from './subject-keys.ts';
import type { AuditTables, EntryRow } from './tables.ts';

/**
 * Writes entries in the caller's transaction, as the actor, in one insert (ALL.1). Values are sealed with the key of the entry's
 * subject; with the organisation's (or the provider's) where there is no subject or its key was destroyed.
 */
export async function writeEntries(
  tx: Tx,
  actor: Actor,
  at: Date,
  entries: readonly AuditEntry[],
  keys: Keys,
): Promise<void> {
  if (!entries.length) return;
  const rows: EntryRow[] = [];
  // One after the other: they share a connection.
  for (const entry of entries) rows.push(await rowOf(tx, actor, at, entry, keys));
  await tx.withTables<AuditTables>().insertInto('audit.entries').values(rows).modifyEnd(plannedOnce).execute();
}

async function rowOf(tx: Tx, actor: Actor, at: Date, entry: AuditEntry, keys: Keys): Promise<EntryRow> {
  const id = newId();
  const organisation = entry.organisation ?? ('organisation' in actor ? actor.organisation : undefined) ?? null;
  return {
    ...{ id, organisation_id: organisation, at, ...actorColumns(actor), acting_for: null },
    ...{ act: entry.act, outcome: entry.outcome ?? 'done' },
    ...{
      object_kind: entry.object?.kind ?? null,
      object_id: entry.object?.id ?? null,
      subject_id: entry.subject ?? null,
    },
    sealed_values: entry.values ? await sealed(tx, keys, { id, at, organisation }, entry) : null,
  };
}

async function sealed(
  tx: Tx,
  keys: Keys,
  { id, at, organisation }: { id: string; at: Date; organisation: string | null },
  { subject, values = {} }: AuditEntry,
): Promise<Buffer> {
  const ofSubject = subject && (await keyOf(tx, keys, subject, at));
  if (ofSubject) return sealValues(ofSubject, 'subject', id, values);
  const ofChain = await keyOf(tx, keys, organisation ?? providerChain, at);
  if (!ofChain) throw new Error('the key of this chain was destroyed');
  return sealValues(ofChain, 'chain', id, values);
}

function actorColumns(actor: Actor) {
  return {
    actor_kind: actor.kind,
    actor_account: 'account' in actor ? actor.account : null,
    actor_membership: 'membership' in actor ? actor.membership : null,
    actor_person: 'person' in actor ? actor.person : null,
  };
}
