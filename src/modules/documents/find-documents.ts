import { plannedOnce } from '#platform/db/prepared.ts';
import type { ReadScope, Scope } from '#platform/operation/index.ts';
import type { DocumentBrief } from './document.ts';
import type { DocumentsTables, OwnerKind } from './tables.ts';

export const briefColumns = [
  'id',
  'owner_kind',
  'owner_id',
  'slot',
  'name',
  'type',
  'class',
  'bytes',
  'pages',
  'sha256',
  'scan',
  'download_only',
  'created_at',
  'submitted_at',
] as const;

type Row = Pick<DocumentsTables['documents.documents'], Exclude<(typeof briefColumns)[number], GeneratedColumn>> & {
  class: DocumentBrief['class'];
  scan: DocumentBrief['scan'];
  download_only: boolean;
};
type GeneratedColumn = 'class' | 'scan' | 'download_only';

export interface OwnedBy {
  organisation: string;
  owner: { kind: OwnerKind; id: string };
}

/** What hangs on one thing, oldest first. Whether the actor may know of it is the caller's matter. */
export async function findDocuments(scope: Scope | ReadScope, { organisation, owner }: OwnedBy) {
  const rows = await scope.tx
    .withTables<DocumentsTables>()
    .selectFrom('documents.documents')
    .select(briefColumns)
    .where('organisation_id', '=', organisation)
    .where('owner_id', '=', owner.id)
    .where('owner_kind', '=', owner.kind)
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .modifyEnd(plannedOnce)
    .execute();
  return rows.map(briefOf);
}

export function briefOf(row: Row): DocumentBrief {
  return {
    id: row.id,
    owner: { kind: row.owner_kind, id: row.owner_id },
    slot: row.slot,
    name: row.name,
    type: row.type,
    class: row.class,
    bytes: row.bytes,
    ...(row.pages === null ? {} : { pages: row.pages }),
    sha256: row.sha256.toString('hex'),
    scan: row.scan,
    downloadOnly: row.download_only,
    createdAt: row.created_at,
    ...(row.submitted_at === null ? {} : { submittedAt: row.submitted_at }),
  };
}
