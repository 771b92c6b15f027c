/** The module's own tables. (A type, not an interface: Kysely asks for an index signature.) */
export type SharedServicesTables = {
  'shared_services.request_codes': { organisation_id: string; code: string; version: number; changed_at: Date };
  'shared_services.requests': {
    organisation_id: string;
    id: string;
    account_id: string;
    display_name: string;
    sort_key: string;
    job_title: string;
    email: string;
    state: 'waiting' | 'active' | 'declined' | 'withdrawn' | 'left';
    requested_at: Date;
    enrolled_at: Date | null;
    decided_at: Date | null;
    decided_by: string | null;
    reason: string;
    membership_id: string | null;
    ended_at: Date | null;
  };
};
