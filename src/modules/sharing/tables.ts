import type { Generated } from 'kysely';

/** The module's own tables. (A type, not an interface: Kysely asks for an index signature.) */
export type SharingTables = {
  'sharing.shares': Given;
  'sharing.delegations': Given & {
    purpose: string;
    from_at: Date;
    until_at: Date;
    /** When both sides were told that it began, and that it ended. */
    start_told_at: Date | null;
    end_told_at: Date | null;
  };
};

interface Given {
  organisation_id: string;
  id: string;
  owner_id: string;
  with_id: string;
  may_act: Generated<boolean>;
  copies: boolean;
  created_at: Date;
  ended_at: Date | null;
}
