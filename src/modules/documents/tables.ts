import type { Generated } from 'kysely';
import type { ScanState } from './document.ts';

/** The module's own table. `wrapped_key` is written here and read only through the database's own gate. */
export type DocumentsTables = {
  'documents.documents': {
    organisation_id: string;
    id: string;
    owner_kind: OwnerKind;
    owner_id: string;
    slot: string;
    name: string;
    type: string;
    class: Generated<DocumentClass>;
    bytes: number;
    pages: number | null;
    sha256: Buffer;
    scan: Generated<ScanState>;
    download_only: Generated<boolean>;
    notes: Generated<string[]>;
    wrapped_key: Buffer;
    created_by: string | null;
    created_at: Date;
    submitted_at: Date | null;
    removed_at: Date | null;
  };
};

/** What a document hangs on. */
export type OwnerKind = 'referral' | 'case' | 'letter' | 'consent';

/** Decides who opens it: a letter by its release, medical in confidence by clinicians once submitted (REF.D4). */
export type DocumentClass = 'ordinary' | 'medical_in_confidence' | 'letter';
