import type { ColumnType, Generated } from 'kysely';

/** What can be given besides the password, or instead of it. */
export type FactorKind = 'authenticator' | 'recovery_code' | 'mailed_code' | 'passkey';

/** The module's own tables. (A type, not an interface: Kysely asks for an index signature.) */
export type AccountsTables = {
  'accounts.accounts': {
    id: string;
    kind: 'employer' | 'staff' | 'member';
    username: string;
    username_key: string;
    username_skeleton: string;
    email: string;
    email_key: string;
    password_hash: string | null;
    title: Generated<string>;
    given_name: string;
    family_name: string;
    job_title: Generated<string>;
    telephone: Generated<string>;
    address: Generated<string>;
    postcode: Generated<string>;
    state: 'pending' | 'active' | 'locked' | 'dormant';
    locale: Generated<string>;
    time_zone: Generated<string>;
    person_id: string | null;
    wrong_passwords: Generated<number>;
    locked_by: 'unknown_device' | 'known_device' | null;
    device_epoch: Generated<number>;
    created_at: Date;
    activated_at: Date | null;
    locked_at: Date | null;
    last_sign_in_at: Date | null;
    dormant_warned_at: Generated<Date | null>;
    name_key: ColumnType<string, never, never>;
  };
  'accounts.memberships': {
    organisation_id: string;
    id: string;
    account_id: string;
    node_id: string | null;
    location_id: string | null;
    division_id: string | null;
    department_id: string | null;
    permissions: Generated<string[]>;
    state: 'pending' | 'active' | 'disabled';
    display_name: string;
    sort_key: string;
    job_title: Generated<string>;
    created_at: Date;
  };
  'accounts.node_holders': { organisation_id: string; node_id: string; membership_id: string };
  'accounts.staff_assignments': {
    id: string;
    account_id: string;
    role: string;
    organisation_id: string | null;
    /** A range of instants, `[from,until)`. */
    valid: string;
    reason: string;
  };
  'accounts.factors': {
    id: string;
    account_id: string;
    kind: 'authenticator';
    sealed_secret: Buffer;
    last_step: number | null;
    confirmed_at: Date | null;
    created_at: Date;
    removed_at: Date | null;
  };
  'accounts.passkeys': {
    id: string;
    account_id: string;
    /** As base64url. */
    credential_id: string;
    public_key: Buffer;
    counter: number;
    transports: Generated<string[]>;
    backed_up: Generated<boolean>;
    name: string;
    created_at: Date;
    last_used_at: Date | null;
    removed_at: Date | null;
  };
  'accounts.spent_challenges': { hash: Buffer; expires_at: Date };
  'accounts.mailed_codes': {
    account_id: string;
    id: string;
    enrolled_at: Date | null;
    session_id: string | null;
    code_version: Generated<number>;
    code_expires_at: Date | null;
  };
  'accounts.recovery_codes': { account_id: string; code_hash: Buffer; used_at: Date | null };
  'accounts.sessions': {
    id: string;
    secret_hash: Buffer;
    account_id: string;
    organisation_id: string | null;
    strength: 'password' | 'two_factor';
    /** By what second factor it became strong. */
    factor: Generated<FactorKind | null>;
    /** When somebody last showed that it is them: by their second factor, or their password where they have none. */
    confirmed_at: Generated<Date | null>;
    csrf_secret: string;
    device_id: string | null;
    agent: Generated<string>;
    scripted: Generated<boolean>;
    created_at: Date;
    last_seen_at: Date;
    ends_at: Date;
    ended_at: Date | null;
    ended_reason: string | null;
    /** The organisation whose own sign-in opened it; it opens nothing else. */
    sign_on_organisation_id: string | null;
  };
  'accounts.kept_posts': {
    id: string;
    account_id: string;
    url: string;
    sealed_body: Buffer;
    kept_at: Date;
    expires_at: Date;
  };
  'accounts.tokens': {
    id: string;
    purpose: string;
    account_id: string | null;
    organisation_id: string | null;
    subject: unknown;
    version: Generated<number>;
    resent: Generated<number>;
    created_at: Date;
    expires_at: Date;
    used_at: Date | null;
    revoked_at: Date | null;
  };
  'accounts.links': {
    id: string;
    purpose: string;
    organisation_id: string;
    object_id: string;
    person_id: string | null;
    version: Generated<number>;
    channel: string;
    address: string;
    code_channel: string | null;
    code_address: string | null;
    also_hash: Buffer | null;
    code_version: Generated<number>;
    code_expires_at: Date | null;
    failures: Generated<number>;
    created_at: Date;
    expires_at: Date;
    closed_at: Date | null;
    closed_reason: string | null;
  };
  'accounts.visits': {
    id: string;
    secret_hash: Buffer;
    link_id: string;
    csrf_secret: string;
    created_at: Date;
    last_seen_at: Date;
    ends_at: Date;
    ended_at: Date | null;
  };
  'accounts.single_sign_on': {
    organisation_id: string;
    enabled: boolean;
    issuer: string;
    client_id: string;
    sealed_secret: Buffer;
    domains: string[];
    passwords: boolean;
    second_factor: 'ours' | 'theirs';
    acr_values: Generated<string[]>;
    revision: number;
    saved_at: Date;
    tried_at: Date | null;
    tried_revision: number | null;
    tried_problem: string | null;
    tried_doubts: Generated<string[]>;
  };
  'accounts.linked_sign_ins': {
    organisation_id: string;
    issuer: string;
    subject: string;
    account_id: string;
    linked_at: Date;
    last_used_at: Date;
  };
  'accounts.attempts': { key: Buffer; kind: string; count: number; first_at: Date; last_at: Date };
};
