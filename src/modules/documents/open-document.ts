import { sql } from 'kysely';
import { decryptStream, unwrapDataKey } from '#platform/crypto/file-cipher.ts';
import { type ReadScope, Refused, type Scope, WrongState } from '#platform/operation/index.ts';
import { BlobMissing, StorageAway } from '#platform/storage/blob-store.ts';
import type { DocumentBrief } from './document.ts';
import { briefColumns, briefOf, type OwnedBy } from './find-documents.ts';
import type { DocumentsTables } from './tables.ts';

export interface OpenedDocument extends DocumentBrief {
  /** The document itself, decrypted while it is read. */
  content: AsyncIterable<Uint8Array>;
}

/**
 * Opens a document that hangs on `owner`; undefined when there is none there. Two walls: the caller has checked that the
 * actor may see the owner, and the database gives out the key only to a role that may read this class (REF.D2, REF.D4).
 * The caller's query audits the read. @throws Refused for a document the actor may know of but not open
 */
export async function openDocument(
  scope: Scope | ReadScope,
  { organisation, owner, id }: OwnedBy & { id: string },
): Promise<OpenedDocument | undefined> {
  const row = await scope.tx
    .withTables<DocumentsTables>()
    .selectFrom('documents.documents')
    .select(briefColumns)
    .where('organisation_id', '=', organisation)
    .where('id', '=', id)
    .where('owner_kind', '=', owner.kind)
    .where('owner_id', '=', owner.id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (!row) return undefined;
  const { rows } = await sql<{ key: Buffer | null }>`select app.document_key(${id}) as key`.execute(scope.tx);
  const wrapped = rows[0]?.key;
  if (!wrapped) throw new Refused('documents.in_confidence', { name: row.name });
  const { keys, blobs } = scope.runtime;
  try {
    return { ...briefOf(row), content: decryptStream(unwrapDataKey(keys, wrapped, id))(await blobs.get(id)) };
  } catch (error) {
    if (error instanceof BlobMissing || error instanceof StorageAway)
      throw new WrongState('documents.content_missing', { name: row.name });
    throw error;
  }
}
