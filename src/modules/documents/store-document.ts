import type { Scope } from '#platform/operation/index.ts';
import type { ReceivedDocument } from './document.ts';
import type { DocumentClass, DocumentsTables, OwnerKind } from './tables.ts';

export interface Placing {
  organisation: string;
  owner: { kind: OwnerKind; id: string };
  slot: string;
  class: DocumentClass;
  /** Since when it is part of the record; missing while it belongs to a draft. */
  submittedAt?: Date;
}

/**
 * Commits a received document with the act that takes it (data-model.md, 23). Whether the actor may put it there is the
 * caller's policy. The caller's audit entry names it.
 */
export async function storeDocument(scope: Scope, document: ReceivedDocument, placing: Placing): Promise<void> {
  const { tx, actor, now } = scope;
  await tx
    .withTables<DocumentsTables>()
    .insertInto('documents.documents')
    .values({
      organisation_id: placing.organisation,
      id: document.id,
      owner_kind: placing.owner.kind,
      owner_id: placing.owner.id,
      slot: placing.slot,
      name: document.name,
      type: document.type,
      class: placing.class,
      bytes: document.bytes,
      pages: document.pages ?? null,
      sha256: document.sha256,
      scan: document.scan,
      download_only: document.downloadOnly,
      notes: [...document.notes],
      wrapped_key: document.wrappedKey,
      created_by: 'account' in actor ? actor.account : null,
      created_at: now,
      submitted_at: placing.submittedAt ?? null,
      removed_at: null,
    })
    .execute();
}
