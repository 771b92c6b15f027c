import type { Scope } from '#platform/operation/index.ts';
import type { OwnedBy } from './find-documents.ts';
import type { DocumentsTables } from './tables.ts';

/** The queue that deletes the blobs of removed documents; its data is `{ ids: string[] }`. */
export const deleteBlobsQueue = 'documents.delete_blobs';

/**
 * Removes documents of one owner, all of them when no ids are named; answers the ids removed. The rows go now, the bytes
 * by a job after the commit (data-model.md, 23). Whether the actor may is the caller's policy.
 */
export async function removeDocuments(
  scope: Scope,
  { organisation, owner }: OwnedBy,
  ids?: readonly string[],
): Promise<readonly string[]> {
  if (ids?.length === 0) return [];
  let rows = scope.tx
    .withTables<DocumentsTables>()
    .deleteFrom('documents.documents')
    .where('organisation_id', '=', organisation)
    .where('owner_kind', '=', owner.kind)
    .where('owner_id', '=', owner.id);
  if (ids) rows = rows.where('id', 'in', [...ids]);
  const removed = (await rows.returning('id').execute()).map(row => row.id);
  if (removed.length) scope.later({ queue: deleteBlobsQueue, data: { ids: removed } });
  return removed;
}

/** Makes documents part of the record at `scope.now`: from then on REF.D4 decides who opens them. */
export async function markDocumentsSubmitted(
  scope: Scope,
  { organisation, owner }: OwnedBy,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await scope.tx
    .withTables<DocumentsTables>()
    .updateTable('documents.documents')
    .set({ submitted_at: scope.now })
    .where('organisation_id', '=', organisation)
    .where('owner_kind', '=', owner.kind)
    .where('owner_id', '=', owner.id)
    .where('id', 'in', [...ids])
    .where('submitted_at', 'is', null)
    .execute();
}
