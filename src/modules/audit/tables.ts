/** The tables of the audit module. */
export type AuditTables = {
  'audit.entries': EntryRow;
  'audit.subject_keys': {
    subject_id: string;
    wrapped_key: Buffer | null;
    created_at: Date;
    destroyed_at: Date | null;
  };
  'audit.unsealed': { entry_id: string };
  'audit.seals': { chain: string; sequence: number; entry_id: string; hash: Buffer; sealed_at: Date };
  'audit.checkpoints': { chain: string; sequence: number; hash: Buffer; at: Date; key_id: string; signature: Buffer };
};

export type EntryRow = {
  id: string;
  organisation_id: string | null;
  at: Date;
  actor_kind: string;
  actor_account: string | null;
  actor_membership: string | null;
  actor_person: string | null;
  acting_for: string | null;
  act: string;
  object_kind: string | null;
  object_id: string | null;
  subject_id: string | null;
  outcome: string;
  sealed_values: Buffer | null;
};
