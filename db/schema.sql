-- What the migrations make, as the database tells it. Written by "npm run schema"; do not edit.

schema accounts
  grant handrail_administrator: usage
  grant handrail_case_administrator: usage
  grant handrail_clinician: usage
  grant handrail_definer: usage
  grant handrail_employer: usage
  grant handrail_gate: usage
  grant handrail_person: usage
  grant handrail_worker: usage

schema advice
  grant handrail_administrator: usage
  grant handrail_case_administrator: usage
  grant handrail_clinician: usage
  grant handrail_definer: usage
  grant handrail_employer: usage
  grant handrail_person: usage
  grant handrail_worker: usage

schema app
  grant handrail_administrator: usage
  grant handrail_case_administrator: usage
  grant handrail_clinician: usage
  grant handrail_employer: usage
  grant handrail_gate: usage
  grant handrail_owner: usage
  grant handrail_person: usage
  grant handrail_worker: usage

schema audit
  grant handrail_administrator: usage
  grant handrail_case_administrator: usage
  grant handrail_clinician: usage
  grant handrail_definer: usage
  grant handrail_employer: usage
  grant handrail_gate: usage
  grant handrail_person: usage
  grant handrail_worker: usage

schema cases
  grant handrail_administrator: usage
  grant handrail_case_administrator: usage
  grant handrail_clinician: usage
  grant handrail_definer: usage
  grant handrail_employer: usage
  grant handrail_person: usage
  grant handrail_worker: usage

schema clinical
  grant handrail_clinician: usage

schema documents
  grant handrail_case_administrator: usage
  grant handrail_clinician: usage
  grant handrail_definer: usage
  grant handrail_employer: usage
  grant handrail_person: usage
  grant handrail_worker: usage

schema forms
  grant handrail_administrator: usage
  grant handrail_case_administrator: usage
  grant handrail_clinician: usage
  grant handrail_employer: usage
  grant handrail_gate: usage
  grant handrail_person: usage
  grant handrail_worker: usage

schema help
  grant handrail_administrator: usage
  grant handrail_gate: usage

schema jobs
  grant handrail_queue: usage

schema lists
  grant handrail_administrator: usage
  grant handrail_case_administrator: usage
  grant handrail_clinician: usage
  grant handrail_employer: usage

schema notices
  grant handrail_administrator: usage
  grant handrail_case_administrator: usage
  grant handrail_clinician: usage
  grant handrail_definer: usage
  grant handrail_employer: usage
  grant handrail_gate: usage
  grant handrail_person: usage
  grant handrail_worker: usage

schema operations
  grant handrail_administrator: usage
  grant handrail_case_administrator: usage
  grant handrail_clinician: usage
  grant handrail_employer: usage
  grant handrail_worker: usage

schema organisations
  grant handrail_administrator: usage
  grant handrail_case_administrator: usage
  grant handrail_clinician: usage
  grant handrail_definer: usage
  grant handrail_employer: usage
  grant handrail_gate: usage
  grant handrail_person: usage
  grant handrail_worker: usage

schema persons
  grant handrail_administrator: usage
  grant handrail_case_administrator: usage
  grant handrail_clinician: usage
  grant handrail_definer: usage
  grant handrail_person: usage
  grant handrail_worker: usage

schema referrals
  grant handrail_administrator: usage
  grant handrail_case_administrator: usage
  grant handrail_clinician: usage
  grant handrail_definer: usage
  grant handrail_employer: usage
  grant handrail_worker: usage

schema shared_services
  grant handrail_administrator: usage
  grant handrail_definer: usage
  grant handrail_employer: usage
  grant handrail_gate: usage
  grant handrail_worker: usage

schema sharing
  grant handrail_administrator: usage
  grant handrail_clinician: usage
  grant handrail_definer: usage
  grant handrail_employer: usage
  grant handrail_worker: usage

schema tasks
  grant handrail_administrator: usage
  grant handrail_case_administrator: usage
  grant handrail_clinician: usage
  grant handrail_employer: usage
  grant handrail_person: usage
  grant handrail_worker: usage

schema workforce
  grant handrail_administrator: usage
  grant handrail_case_administrator: usage
  grant handrail_clinician: usage
  grant handrail_definer: usage
  grant handrail_employer: usage
  grant handrail_worker: usage

table accounts.accounts (handrail_owner protected)
  column id uuid not null {"handrail_administrator: select","handrail_case_administrator: select","handrail_clinician: select","handrail_employer: select","handrail_worker: insert, select"}
  column kind text not null {"handrail_administrator: select","handrail_case_administrator: select","handrail_clinician: select","handrail_employer: select","handrail_worker: insert, select"}
  column username text not null {"handrail_administrator: select","handrail_case_administrator: select","handrail_clinician: select","handrail_employer: select","handrail_worker: insert, select"}
  column username_key text collate "C" not null {"handrail_worker: insert, select"}
  column username_skeleton text collate "C" not null {"handrail_worker: insert, select"}
  column email text not null {"handrail_administrator: select","handrail_case_administrator: select","handrail_clinician: select","handrail_definer: update","handrail_employer: select","handrail_worker: insert, select"}
  column email_key text collate "C" not null {"handrail_definer: update","handrail_worker: insert, select"}
  column password_hash text
  column title text not null default ''::text {"handrail_administrator: select","handrail_case_administrator: select","handrail_clinician: select","handrail_employer: select","handrail_worker: insert, select"}
  column given_name text not null {"handrail_administrator: select","handrail_case_administrator: select","handrail_clinician: select","handrail_employer: select","handrail_worker: insert, select"}
  column family_name text not null {"handrail_administrator: select","handrail_case_administrator: select","handrail_clinician: select","handrail_employer: select","handrail_worker: insert, select"}
  column job_title text not null default ''::text {"handrail_administrator: select","handrail_case_administrator: select","handrail_clinician: select","handrail_employer: select","handrail_worker: insert"}
  column telephone text not null default ''::text {"handrail_administrator: select","handrail_case_administrator: select","handrail_clinician: select","handrail_employer: select"}
  column address text not null default ''::text {"handrail_administrator: select","handrail_case_administrator: select","handrail_clinician: select","handrail_employer: select"}
  column postcode text not null default ''::text {"handrail_administrator: select","handrail_case_administrator: select","handrail_clinician: select","handrail_employer: select"}
  column state text not null {"handrail_administrator: select","handrail_case_administrator: select","handrail_clinician: select","handrail_definer: update","handrail_employer: select","handrail_worker: insert, select, update"}
  column locale text not null default 'en'::text {"handrail_administrator: select","handrail_case_administrator: select","handrail_clinician: select","handrail_employer: select","handrail_worker: insert, select"}
  column time_zone text not null default 'Europe/London'::text {"handrail_administrator: select","handrail_case_administrator: select","handrail_clinician: select","handrail_employer: select","handrail_worker: select"}
  column person_id uuid
  column wrong_passwords integer not null default 0 {"handrail_definer: update"}
  column locked_by text {"handrail_definer: update"}
  column device_epoch integer not null default 0
  column created_at timestamp with time zone not null {"handrail_worker: insert"}
  column activated_at timestamp with time zone
  column locked_at timestamp with time zone {"handrail_definer: update"}
  column last_sign_in_at timestamp with time zone
  column name_key text collate "C" default "left"(lower(regexp_replace(NORMALIZE(((family_name || ' '::text) || given_name), NFKD), '[\u0300-\u036f]'::text, ''::text, 'g'::text)), 300)
  column dormant_warned_at timestamp with time zone {"handrail_worker: update"}
  constraint accounts_kind_check CHECK ((kind = ANY (ARRAY['employer'::text, 'staff'::text, 'member'::text])))
  constraint accounts_locked_by_check CHECK ((locked_by = ANY (ARRAY['unknown_device'::text, 'known_device'::text])))
  constraint accounts_pkey PRIMARY KEY (id)
  constraint accounts_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'active'::text, 'locked'::text, 'dormant'::text])))
  constraint accounts_username_key_key UNIQUE (username_key)
  constraint accounts_username_skeleton_key UNIQUE (username_skeleton)
  index CREATE INDEX accounts_name ON accounts.accounts USING btree (name_key, id)
  index CREATE UNIQUE INDEX accounts_email ON accounts.accounts USING btree (email_key) WHERE (kind <> 'member'::text)
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy definer all to handrail_definer using (true) check (true)
  policy gate all to handrail_gate using (true) check (true)
  policy invite insert to handrail_worker check (((kind = 'staff'::text) AND (state = 'pending'::text)))
  policy owner all to handrail_owner using (true) check (true)
  policy rests update to handrail_worker using ((state = 'active'::text)) check ((state = ANY (ARRAY['active'::text, 'dormant'::text])))
  policy self select to handrail_administrator, handrail_case_administrator, handrail_clinician, handrail_employer using ((id = app.account()))
  policy worker select to handrail_worker using (true)
  grant handrail_administrator: insert, select, update
  grant handrail_definer: insert, select
  grant handrail_gate: insert, select, update

table accounts.attempts (handrail_owner protected)
  column key bytea not null
  column kind text not null
  column count integer not null default 0
  column first_at timestamp with time zone not null
  column last_at timestamp with time zone not null
  constraint attempts_pkey PRIMARY KEY (kind, key)
  policy definer all to handrail_definer using (true) check (true)
  policy gate all to handrail_gate using (true) check (true)
  policy owner all to handrail_owner using (true) check (true)
  policy worker all to handrail_worker using (true)
  grant handrail_gate: delete, insert, select, update
  grant handrail_worker: delete, select

table accounts.factors (handrail_owner protected)
  column id uuid not null
  column account_id uuid not null
  column kind text not null
  column sealed_secret bytea not null
  column last_step bigint
  column confirmed_at timestamp with time zone
  column created_at timestamp with time zone not null
  column removed_at timestamp with time zone
  constraint factors_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id)
  constraint factors_kind_check CHECK ((kind = 'authenticator'::text))
  constraint factors_pkey PRIMARY KEY (id)
  index CREATE INDEX factors_account ON accounts.factors USING btree (account_id)
  policy definer all to handrail_definer using (true) check (true)
  policy gate all to handrail_gate using (true) check (true)
  policy owner all to handrail_owner using (true) check (true)
  grant handrail_definer: select
  grant handrail_gate: insert, select, update

table accounts.kept_posts (handrail_owner protected)
  column id uuid not null
  column account_id uuid not null
  column url text not null
  column sealed_body bytea not null
  column kept_at timestamp with time zone not null
  column expires_at timestamp with time zone not null
  constraint kept_posts_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id)
  constraint kept_posts_pkey PRIMARY KEY (id)
  policy definer all to handrail_definer using (true) check (true)
  policy gate all to handrail_gate using (true) check (true)
  policy owner all to handrail_owner using (true) check (true)
  policy worker all to handrail_worker using (true)
  grant handrail_gate: delete, insert, select, update
  grant handrail_worker: delete, select

table accounts.linked_sign_ins (handrail_owner protected)
  column organisation_id uuid not null
  column issuer text collate "C" not null
  column subject text collate "C" not null
  column account_id uuid not null
  column linked_at timestamp with time zone not null
  column last_used_at timestamp with time zone not null {"handrail_gate: update"}
  constraint linked_sign_ins_organisation_id_account_id_fkey FOREIGN KEY (organisation_id, account_id) REFERENCES accounts.memberships(organisation_id, account_id)
  constraint linked_sign_ins_organisation_id_issuer_account_id_key UNIQUE (organisation_id, issuer, account_id)
  constraint linked_sign_ins_pkey PRIMARY KEY (organisation_id, issuer, subject)
  index CREATE INDEX linked_sign_ins_account ON accounts.linked_sign_ins USING btree (account_id)
  policy administered all to handrail_administrator using (app.is_administrator())
  policy definer all to handrail_definer using (true) check (true)
  policy gate all to handrail_gate using (true) check (true)
  policy owner all to handrail_owner using (true) check (true)
  grant handrail_administrator: delete, select
  grant handrail_gate: insert, select

table accounts.links (handrail_owner protected)
  column id uuid not null
  column purpose text not null
  column organisation_id uuid not null
  column object_id uuid not null
  column person_id uuid
  column version integer not null default 1
  column channel text not null
  column address text not null
  column code_channel text
  column code_address text
  column also_hash bytea
  column code_version integer not null default 0
  column code_expires_at timestamp with time zone
  column failures integer not null default 0
  column created_at timestamp with time zone not null
  column expires_at timestamp with time zone not null
  column closed_at timestamp with time zone
  column closed_reason text
  constraint links_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisations(id)
  constraint links_pkey PRIMARY KEY (id)
  index CREATE INDEX links_object ON accounts.links USING btree (organisation_id, object_id)
  policy definer all to handrail_definer using (true) check (true)
  policy gate all to handrail_gate using (true) check (true)
  policy owner all to handrail_owner using (true) check (true)
  policy served all to handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.staff_organisations() AS staff_organisations))))
  policy worker all to handrail_worker using ((organisation_id = app.organisation()))
  grant handrail_clinician: insert, select, update
  grant handrail_gate: insert, select, update
  grant handrail_worker: select, update

table accounts.mailed_codes (handrail_owner protected)
  column account_id uuid not null
  column id uuid not null
  column enrolled_at timestamp with time zone
  column session_id uuid
  column code_version integer not null default 0
  column code_expires_at timestamp with time zone
  constraint mailed_codes_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id)
  constraint mailed_codes_id_key UNIQUE (id)
  constraint mailed_codes_pkey PRIMARY KEY (account_id)
  constraint mailed_codes_session_id_fkey FOREIGN KEY (session_id) REFERENCES accounts.sessions(id) ON DELETE SET NULL
  index CREATE INDEX mailed_codes_session ON accounts.mailed_codes USING btree (session_id)
  policy definer all to handrail_definer using (true) check (true)
  policy gate all to handrail_gate using (true) check (true)
  policy owner all to handrail_owner using (true) check (true)
  grant handrail_definer: select
  grant handrail_gate: insert, select, update

table accounts.memberships (handrail_owner protected)
  column organisation_id uuid not null
  column id uuid not null
  column account_id uuid not null
  column node_id uuid {"handrail_definer: update","handrail_employer: update"}
  column location_id uuid {"handrail_definer: update","handrail_employer: update"}
  column division_id uuid {"handrail_definer: update","handrail_employer: update"}
  column department_id uuid {"handrail_definer: update","handrail_employer: update"}
  column permissions text[] not null default '{}'::text[] {"handrail_definer: update","handrail_employer: update"}
  column state text not null {"handrail_definer: update","handrail_employer: update"}
  column display_name text not null
  column sort_key text collate "C" not null
  column job_title text not null default ''::text
  column created_at timestamp with time zone not null
  constraint memberships_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id)
  constraint memberships_organisation_id_account_id_key UNIQUE (organisation_id, account_id)
  constraint memberships_organisation_id_department_id_fkey FOREIGN KEY (organisation_id, department_id) REFERENCES organisations.departments(organisation_id, id)
  constraint memberships_organisation_id_division_id_fkey FOREIGN KEY (organisation_id, division_id) REFERENCES organisations.divisions(organisation_id, id)
  constraint memberships_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisations(id)
  constraint memberships_organisation_id_location_id_fkey FOREIGN KEY (organisation_id, location_id) REFERENCES organisations.locations(organisation_id, id)
  constraint memberships_organisation_id_node_id_fkey FOREIGN KEY (organisation_id, node_id) REFERENCES organisations.nodes(organisation_id, id)
  constraint memberships_pkey PRIMARY KEY (organisation_id, id)
  constraint memberships_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'active'::text, 'disabled'::text])))
  index CREATE INDEX memberships_account ON accounts.memberships USING btree (account_id)
  index CREATE INDEX memberships_node ON accounts.memberships USING btree (organisation_id, node_id)
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy by_user_administrators restrictive update to handrail_employer using ((app.administers_users() AND (id <> app.membership()))) check ((app.administers_users() AND (id <> app.membership())))
  policy definer all to handrail_definer using (true) check (true)
  policy gate all to handrail_gate using (true) check (true)
  policy not_own restrictive update to handrail_administrator using ((account_id <> app.account())) check ((account_id <> app.account()))
  policy own_organisation all to handrail_employer, handrail_worker using ((organisation_id = app.organisation()))
  policy owner all to handrail_owner using (true) check (true)
  policy served all to handrail_case_administrator, handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.staff_organisations() AS staff_organisations))))
  grant handrail_administrator: insert, select, update
  grant handrail_case_administrator: select
  grant handrail_clinician: select
  grant handrail_definer: insert, select
  grant handrail_employer: select
  grant handrail_gate: insert, select, update
  grant handrail_worker: select

table accounts.node_holders (handrail_owner protected)
  column organisation_id uuid not null
  column node_id uuid not null
  column membership_id uuid not null
  constraint node_holders_organisation_id_membership_id_fkey FOREIGN KEY (organisation_id, membership_id) REFERENCES accounts.memberships(organisation_id, id)
  constraint node_holders_organisation_id_node_id_fkey FOREIGN KEY (organisation_id, node_id) REFERENCES organisations.nodes(organisation_id, id)
  constraint node_holders_pkey PRIMARY KEY (organisation_id, membership_id, node_id)
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy administered_delete restrictive delete to handrail_employer using ((app.administers_users() AND (membership_id <> app.membership())))
  policy administered_insert restrictive insert to handrail_employer check ((app.administers_users() AND (membership_id <> app.membership())))
  policy definer all to handrail_definer using (true) check (true)
  policy gate all to handrail_gate using (true) check (true)
  policy not_own_insert restrictive insert to handrail_administrator check ((NOT (EXISTS ( SELECT
   FROM accounts.memberships m
  WHERE ((m.organisation_id = node_holders.organisation_id) AND (m.id = node_holders.membership_id) AND (m.account_id = app.account()))))))
  policy own_organisation all to handrail_employer, handrail_worker using ((organisation_id = app.organisation()))
  policy owner all to handrail_owner using (true) check (true)
  policy served all to handrail_case_administrator, handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.staff_organisations() AS staff_organisations))))
  grant handrail_administrator: delete, insert, select, update
  grant handrail_case_administrator: select
  grant handrail_clinician: select
  grant handrail_definer: delete, select
  grant handrail_employer: delete, insert, select
  grant handrail_gate: select
  grant handrail_worker: delete, insert, select

table accounts.passkeys (handrail_owner protected)
  column id uuid not null
  column account_id uuid not null
  column credential_id text not null
  column public_key bytea not null
  column counter bigint not null
  column transports text[] not null default '{}'::text[]
  column backed_up boolean not null default false
  column name text not null
  column created_at timestamp with time zone not null
  column last_used_at timestamp with time zone
  column removed_at timestamp with time zone
  constraint passkeys_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id)
  constraint passkeys_credential_id_key UNIQUE (credential_id)
  constraint passkeys_pkey PRIMARY KEY (id)
  index CREATE INDEX passkeys_account ON accounts.passkeys USING btree (account_id) WHERE (removed_at IS NULL)
  policy definer all to handrail_definer using (true) check (true)
  policy gate all to handrail_gate using (true) check (true)
  policy owner all to handrail_owner using (true) check (true)
  grant handrail_definer: select
  grant handrail_gate: insert, select, update

table accounts.recovery_codes (handrail_owner protected)
  column account_id uuid not null
  column code_hash bytea not null
  column used_at timestamp with time zone
  constraint recovery_codes_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id)
  constraint recovery_codes_pkey PRIMARY KEY (account_id, code_hash)
  policy definer all to handrail_definer using (true) check (true)
  policy gate all to handrail_gate using (true) check (true)
  policy owner all to handrail_owner using (true) check (true)
  grant handrail_gate: delete, insert, select, update

table accounts.sessions (handrail_owner protected)
  column id uuid not null {"handrail_administrator: select"}
  column secret_hash bytea not null
  column account_id uuid not null {"handrail_administrator: select"}
  column organisation_id uuid
  column strength text not null
  column csrf_secret text not null
  column device_id uuid
  column agent text not null default ''::text
  column scripted boolean not null default false
  column created_at timestamp with time zone not null
  column last_seen_at timestamp with time zone not null
  column ends_at timestamp with time zone not null
  column ended_at timestamp with time zone {"handrail_administrator: select, update","handrail_definer: update"}
  column ended_reason text {"handrail_administrator: update","handrail_definer: update"}
  column confirmed_at timestamp with time zone
  column factor text
  column sign_on_organisation_id uuid {"handrail_administrator: select"}
  constraint sessions_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id)
  constraint sessions_factor_check CHECK ((factor = ANY (ARRAY['authenticator'::text, 'recovery_code'::text, 'mailed_code'::text, 'passkey'::text])))
  constraint sessions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisations(id)
  constraint sessions_pkey PRIMARY KEY (id)
  constraint sessions_secret_hash_key UNIQUE (secret_hash)
  constraint sessions_sign_on_organisation_id_fkey FOREIGN KEY (sign_on_organisation_id) REFERENCES accounts.single_sign_on(organisation_id)
  constraint sessions_strength_check CHECK ((strength = ANY (ARRAY['password'::text, 'two_factor'::text])))
  index CREATE INDEX sessions_account ON accounts.sessions USING btree (account_id) WHERE (ended_at IS NULL)
  index CREATE INDEX sessions_history ON accounts.sessions USING btree (account_id, created_at, id)
  index CREATE INDEX sessions_sign_on ON accounts.sessions USING btree (sign_on_organisation_id) WHERE (sign_on_organisation_id IS NOT NULL)
  policy definer all to handrail_definer using (true) check (true)
  policy ended_by_administrators all to handrail_administrator using (app.is_administrator())
  policy gate all to handrail_gate using (true) check (true)
  policy owner all to handrail_owner using (true) check (true)
  policy unlinked all to handrail_administrator using ((app.is_administrator() AND (sign_on_organisation_id IS NOT NULL)))
  policy worker all to handrail_worker using (true)
  grant handrail_definer: select
  grant handrail_gate: insert, select, update
  grant handrail_worker: delete, select

table accounts.single_sign_on (handrail_owner protected)
  column organisation_id uuid not null
  column enabled boolean not null
  column issuer text collate "C" not null
  column client_id text not null
  column sealed_secret bytea not null {"handrail_gate: update"}
  column domains text[] not null
  column passwords boolean not null
  column second_factor text not null
  column acr_values text[] not null default '{}'::text[]
  column revision integer not null
  column saved_at timestamp with time zone not null
  column tried_at timestamp with time zone
  column tried_revision integer
  column tried_problem text
  column tried_doubts text[] not null default '{}'::text[]
  constraint single_sign_on_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisations(id)
  constraint single_sign_on_pkey PRIMARY KEY (organisation_id)
  constraint single_sign_on_second_factor_check CHECK ((second_factor = ANY (ARRAY['ours'::text, 'theirs'::text])))
  policy administered all to handrail_administrator using (app.is_administrator())
  policy definer all to handrail_definer using (true) check (true)
  policy gate all to handrail_gate using (true) check (true)
  policy owner all to handrail_owner using (true) check (true)
  grant handrail_administrator: insert, select, update
  grant handrail_gate: select

table accounts.spent_challenges (handrail_owner protected)
  column hash bytea not null
  column expires_at timestamp with time zone not null
  constraint spent_challenges_pkey PRIMARY KEY (hash)
  policy definer all to handrail_definer using (true) check (true)
  policy gate all to handrail_gate using (true) check (true)
  policy owner all to handrail_owner using (true) check (true)
  policy worker all to handrail_worker using (true)
  grant handrail_gate: insert
  grant handrail_worker: delete, select

table accounts.staff_assignments (handrail_owner protected)
  column id uuid not null
  column account_id uuid not null
  column role text not null
  column organisation_id uuid
  column valid tstzrange not null
  column reason text not null
  constraint staff_assignments_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id)
  constraint staff_assignments_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisations(id)
  constraint staff_assignments_pkey PRIMARY KEY (id)
  index CREATE INDEX staff_assignments_account ON accounts.staff_assignments USING btree (account_id)
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy definer all to handrail_definer using (true) check (true)
  policy gate all to handrail_gate using (true) check (true)
  policy invite all to handrail_worker using (true) check (true)
  policy not_own_insert restrictive insert to handrail_administrator check ((account_id <> app.account()))
  policy not_own_update restrictive update to handrail_administrator using ((account_id <> app.account())) check ((account_id <> app.account()))
  policy owner all to handrail_owner using (true) check (true)
  grant handrail_administrator: insert, select, update
  grant handrail_definer: select
  grant handrail_gate: select
  grant handrail_worker: insert, select

table accounts.staff_changes (handrail_owner protected)
  column id uuid not null
  column account_id uuid not null
  column at timestamp with time zone not null
  column by_account uuid
  column act text not null
  column detail jsonb not null default '{}'::jsonb
  column reason text not null
  constraint staff_changes_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id)
  constraint staff_changes_pkey PRIMARY KEY (id)
  index CREATE INDEX staff_changes_account ON accounts.staff_changes USING btree (account_id, at)
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator)) check ((app.is_administrator() AND (by_account = app.account())))
  policy definer all to handrail_definer using (true) check (true)
  policy invite insert to handrail_worker check (((act = 'invited'::text) AND (by_account IS NULL)))
  policy owner all to handrail_owner using (true) check (true)
  grant handrail_administrator: insert, select
  grant handrail_worker: insert

table accounts.staff_standing (handrail_owner protected)
  column account_id uuid not null
  column state text not null
  column since timestamp with time zone not null
  constraint staff_standing_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id)
  constraint staff_standing_pkey PRIMARY KEY (account_id)
  constraint staff_standing_state_check CHECK ((state = ANY (ARRAY['active'::text, 'disabled'::text, 'left'::text])))
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy definer all to handrail_definer using (true) check (true)
  policy gate select to handrail_gate using (true)
  policy not_own restrictive all to handrail_administrator using (true) check ((account_id <> app.account()))
  policy owner all to handrail_owner using (true) check (true)
  policy worker select to handrail_worker using (true)
  grant handrail_administrator: insert, select, update
  grant handrail_definer: select
  grant handrail_gate: select
  grant handrail_worker: select

table accounts.tokens (handrail_owner protected)
  column id uuid not null
  column purpose text not null
  column account_id uuid
  column organisation_id uuid
  column subject jsonb not null default '{}'::jsonb
  column version integer not null default 1
  column resent integer not null default 0
  column created_at timestamp with time zone not null
  column expires_at timestamp with time zone not null
  column used_at timestamp with time zone
  column revoked_at timestamp with time zone {"handrail_definer: update","handrail_worker: update"}
  constraint tokens_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id)
  constraint tokens_pkey PRIMARY KEY (id)
  index CREATE INDEX tokens_account ON accounts.tokens USING btree (account_id, purpose)
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy definer all to handrail_definer using (true) check (true)
  policy gate all to handrail_gate using (true) check (true)
  policy invite insert to handrail_worker check ((purpose = 'invitation'::text))
  policy owner all to handrail_owner using (true) check (true)
  policy renew update to handrail_worker using ((purpose = 'invitation'::text))
  policy worker select to handrail_worker using (true)
  grant handrail_administrator: insert, select, update
  grant handrail_definer: insert, select
  grant handrail_gate: insert, select, update
  grant handrail_worker: insert, select

table accounts.visits (handrail_owner protected)
  column id uuid not null
  column secret_hash bytea not null
  column link_id uuid not null
  column csrf_secret text not null
  column created_at timestamp with time zone not null
  column last_seen_at timestamp with time zone not null
  column ends_at timestamp with time zone not null
  column ended_at timestamp with time zone
  constraint visits_link_id_fkey FOREIGN KEY (link_id) REFERENCES accounts.links(id)
  constraint visits_pkey PRIMARY KEY (id)
  constraint visits_secret_hash_key UNIQUE (secret_hash)
  policy definer all to handrail_definer using (true) check (true)
  policy gate all to handrail_gate using (true) check (true)
  policy owner all to handrail_owner using (true) check (true)
  grant handrail_gate: insert, select, update

table advice.answers (handrail_owner protected)
  column organisation_id uuid not null
  column version_id uuid not null
  column question_id uuid not null
  column position integer not null
  column question text not null
  column answer text not null default ''::text
  column declined_reason text not null default ''::text
  constraint answers_organisation_id_version_id_fkey FOREIGN KEY (organisation_id, version_id) REFERENCES advice.versions(organisation_id, id)
  constraint answers_pkey PRIMARY KEY (organisation_id, version_id, question_id)
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy clinical restrictive all to handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.clinical_organisations() AS clinical_organisations))))
  policy definer all to handrail_definer using (true) check (true)
  policy own_organisation all to handrail_employer, handrail_worker using ((organisation_id = app.organisation()))
  policy owner all to handrail_owner using (true) check (true)
  policy self select to handrail_person using (((organisation_id = app.organisation()) AND (EXISTS ( SELECT
   FROM advice.versions v
  WHERE ((v.organisation_id = answers.organisation_id) AND (v.id = answers.version_id))))))
  policy served all to handrail_case_administrator, handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.staff_organisations() AS staff_organisations))))
  grant handrail_clinician: delete, insert, select, update
  grant handrail_definer: select
  grant handrail_person: select
  grant handrail_worker: select

table advice.consents (handrail_owner protected)
  column organisation_id uuid not null
  column id uuid not null
  column case_id uuid not null
  column person_id uuid not null
  column kind text not null
  column text_version text not null
  column decision text not null
  column silence text
  column release_choice text
  column readers text not null default 'recipients'::text
  column recipient_id uuid
  column given_by text not null default 'person'::text
  column channel text not null
  column at timestamp with time zone not null
  column recorded_by uuid
  column document_id uuid
  column sequence bigint not null generated always as identity
  constraint consents_decision_check CHECK ((decision = ANY (ARRAY['asked'::text, 'given'::text, 'refused'::text, 'withdrawn'::text])))
  constraint consents_kind_check CHECK ((kind = ANY (ARRAY['assessment'::text, 'release'::text, 'recipient'::text, 'evidence'::text, 'shared_record'::text, 'portal'::text])))
  constraint consents_organisation_id_case_id_fkey FOREIGN KEY (organisation_id, case_id) REFERENCES cases.cases(organisation_id, id)
  constraint consents_pkey PRIMARY KEY (organisation_id, id)
  constraint consents_readers_check CHECK ((readers = ANY (ARRAY['recipients'::text, 'case_viewers'::text])))
  constraint consents_release_choice_check CHECK ((release_choice = ANY (ARRAY['at_once'::text, 'same_time'::text, 'after_sight'::text])))
  constraint consents_silence_check CHECK ((silence = ANY (ARRAY['release'::text, 'hold'::text])))
  index CREATE INDEX consents_case ON advice.consents USING btree (organisation_id, case_id, sequence)
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy clinical_insert restrictive insert to handrail_clinician check ((organisation_id = ANY (ARRAY( SELECT app.clinical_organisations() AS clinical_organisations))))
  policy clinical_update restrictive update to handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.clinical_organisations() AS clinical_organisations))))
  policy definer all to handrail_definer using (true) check (true)
  policy own_organisation all to handrail_employer, handrail_worker using ((organisation_id = app.organisation()))
  policy owner all to handrail_owner using (true) check (true)
  policy self all to handrail_person using (((organisation_id = app.organisation()) AND (person_id = app.person())))
  policy served all to handrail_case_administrator, handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.staff_organisations() AS staff_organisations))))
  grant handrail_case_administrator: select
  grant handrail_clinician: insert, select, update
  grant handrail_definer: select
  grant handrail_person: insert, select
  grant handrail_worker: select

table advice.corrections (handrail_owner protected)
  column organisation_id uuid not null
  column id uuid not null
  column letter_id uuid not null
  column version integer not null
  column passage text not null
  column reason text not null
  column state text not null default 'asked'::text
  column response text not null default ''::text
  column statement text not null default ''::text
  column asked_at timestamp with time zone not null
  column answered_at timestamp with time zone
  column answered_by uuid
  constraint corrections_organisation_id_letter_id_fkey FOREIGN KEY (organisation_id, letter_id) REFERENCES advice.letters(organisation_id, id)
  constraint corrections_pkey PRIMARY KEY (organisation_id, id)
  constraint corrections_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'accepted'::text, 'declined'::text])))
  index CREATE INDEX corrections_letter ON advice.corrections USING btree (organisation_id, letter_id)
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy clinical restrictive all to handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.clinical_organisations() AS clinical_organisations))))
  policy definer all to handrail_definer using (true) check (true)
  policy own_organisation all to handrail_employer, handrail_worker using ((organisation_id = app.organisation()))
  policy owner all to handrail_owner using (true) check (true)
  policy self all to handrail_person using (((organisation_id = app.organisation()) AND (EXISTS ( SELECT
   FROM advice.letters l
  WHERE ((l.organisation_id = corrections.organisation_id) AND (l.id = corrections.letter_id))))))
  policy served all to handrail_case_administrator, handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.staff_organisations() AS staff_organisations))))
  grant handrail_clinician: insert, select, update
  grant handrail_definer: select
  grant handrail_person: insert, select
  grant handrail_worker: select

table advice.letters (handrail_owner protected)
  column organisation_id uuid not null
  column id uuid not null
  column case_id uuid not null
  column author_account uuid not null
  column state text not null {"handrail_person: update"}
  column state_since timestamp with time zone not null {"handrail_person: update"}
  column current_version integer not null default 1
  column release_policy text not null default 'after_sight'::text
  column locale text not null default 'en'::text
  column template text not null default 'assessment'::text
  column issued_at timestamp with time zone
  column first_issued_at timestamp with time zone
  column sight_started_at timestamp with time zone {"handrail_person: update"}
  column sight_ends_at timestamp with time zone {"handrail_person: update"}
  column sight_next_at timestamp with time zone {"handrail_person: update"}
  column extended boolean not null default false {"handrail_person: update"}
  column reminders integer not null default 0 {"handrail_person: update"}
  column link_id uuid
  column code_posted boolean not null default false
  column undelivered_at timestamp with time zone
  column checked_by uuid
  column opened_at timestamp with time zone {"handrail_person: update"}
  column confirmed_at timestamp with time zone {"handrail_person: update"}
  column released_at timestamp with time zone {"handrail_person: update"}
  column created_at timestamp with time zone not null
  column revision integer not null default 1 {"handrail_person: update"}
  constraint letters_organisation_id_case_id_fkey FOREIGN KEY (organisation_id, case_id) REFERENCES cases.cases(organisation_id, id)
  constraint letters_pkey PRIMARY KEY (organisation_id, id)
  constraint letters_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'in_check'::text, 'ready'::text, 'with_employee'::text, 'corrections'::text, 'released'::text, 'held_refused'::text, 'held_withdrawn'::text, 'held_no_answer'::text, 'released_without_clinical_detail'::text, 'released_public_interest'::text, 'discarded'::text])))
  index CREATE INDEX letters_case ON advice.letters USING btree (organisation_id, case_id, created_at)
  index CREATE INDEX letters_linked ON advice.letters USING btree (sight_ends_at) WHERE (link_id IS NOT NULL)
  index CREATE INDEX letters_sight ON advice.letters USING btree (sight_next_at) WHERE (state = 'with_employee'::text)
  index CREATE UNIQUE INDEX letters_live ON advice.letters USING btree (organisation_id, case_id) WHERE (state = ANY (ARRAY['draft'::text, 'in_check'::text, 'ready'::text, 'with_employee'::text, 'corrections'::text]))
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy clinical_insert restrictive insert to handrail_clinician check ((organisation_id = ANY (ARRAY( SELECT app.clinical_organisations() AS clinical_organisations))))
  policy clinical_update restrictive update to handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.clinical_organisations() AS clinical_organisations))))
  policy definer all to handrail_definer using (true) check (true)
  policy own_organisation all to handrail_employer, handrail_worker using ((organisation_id = app.organisation()))
  policy owner all to handrail_owner using (true) check (true)
  policy self all to handrail_person using (((organisation_id = app.organisation()) AND (first_issued_at IS NOT NULL) AND (EXISTS ( SELECT
   FROM cases.cases c
  WHERE ((c.organisation_id = letters.organisation_id) AND (c.id = letters.case_id))))))
  policy served all to handrail_case_administrator, handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.staff_organisations() AS staff_organisations))))
  grant handrail_case_administrator: select
  grant handrail_clinician: insert, select, update
  grant handrail_definer: select
  grant handrail_person: select
  grant handrail_worker: select, update

table advice.recipients (handrail_owner protected)
  column organisation_id uuid not null {"handrail_administrator: select"}
  column id uuid not null {"handrail_administrator: select"}
  column case_id uuid not null {"handrail_administrator: select"}
  column membership_id uuid not null {"handrail_administrator: select"}
  column named_at timestamp with time zone not null
  column struck_at timestamp with time zone {"handrail_administrator: select, update","handrail_employer: update","handrail_person: update"}
  column successor_of uuid
  constraint recipients_organisation_id_case_id_fkey FOREIGN KEY (organisation_id, case_id) REFERENCES cases.cases(organisation_id, id)
  constraint recipients_organisation_id_membership_id_fkey FOREIGN KEY (organisation_id, membership_id) REFERENCES accounts.memberships(organisation_id, id)
  constraint recipients_pkey PRIMARY KEY (organisation_id, id)
  index CREATE INDEX recipients_membership ON advice.recipients USING btree (organisation_id, membership_id) WHERE (struck_at IS NULL)
  index CREATE UNIQUE INDEX recipients_one ON advice.recipients USING btree (organisation_id, case_id, membership_id) WHERE (struck_at IS NULL)
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy clinical_insert restrictive insert to handrail_clinician check ((organisation_id = ANY (ARRAY( SELECT app.clinical_organisations() AS clinical_organisations))))
  policy clinical_update restrictive update to handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.clinical_organisations() AS clinical_organisations))))
  policy definer all to handrail_definer using (true) check (true)
  policy own_organisation all to handrail_employer, handrail_worker using ((organisation_id = app.organisation()))
  policy owner all to handrail_owner using (true) check (true)
  policy self all to handrail_person using (((organisation_id = app.organisation()) AND (EXISTS ( SELECT
   FROM cases.cases c
  WHERE ((c.organisation_id = recipients.organisation_id) AND (c.id = recipients.case_id))))))
  policy served all to handrail_case_administrator, handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.staff_organisations() AS staff_organisations))))
  grant handrail_administrator: insert
  grant handrail_case_administrator: select
  grant handrail_clinician: insert, select, update
  grant handrail_definer: select
  grant handrail_employer: insert, select
  grant handrail_person: select
  grant handrail_worker: select

table advice.versions (handrail_owner protected)
  column organisation_id uuid not null {"handrail_case_administrator: select"}
  column id uuid not null {"handrail_case_administrator: select"}
  column letter_id uuid not null {"handrail_case_administrator: select"}
  column version integer not null {"handrail_case_administrator: select"}
  column sections jsonb not null default '{}'::jsonb
  column content jsonb
  column document_id uuid {"handrail_case_administrator: select"}
  column issued_at timestamp with time zone {"handrail_case_administrator: select"}
  column superseded_at timestamp with time zone {"handrail_case_administrator: select"}
  column created_at timestamp with time zone not null
  constraint versions_organisation_id_letter_id_fkey FOREIGN KEY (organisation_id, letter_id) REFERENCES advice.letters(organisation_id, id)
  constraint versions_organisation_id_letter_id_version_key UNIQUE (organisation_id, letter_id, version)
  constraint versions_pkey PRIMARY KEY (organisation_id, id)
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy clinical restrictive all to handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.clinical_organisations() AS clinical_organisations))))
  policy definer all to handrail_definer using (true) check (true)
  policy own_organisation all to handrail_employer, handrail_worker using ((organisation_id = app.organisation()))
  policy owner all to handrail_owner using (true) check (true)
  policy self select to handrail_person using (((organisation_id = app.organisation()) AND (issued_at IS NOT NULL) AND (EXISTS ( SELECT
   FROM advice.letters l
  WHERE ((l.organisation_id = versions.organisation_id) AND (l.id = versions.letter_id))))))
  policy served all to handrail_case_administrator, handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.staff_organisations() AS staff_organisations))))
  grant handrail_clinician: insert, select, update
  grant handrail_definer: select
  grant handrail_person: select
  grant handrail_worker: select

table audit.checkpoints (handrail_owner protected)
  column chain uuid not null
  column sequence bigint not null
  column hash bytea not null
  column at timestamp with time zone not null
  column key_id text not null
  column signature bytea not null
  constraint checkpoints_pkey PRIMARY KEY (chain, sequence)
  policy definer all to handrail_definer using (true) check (true)
  policy owner all to handrail_owner using (true) check (true)
  policy worker all to handrail_worker using (true) check (true)
  grant handrail_worker: insert, select

table audit.entries (handrail_owner protected)
  column id uuid not null
  column organisation_id uuid
  column at timestamp with time zone not null
  column actor_kind text not null
  column actor_account uuid
  column actor_membership uuid
  column actor_person uuid
  column acting_for uuid
  column act text not null
  column object_kind text
  column object_id uuid
  column subject_id uuid
  column outcome text not null default 'done'::text
  column sealed_values bytea
  constraint entries_pkey PRIMARY KEY (id)
  index CREATE INDEX entries_object ON audit.entries USING btree (object_id, at)
  index CREATE INDEX entries_organisation ON audit.entries USING btree (organisation_id, at)
  index CREATE INDEX entries_subject ON audit.entries USING btree (subject_id, at)
  trigger CREATE TRIGGER file_unsealed AFTER INSERT ON audit.entries REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION app.file_unsealed()
  policy definer all to handrail_definer using (true) check (true)
  policy gate insert to handrail_gate check (true)
  policy own insert to handrail_employer check (((organisation_id = app.organisation()) AND (actor_account = app.account())))
  policy owner all to handrail_owner using (true) check (true)
  policy person insert to handrail_person check (((organisation_id = app.organisation()) AND (actor_person = app.person())))
  policy served insert to handrail_administrator, handrail_case_administrator, handrail_clinician check ((actor_account = app.account()))
  policy worker all to handrail_worker using (true) check ((actor_kind = 'worker'::text))
  grant handrail_administrator: insert
  grant handrail_case_administrator: insert
  grant handrail_clinician: insert
  grant handrail_employer: insert
  grant handrail_gate: insert
  grant handrail_person: insert
  grant handrail_worker: insert, select

table audit.seals (handrail_owner protected)
  column chain uuid not null
  column sequence bigint not null
  column entry_id uuid not null
  column hash bytea not null
  column sealed_at timestamp with time zone not null
  constraint seals_entry_id_key UNIQUE (entry_id)
  constraint seals_pkey PRIMARY KEY (chain, sequence)
  policy definer all to handrail_definer using (true) check (true)
  policy owner all to handrail_owner using (true) check (true)
  policy worker all to handrail_worker using (true) check (true)
  grant handrail_worker: insert, select

table audit.subject_keys (handrail_owner protected)
  column subject_id uuid not null
  column organisation_id uuid
  column wrapped_key bytea {"handrail_worker: update"}
  column created_at timestamp with time zone not null
  column destroyed_at timestamp with time zone {"handrail_worker: update"}
  constraint subject_keys_pkey PRIMARY KEY (subject_id)
  policy definer all to handrail_definer using (true) check (true)
  policy owner all to handrail_owner using (true) check (true)
  policy worker all to handrail_worker using (true) check (true)
  grant handrail_definer: insert, select
  grant handrail_worker: select

table audit.unsealed (handrail_owner protected)
  column entry_id uuid not null
  constraint unsealed_pkey PRIMARY KEY (entry_id)
  policy definer all to handrail_definer using (true) check (true)
  policy owner all to handrail_owner using (true) check (true)
  policy worker all to handrail_worker using (true)
  grant handrail_definer: insert
  grant handrail_worker: delete, select

table cases.actions (handrail_owner protected)
  column organisation_id uuid not null
  column id uuid not null
  column case_id uuid not null
  column kind text not null
  column state text not null
  column on_day date
  column at_time time without time zone
  column mode text
  column place text not null default ''::text
  column recorded_by uuid not null
  column created_at timestamp with time zone not null
  column changed_at timestamp with time zone not null
  constraint actions_kind_check CHECK ((kind = ANY (ARRAY['appointment'::text, 'evidence'::text])))
  constraint actions_organisation_id_case_id_fkey FOREIGN KEY (organisation_id, case_id) REFERENCES cases.cases(organisation_id, id)
  constraint actions_pkey PRIMARY KEY (organisation_id, id)
  constraint actions_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text, 'cancelled'::text, 'dna'::text])))
  index CREATE INDEX actions_case ON cases.actions USING btree (organisation_id, case_id)
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy definer all to handrail_definer using (true) check (true)
  policy own_organisation all to handrail_employer, handrail_worker using ((organisation_id = app.organisation()))
  policy owner all to handrail_owner using (true) check (true)
  policy self select to handrail_person using (((organisation_id = app.organisation()) AND (EXISTS ( SELECT
   FROM cases.cases c
  WHERE ((c.organisation_id = actions.organisation_id) AND (c.id = actions.case_id))))))
  policy served all to handrail_case_administrator, handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.staff_organisations() AS staff_organisations))))
  grant handrail_case_administrator: insert, select, update
  grant handrail_clinician: insert, select, update
  grant handrail_employer: select
  grant handrail_person: select
  grant handrail_worker: select

table cases.case_counts (handrail_owner protected)
  column organisation_id uuid not null
  column owner_id uuid not null
  column tab text not null
  column audience text not null
  column n integer not null
  constraint case_counts_pkey PRIMARY KEY (organisation_id, owner_id, tab, audience)
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy definer all to handrail_definer using (true) check (true)
  policy own_organisation all to handrail_employer, handrail_worker using ((organisation_id = app.organisation()))
  policy owner all to handrail_owner using (true) check (true)
  policy served all to handrail_case_administrator, handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.staff_organisations() AS staff_organisations))))
  grant handrail_administrator: select
  grant handrail_case_administrator: select
  grant handrail_clinician: select
  grant handrail_definer: insert, select, update
  grant handrail_employer: select
  grant handrail_worker: select

table cases.cases (handrail_owner protected)
  column organisation_id uuid not null {"handrail_administrator: select"}
  column id uuid not null {"handrail_administrator: select"}
  column number integer not null
  column reference text not null {"handrail_administrator: select"}
  column form_code text collate "C" not null
  column referral_id uuid
  column owner_id uuid {"handrail_administrator: select, update"}
  column author_id uuid
  column audience text not null default 'employer'::text {"handrail_administrator: select"}
  column restricted boolean not null default false
  column tab text not null default 'pending'::text {"handrail_administrator: select","handrail_person: update"}
  column status text collate "C" not null {"handrail_person: update"}
  column status_since timestamp with time zone not null {"handrail_person: update"}
  column person_id uuid
  column employment_id uuid
  column title text not null default ''::text
  column given_name text not null
  column family_name text not null
  column date_of_birth date
  column ni_number text
  column position text not null default ''::text
  column address text not null default ''::text
  column postcode text not null default ''::text
  column personal_email text not null default ''::text
  column mobile text not null default ''::text
  column employee_email_key text collate "C" not null default ''::text
  column payroll_number text not null default ''::text
  column division text not null default ''::text
  column location text not null default ''::text
  column department text not null default ''::text
  column purchase_order text not null default ''::text
  column notice_email text not null default ''::text
  column name_key text collate "C" not null
  column division_key text collate "C" not null default ''::text
  column location_key text collate "C" not null default ''::text
  column department_key text collate "C" not null default ''::text
  column owner_key text collate "C" not null default ''::text {"handrail_administrator: update"}
  column owner_name text not null default ''::text {"handrail_administrator: update"}
  column recall_key text collate "C" not null default ''::text
  column recall_on date
  column recall_reason text
  column received_at timestamp with time zone not null {"handrail_administrator: select"}
  column accepted_at timestamp with time zone
  column rejected_at timestamp with time zone
  column withdrawn_at timestamp with time zone
  column information_wanted_at timestamp with time zone
  column documents_awaited_at timestamp with time zone
  column route text
  column discipline text
  column claimed_by uuid {"handrail_administrator: select, update"}
  column claimed_at timestamp with time zone {"handrail_administrator: update"}
  column on_hold_at timestamp with time zone
  column hold_reason text
  column unable_to_contact_at timestamp with time zone
  column clarification_at timestamp with time zone
  column consent text {"handrail_person: update"}
  column letter_state text {"handrail_person: update"}
  column released_at timestamp with time zone {"handrail_person: update"}
  column closed_at timestamp with time zone
  column closed_reason text {"handrail_person: update"}
  column previous_reference text
  column response_version integer not null default 1
  column claimed_key text collate "C" not null default ''::text {"handrail_administrator: update"}
  constraint cases_audience_check CHECK ((audience = ANY (ARRAY['employer'::text, 'confidential'::text])))
  constraint cases_consent_check CHECK ((consent = ANY (ARRAY['asked'::text, 'given'::text, 'refused'::text, 'withdrawn'::text])))
  constraint cases_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisations(id)
  constraint cases_organisation_id_number_key UNIQUE (organisation_id, number)
  constraint cases_organisation_id_owner_id_fkey FOREIGN KEY (organisation_id, owner_id) REFERENCES accounts.memberships(organisation_id, id)
  constraint cases_organisation_id_referral_id_fkey FOREIGN KEY (organisation_id, referral_id) REFERENCES referrals.referrals(organisation_id, id)
  constraint cases_pkey PRIMARY KEY (organisation_id, id)
  constraint cases_tab_check CHECK ((tab = ANY (ARRAY['pending'::text, 'open'::text, 'closed'::text, 'none'::text])))
  index CREATE INDEX cases_birth ON cases.cases USING btree (organisation_id, date_of_birth) WHERE (date_of_birth IS NOT NULL)
  index CREATE INDEX cases_claimed ON cases.cases USING btree (claimed_by, tab, received_at, id) WHERE (claimed_by IS NOT NULL)
  index CREATE INDEX cases_claimed_key ON cases.cases USING btree (organisation_id, tab, claimed_key, id) WHERE (audience = 'employer'::text)
  index CREATE INDEX cases_confidential ON cases.cases USING btree (organisation_id, tab, received_at, id) WHERE (audience = 'confidential'::text)
  index CREATE INDEX cases_department ON cases.cases USING btree (organisation_id, tab, department_key, id) INCLUDE (owner_id, restricted, form_code, status) WHERE (audience = 'employer'::text)
  index CREATE INDEX cases_division ON cases.cases USING btree (organisation_id, tab, division_key, id) INCLUDE (owner_id, restricted, form_code, status) WHERE (audience = 'employer'::text)
  index CREATE INDEX cases_email ON cases.cases USING btree (organisation_id, employee_email_key) WHERE (employee_email_key <> ''::text)
  index CREATE INDEX cases_form ON cases.cases USING btree (organisation_id, tab, form_code, id) INCLUDE (owner_id, restricted) WHERE (audience = 'employer'::text)
  index CREATE INDEX cases_id ON cases.cases USING btree (organisation_id, tab, id) WHERE (audience = 'employer'::text)
  index CREATE INDEX cases_location ON cases.cases USING btree (organisation_id, tab, location_key, id) INCLUDE (owner_id, restricted, form_code, status) WHERE (audience = 'employer'::text)
  index CREATE INDEX cases_name ON cases.cases USING btree (organisation_id, tab, name_key, id) INCLUDE (owner_id, restricted) WHERE (audience = 'employer'::text)
  index CREATE INDEX cases_name_trgm ON cases.cases USING gin (organisation_id, name_key gin_trgm_ops) WITH (fastupdate=off)
  index CREATE INDEX cases_number ON cases.cases USING btree (organisation_id, tab, number, id) INCLUDE (owner_id, restricted, received_at) WHERE (audience = 'employer'::text)
  index CREATE INDEX cases_owned ON cases.cases USING btree (owner_id, tab, received_at, id) INCLUDE (organisation_id, restricted, number, name_key, division_key, location_key, department_key, status, form_code, owner_key, recall_key) WHERE (audience = 'employer'::text)
  index CREATE INDEX cases_owner ON cases.cases USING btree (organisation_id, tab, owner_key, id) INCLUDE (owner_id, restricted) WHERE (audience = 'employer'::text)
  index CREATE INDEX cases_payroll ON cases.cases USING btree (organisation_id, lower(TRIM(BOTH FROM payroll_number))) WHERE (payroll_number <> ''::text)
  index CREATE INDEX cases_pending ON cases.cases USING btree (received_at, id) WHERE (tab = 'pending'::text)
  index CREATE INDEX cases_person ON cases.cases USING btree (person_id) WHERE (person_id IS NOT NULL)
  index CREATE INDEX cases_recall ON cases.cases USING btree (organisation_id, tab, recall_key, id) INCLUDE (owner_id, restricted) WHERE (audience = 'employer'::text)
  index CREATE INDEX cases_received ON cases.cases USING btree (organisation_id, tab, received_at, id) INCLUDE (owner_id, restricted, audience)
  index CREATE INDEX cases_reference ON cases.cases USING btree (organisation_id, reference)
  index CREATE INDEX cases_restricted ON cases.cases USING btree (organisation_id, tab, owner_id, id) WHERE (restricted AND (audience = 'employer'::text))
  index CREATE INDEX cases_status ON cases.cases USING btree (organisation_id, tab, status, id) INCLUDE (owner_id, restricted) WHERE (audience = 'employer'::text)
  trigger CREATE TRIGGER count_delete AFTER DELETE ON cases.cases REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.count_cases()
  trigger CREATE TRIGGER count_insert AFTER INSERT ON cases.cases REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.count_cases()
  trigger CREATE TRIGGER count_update AFTER UPDATE ON cases.cases REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.count_cases()
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy definer all to handrail_definer using (true) check (true)
  policy own_organisation all to handrail_employer using (((organisation_id = app.organisation()) AND (audience = 'employer'::text)))
  policy owner all to handrail_owner using (true) check (true)
  policy self select to handrail_person using (((person_id = app.person()) AND (organisation_id = app.organisation())))
  policy self_status update to handrail_person using (((person_id = app.person()) AND (organisation_id = app.organisation())))
  policy served all to handrail_case_administrator, handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.staff_organisations() AS staff_organisations))))
  policy worker all to handrail_worker using ((organisation_id = app.organisation()))
  grant handrail_case_administrator: insert, select, update
  grant handrail_clinician: insert, select, update
  grant handrail_definer: select
  grant handrail_employer: insert, select, update
  grant handrail_person: select
  grant handrail_worker: select, update

table cases.delegated_cases (handrail_owner protected)
  column organisation_id uuid not null
  column delegation_id uuid not null
  column case_id uuid not null
  constraint delegated_cases_organisation_id_case_id_fkey FOREIGN KEY (organisation_id, case_id) REFERENCES cases.cases(organisation_id, id)
  constraint delegated_cases_organisation_id_delegation_id_fkey FOREIGN KEY (organisation_id, delegation_id) REFERENCES sharing.delegations(organisation_id, id)
  constraint delegated_cases_pkey PRIMARY KEY (organisation_id, case_id, delegation_id)
  index CREATE INDEX delegated_cases_delegation ON cases.delegated_cases USING btree (organisation_id, delegation_id)
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy definer all to handrail_definer using (true) check (true)
  policy own_organisation all to handrail_employer, handrail_worker using ((organisation_id = app.organisation()))
  policy owner all to handrail_owner using (true) check (true)
  policy served all to handrail_case_administrator, handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.staff_organisations() AS staff_organisations))))
  grant handrail_administrator: select
  grant handrail_case_administrator: select
  grant handrail_clinician: select
  grant handrail_definer: select
  grant handrail_employer: insert, select
  grant handrail_worker: select

table cases.events (handrail_owner protected)
  column organisation_id uuid not null
  column id uuid not null
  column case_id uuid not null
  column at timestamp with time zone not null
  column kind text not null
  column audience text[] not null
  column detail jsonb not null default '{}'::jsonb
  constraint events_organisation_id_case_id_fkey FOREIGN KEY (organisation_id, case_id) REFERENCES cases.cases(organisation_id, id)
  constraint events_pkey PRIMARY KEY (organisation_id, id)
  index CREATE INDEX events_case ON cases.events USING btree (organisation_id, case_id, at)
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy definer all to handrail_definer using (true) check (true)
  policy own_organisation all to handrail_employer, handrail_worker using ((organisation_id = app.organisation()))
  policy owner all to handrail_owner using (true) check (true)
  policy self all to handrail_person using (((organisation_id = app.organisation()) AND (EXISTS ( SELECT
   FROM cases.cases c
  WHERE ((c.organisation_id = events.organisation_id) AND (c.id = events.case_id))))))
  policy served all to handrail_case_administrator, handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.staff_organisations() AS staff_organisations))))
  grant handrail_administrator: insert
  grant handrail_case_administrator: insert, select, update
  grant handrail_clinician: insert, select, update
  grant handrail_employer: insert, select
  grant handrail_person: insert, select
  grant handrail_worker: insert, select

table cases.links (handrail_owner protected)
  column organisation_id uuid not null
  column case_id uuid not null
  column linked_case_id uuid not null
  column kind text not null
  column created_at timestamp with time zone not null
  constraint links_kind_check CHECK ((kind = ANY (ARRAY['re_referral_of'::text, 'appeal_of'::text, 'same_person'::text, 'in_flight_original'::text])))
  constraint links_organisation_id_case_id_fkey FOREIGN KEY (organisation_id, case_id) REFERENCES cases.cases(organisation_id, id)
  constraint links_organisation_id_linked_case_id_fkey FOREIGN KEY (organisation_id, linked_case_id) REFERENCES cases.cases(organisation_id, id)
  constraint links_pkey PRIMARY KEY (organisation_id, case_id, linked_case_id, kind)
  index CREATE INDEX links_linked ON cases.links USING btree (organisation_id, linked_case_id)
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy definer all to handrail_definer using (true) check (true)
  policy own_organisation all to handrail_employer, handrail_worker using ((organisation_id = app.organisation()))
  policy owner all to handrail_owner using (true) check (true)
  policy served all to handrail_case_administrator, handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.staff_organisations() AS staff_organisations))))
  grant handrail_case_administrator: insert, select, update
  grant handrail_clinician: insert, select, update
  grant handrail_employer: insert, select
  grant handrail_worker: select

table cases.notes (handrail_owner protected)
  column organisation_id uuid not null
  column id uuid not null
  column case_id uuid not null
  column text text not null
  column written_by uuid not null
  column written_at timestamp with time zone not null
  constraint notes_organisation_id_case_id_fkey FOREIGN KEY (organisation_id, case_id) REFERENCES cases.cases(organisation_id, id)
  constraint notes_pkey PRIMARY KEY (organisation_id, id)
  index CREATE INDEX notes_case ON cases.notes USING btree (organisation_id, case_id)
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy clinical restrictive all to handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.clinical_organisations() AS clinical_organisations))))
  policy definer all to handrail_definer using (true) check (true)
  policy own_organisation all to handrail_employer, handrail_worker using ((organisation_id = app.organisation()))
  policy owner all to handrail_owner using (true) check (true)
  policy served all to handrail_case_administrator, handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.staff_organisations() AS staff_organisations))))
  grant handrail_clinician: insert, select, update
  grant handrail_employer: select
  grant handrail_worker: select

table clinical.notes (handrail_owner protected)
  column organisation_id uuid not null
  column id uuid not null
  column case_id uuid not null
  column text text not null
  column written_by uuid not null
  column written_at timestamp with time zone not null
  constraint notes_organisation_id_case_id_fkey FOREIGN KEY (organisation_id, case_id) REFERENCES cases.cases(organisation_id, id)
  constraint notes_pkey PRIMARY KEY (organisation_id, id)
  index CREATE INDEX notes_case ON clinical.notes USING btree (organisation_id, case_id)
  policy owner all to handrail_owner using (true) check (true)
  policy served all to handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.clinical_organisations() AS clinical_organisations))))
  grant handrail_clinician: insert, select

table documents.documents (handrail_owner protected)
  column organisation_id uuid not null {"handrail_case_administrator: select","handrail_clinician: select","handrail_employer: select","handrail_person: select","handrail_worker: select"}
  column id uuid not null {"handrail_case_administrator: select","handrail_clinician: select","handrail_employer: select","handrail_person: select","handrail_worker: select"}
  column owner_kind text not null {"handrail_case_administrator: select","handrail_clinician: select","handrail_employer: select","handrail_person: select","handrail_worker: select"}
  column owner_id uuid not null {"handrail_case_administrator: select, update","handrail_clinician: select, update","handrail_employer: select, update","handrail_person: select","handrail_worker: select, update"}
  column slot text not null {"handrail_case_administrator: select, update","handrail_clinician: select, update","handrail_employer: select, update","handrail_person: select","handrail_worker: select, update"}
  column name text not null {"handrail_case_administrator: select","handrail_clinician: select","handrail_employer: select","handrail_person: select","handrail_worker: select"}
  column type text not null {"handrail_case_administrator: select","handrail_clinician: select","handrail_employer: select","handrail_person: select","handrail_worker: select"}
  column class text not null default 'ordinary'::text {"handrail_case_administrator: select, update","handrail_clinician: select, update","handrail_employer: select, update","handrail_person: select","handrail_worker: select, update"}
  column bytes integer not null {"handrail_case_administrator: select","handrail_clinician: select","handrail_employer: select","handrail_person: select","handrail_worker: select"}
  column pages integer {"handrail_case_administrator: select","handrail_clinician: select","handrail_employer: select","handrail_person: select","handrail_worker: select"}
  column sha256 bytea not null {"handrail_case_administrator: select","handrail_clinician: select","handrail_employer: select","handrail_person: select","handrail_worker: select"}
  column scan text not null default 'not_scanned'::text {"handrail_case_administrator: select","handrail_clinician: select","handrail_employer: select","handrail_person: select","handrail_worker: select"}
  column download_only boolean not null default false {"handrail_case_administrator: select","handrail_clinician: select","handrail_employer: select","handrail_person: select","handrail_worker: select"}
  column notes text[] not null default '{}'::text[] {"handrail_case_administrator: select","handrail_clinician: select","handrail_employer: select","handrail_person: select","handrail_worker: select"}
  column wrapped_key bytea not null {"handrail_definer: update"}
  column created_by uuid {"handrail_case_administrator: select","handrail_clinician: select","handrail_employer: select","handrail_person: select","handrail_worker: select"}
  column created_at timestamp with time zone not null {"handrail_case_administrator: select","handrail_clinician: select","handrail_employer: select","handrail_person: select","handrail_worker: select"}
  column submitted_at timestamp with time zone {"handrail_case_administrator: select, update","handrail_clinician: select, update","handrail_employer: select, update","handrail_person: select","handrail_worker: select, update"}
  column removed_at timestamp with time zone {"handrail_case_administrator: select, update","handrail_clinician: select, update","handrail_employer: select, update","handrail_person: select","handrail_worker: select, update"}
  constraint documents_class_check CHECK ((class = ANY (ARRAY['ordinary'::text, 'medical_in_confidence'::text, 'letter'::text])))
  constraint documents_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisations(id)
  constraint documents_owner_kind_check CHECK ((owner_kind = ANY (ARRAY['referral'::text, 'case'::text, 'letter'::text, 'consent'::text])))
  constraint documents_pkey PRIMARY KEY (organisation_id, id)
  constraint documents_scan_check CHECK ((scan = ANY (ARRAY['not_scanned'::text, 'clean'::text, 'infected'::text])))
  index CREATE INDEX documents_owner ON documents.documents USING btree (organisation_id, owner_id)
  index CREATE UNIQUE INDEX documents_id ON documents.documents USING btree (id)
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy definer all to handrail_definer using (true) check (true)
  policy own_organisation all to handrail_employer, handrail_worker using ((organisation_id = app.organisation()))
  policy owner all to handrail_owner using (true) check (true)
  policy self all to handrail_person using (((organisation_id = app.organisation()) AND (owner_kind = 'letter'::text) AND (EXISTS ( SELECT
   FROM advice.letters l
  WHERE ((l.organisation_id = documents.organisation_id) AND (l.id = documents.owner_id))))))
  policy served all to handrail_case_administrator, handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.staff_organisations() AS staff_organisations))))
  grant handrail_case_administrator: insert
  grant handrail_clinician: insert
  grant handrail_definer: select
  grant handrail_employer: delete, insert
  grant handrail_person: insert
  grant handrail_worker: delete, insert

table forms.definitions (handrail_owner protected)
  column id uuid not null
  column code text not null
  column version integer not null
  column definition jsonb not null
  column published_at timestamp with time zone not null
  constraint definitions_code_version_key UNIQUE (code, version)
  constraint definitions_pkey PRIMARY KEY (id)
  policy administered insert to handrail_administrator check (app.is_administrator())
  policy definer all to handrail_definer using (true) check (true)
  policy everyone select to handrail_administrator, handrail_case_administrator, handrail_clinician, handrail_employer, handrail_gate, handrail_person, handrail_worker using (true)
  policy owner all to handrail_owner using (true) check (true)
  grant handrail_administrator: insert, select
  grant handrail_case_administrator: select
  grant handrail_clinician: select
  grant handrail_employer: select
  grant handrail_gate: select
  grant handrail_person: select
  grant handrail_worker: select

table help.drafts (handrail_owner protected)
  column slug text not null
  column audience text[] not null
  column title jsonb not null
  column body jsonb not null
  column revision integer not null
  column written_by uuid not null
  column written_at timestamp with time zone not null
  constraint drafts_pkey PRIMARY KEY (slug)
  constraint drafts_written_by_fkey FOREIGN KEY (written_by) REFERENCES accounts.accounts(id)
  policy definer all to handrail_definer using (true) check (true)
  policy owner all to handrail_owner using (true) check (true)
  policy written all to handrail_administrator using (app.is_publisher()) check (app.is_publisher())
  grant handrail_administrator: delete, insert, select, update

table help.versions (handrail_owner protected)
  column id uuid not null
  column slug text not null
  column version integer not null
  column audience text[] not null
  column title jsonb not null
  column body jsonb not null
  column reason text not null
  column published_by uuid not null
  column published_at timestamp with time zone not null
  constraint versions_pkey PRIMARY KEY (id)
  constraint versions_published_by_fkey FOREIGN KEY (published_by) REFERENCES accounts.accounts(id)
  constraint versions_slug_version_key UNIQUE (slug, version)
  policy anybody select to handrail_gate using (true)
  policy definer all to handrail_definer using (true) check (true)
  policy owner all to handrail_owner using (true) check (true)
  policy published all to handrail_administrator using (app.is_publisher()) check (app.is_publisher())
  grant handrail_administrator: insert, select
  grant handrail_gate: select

table jobs.timetable (handrail_owner NOT PROTECTED NOT FORCED)
  column name text not null
  column last_at timestamp with time zone not null
  column held_until timestamp with time zone
  constraint timetable_pkey PRIMARY KEY (name)
  grant handrail_queue: insert, select, update

table lists.column_choices (handrail_owner protected)
  column account_id uuid not null
  column list text not null
  column columns text[] not null
  constraint column_choices_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id)
  constraint column_choices_pkey PRIMARY KEY (account_id, list)
  policy definer all to handrail_definer using (true) check (true)
  policy own all to handrail_administrator, handrail_case_administrator, handrail_clinician, handrail_employer using ((account_id = app.account()))
  policy owner all to handrail_owner using (true) check (true)
  grant handrail_administrator: delete, insert, select, update
  grant handrail_case_administrator: delete, insert, select, update
  grant handrail_clinician: delete, insert, select, update
  grant handrail_employer: delete, insert, select, update

table lists.saved_filters (handrail_owner protected)
  column id uuid not null
  column account_id uuid not null
  column organisation_id uuid
  column list text not null
  column name text not null
  column name_key text collate "C" not null
  column query text not null
  column is_default boolean not null default false
  column created_at timestamp with time zone not null
  constraint saved_filters_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id)
  constraint saved_filters_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisations(id)
  constraint saved_filters_pkey PRIMARY KEY (id)
  index CREATE UNIQUE INDEX saved_filters_default ON lists.saved_filters USING btree (account_id, list, COALESCE(organisation_id, '00000000-0000-0000-0000-000000000000'::uuid)) WHERE is_default
  index CREATE UNIQUE INDEX saved_filters_name ON lists.saved_filters USING btree (account_id, list, COALESCE(organisation_id, '00000000-0000-0000-0000-000000000000'::uuid), name_key)
  policy definer all to handrail_definer using (true) check (true)
  policy own all to handrail_administrator, handrail_case_administrator, handrail_clinician, handrail_employer using (((account_id = app.account()) AND (NOT (organisation_id IS DISTINCT FROM app.organisation()))))
  policy owner all to handrail_owner using (true) check (true)
  grant handrail_administrator: delete, insert, select, update
  grant handrail_case_administrator: delete, insert, select, update
  grant handrail_clinician: delete, insert, select, update
  grant handrail_employer: delete, insert, select, update

table notices.deliveries (handrail_owner protected)
  column id uuid not null
  column notice_id uuid not null
  column organisation_id uuid
  column channel text not null
  column address text not null default ''::text {"handrail_worker: update"}
  column message_id text not null
  column state text not null default 'waiting'::text {"handrail_worker: update"}
  column attempts integer not null default 0 {"handrail_worker: update"}
  column last_error text {"handrail_worker: update"}
  column created_at timestamp with time zone not null
  column next_at timestamp with time zone {"handrail_worker: update"}
  column sent_at timestamp with time zone {"handrail_worker: update"}
  column digest_id uuid {"handrail_worker: update"}
  constraint deliveries_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'text'::text, 'print'::text])))
  constraint deliveries_message_id_key UNIQUE (message_id)
  constraint deliveries_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notices.notices(id)
  constraint deliveries_pkey PRIMARY KEY (id)
  constraint deliveries_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text, 'held'::text, 'digested'::text, 'unwanted'::text])))
  index CREATE INDEX deliveries_created ON notices.deliveries USING btree (created_at, id)
  index CREATE INDEX deliveries_digest ON notices.deliveries USING btree (digest_id) WHERE (digest_id IS NOT NULL)
  index CREATE INDEX deliveries_held ON notices.deliveries USING btree (next_at) WHERE (state = 'held'::text)
  index CREATE INDEX deliveries_notice ON notices.deliveries USING btree (notice_id)
  index CREATE INDEX deliveries_waiting ON notices.deliveries USING btree (next_at) WHERE (state = 'waiting'::text)
  policy definer all to handrail_definer using (true) check (true)
  policy owner all to handrail_owner using (true) check (true)
  policy worker_sends all to handrail_worker using (true)
  policy write_deliveries insert to handrail_administrator, handrail_case_administrator, handrail_clinician, handrail_employer, handrail_gate, handrail_person, handrail_worker check (true)
  grant handrail_administrator: insert
  grant handrail_case_administrator: insert
  grant handrail_clinician: insert
  grant handrail_employer: insert
  grant handrail_gate: insert
  grant handrail_person: insert
  grant handrail_worker: insert, select

table notices.notices (handrail_owner protected)
  column id uuid not null
  column organisation_id uuid
  column kind text not null
  column locale text
  column account_id uuid
  column person_id uuid
  column reference jsonb not null default '{}'::jsonb
  column created_at timestamp with time zone not null
  constraint notices_pkey PRIMARY KEY (id)
  index CREATE INDEX notices_account ON notices.notices USING btree (account_id, created_at)
  index CREATE INDEX notices_token ON notices.notices USING btree (((reference ->> 'token'::text)))
  policy definer all to handrail_definer using (true) check (true)
  policy own_notices select to handrail_employer using ((account_id = app.account()))
  policy owner all to handrail_owner using (true) check (true)
  policy worker_reads select to handrail_worker using (true)
  policy write_notices insert to handrail_administrator, handrail_case_administrator, handrail_clinician, handrail_employer, handrail_gate, handrail_person, handrail_worker check (true)
  grant handrail_administrator: insert
  grant handrail_case_administrator: insert
  grant handrail_clinician: insert
  grant handrail_definer: select
  grant handrail_employer: insert, select
  grant handrail_gate: insert
  grant handrail_person: insert
  grant handrail_worker: insert, select

table notices.preferences (handrail_owner protected)
  column account_id uuid not null
  column choices jsonb not null default '{}'::jsonb
  column quiet_from integer
  column quiet_until integer
  column changed_at timestamp with time zone not null
  constraint preferences_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id)
  constraint preferences_check CHECK (((quiet_from IS NULL) = (quiet_until IS NULL)))
  constraint preferences_pkey PRIMARY KEY (account_id)
  constraint preferences_quiet_from_check CHECK (((quiet_from >= 0) AND (quiet_from <= 1439)))
  constraint preferences_quiet_until_check CHECK (((quiet_until >= 0) AND (quiet_until <= 1439)))
  policy definer all to handrail_definer using (true) check (true)
  policy gate all to handrail_gate using (true) check (true)
  policy owner all to handrail_owner using (true) check (true)
  policy worker select to handrail_worker using (true)
  grant handrail_gate: insert, select, update
  grant handrail_worker: select

table notices.refused_addresses (handrail_owner protected)
  column id uuid not null
  column organisation_id uuid
  column channel text not null
  column address text not null
  column address_key text collate "C" not null
  column account_id uuid
  column person_id uuid
  column delivery_id uuid not null
  column answer text not null
  column refused_at timestamp with time zone not null
  column ended_at timestamp with time zone {"handrail_worker: update"}
  constraint refused_addresses_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisations(id)
  constraint refused_addresses_pkey PRIMARY KEY (id)
  index CREATE INDEX refused_addresses_account ON notices.refused_addresses USING btree (account_id) WHERE (ended_at IS NULL)
  index CREATE INDEX refused_addresses_person ON notices.refused_addresses USING btree (person_id) WHERE (ended_at IS NULL)
  index CREATE UNIQUE INDEX refused_addresses_open ON notices.refused_addresses USING btree (channel, address_key, COALESCE(organisation_id, '00000000-0000-0000-0000-000000000000'::uuid)) WHERE (ended_at IS NULL)
  policy administered select to handrail_administrator using (app.is_administrator())
  policy definer all to handrail_definer using (true) check (true)
  policy owner all to handrail_owner using (true) check (true)
  policy served select to handrail_case_administrator, handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.staff_organisations() AS staff_organisations))))
  policy worker all to handrail_worker using (true) check (true)
  grant handrail_administrator: select
  grant handrail_case_administrator: select
  grant handrail_clinician: select
  grant handrail_worker: insert, select

table notices.wordings (handrail_owner protected)
  column id uuid not null
  column organisation_id uuid not null
  column wording text not null
  column locale text not null
  column version integer not null
  column subject text
  column body text
  column reason text not null
  column written_by uuid not null
  column written_at timestamp with time zone not null
  constraint wordings_check CHECK (((subject IS NULL) = (body IS NULL)))
  constraint wordings_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'cy'::text])))
  constraint wordings_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisations(id)
  constraint wordings_organisation_id_wording_locale_version_key UNIQUE (organisation_id, wording, locale, version)
  constraint wordings_pkey PRIMARY KEY (id)
  constraint wordings_written_by_fkey FOREIGN KEY (written_by) REFERENCES accounts.accounts(id)
  policy administered all to handrail_administrator using (app.is_administrator()) check (app.is_administrator())
  policy definer all to handrail_definer using (true) check (true)
  policy owner all to handrail_owner using (true) check (true)
  policy worker select to handrail_worker using (true)
  grant handrail_administrator: insert, select
  grant handrail_worker: select

table operations.presses (handrail_owner protected)
  column account_id uuid not null
  column press bytea not null
  column at timestamp with time zone not null
  constraint presses_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id)
  constraint presses_pkey PRIMARY KEY (account_id, press)
  index CREATE INDEX presses_at ON operations.presses USING btree (at)
  policy definer all to handrail_definer using (true) check (true)
  policy own all to handrail_administrator, handrail_case_administrator, handrail_clinician, handrail_employer using ((account_id = app.account()))
  policy owner all to handrail_owner using (true) check (true)
  policy sweeping all to handrail_worker using (true)
  grant handrail_administrator: insert, select
  grant handrail_case_administrator: insert, select
  grant handrail_clinician: insert, select
  grant handrail_employer: insert, select
  grant handrail_worker: delete, select

table organisations.departments (handrail_owner protected)
  column organisation_id uuid not null
  column id uuid not null
  column name text not null
  constraint departments_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisations(id)
  constraint departments_organisation_id_name_key UNIQUE (organisation_id, name)
  constraint departments_pkey PRIMARY KEY (organisation_id, id)
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy definer all to handrail_definer using (true) check (true)
  policy gate select to handrail_gate using (true)
  policy own_organisation all to handrail_employer, handrail_worker using ((organisation_id = app.organisation()))
  policy owner all to handrail_owner using (true) check (true)
  policy served all to handrail_case_administrator, handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.staff_organisations() AS staff_organisations))))
  grant handrail_administrator: delete, insert, select, update
  grant handrail_case_administrator: select
  grant handrail_clinician: select
  grant handrail_definer: select
  grant handrail_employer: select
  grant handrail_gate: select
  grant handrail_worker: delete, insert, select, update

table organisations.divisions (handrail_owner protected)
  column organisation_id uuid not null
  column id uuid not null
  column name text not null
  constraint divisions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisations(id)
  constraint divisions_organisation_id_name_key UNIQUE (organisation_id, name)
  constraint divisions_pkey PRIMARY KEY (organisation_id, id)
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy definer all to handrail_definer using (true) check (true)
  policy gate select to handrail_gate using (true)
  policy own_organisation all to handrail_employer, handrail_worker using ((organisation_id = app.organisation()))
  policy owner all to handrail_owner using (true) check (true)
  policy served all to handrail_case_administrator, handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.staff_organisations() AS staff_organisations))))
  grant handrail_administrator: delete, insert, select, update
  grant handrail_case_administrator: select
  grant handrail_clinician: select
  grant handrail_definer: select
  grant handrail_employer: select
  grant handrail_gate: select
  grant handrail_worker: delete, insert, select, update

table organisations.locations (handrail_owner protected)
  column organisation_id uuid not null
  column id uuid not null
  column name text not null
  constraint locations_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisations(id)
  constraint locations_organisation_id_name_key UNIQUE (organisation_id, name)
  constraint locations_pkey PRIMARY KEY (organisation_id, id)
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy definer all to handrail_definer using (true) check (true)
  policy gate select to handrail_gate using (true)
  policy own_organisation all to handrail_employer, handrail_worker using ((organisation_id = app.organisation()))
  policy owner all to handrail_owner using (true) check (true)
  policy served all to handrail_case_administrator, handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.staff_organisations() AS staff_organisations))))
  grant handrail_administrator: delete, insert, select, update
  grant handrail_case_administrator: select
  grant handrail_clinician: select
  grant handrail_definer: select
  grant handrail_employer: select
  grant handrail_gate: select
  grant handrail_worker: delete, insert, select, update

table organisations.nodes (handrail_owner protected)
  column organisation_id uuid not null
  column id uuid not null
  column parent_id uuid
  column name text not null
  column path text collate "C" not null
  column depth integer not null
  constraint nodes_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisations(id)
  constraint nodes_organisation_id_parent_id_fkey FOREIGN KEY (organisation_id, parent_id) REFERENCES organisations.nodes(organisation_id, id)
  constraint nodes_pkey PRIMARY KEY (organisation_id, id)
  index CREATE INDEX nodes_path ON organisations.nodes USING btree (organisation_id, path)
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy definer all to handrail_definer using (true) check (true)
  policy gate select to handrail_gate using (true)
  policy own_organisation all to handrail_employer, handrail_worker using ((organisation_id = app.organisation()))
  policy owner all to handrail_owner using (true) check (true)
  policy served all to handrail_case_administrator, handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.staff_organisations() AS staff_organisations))))
  grant handrail_administrator: delete, insert, select, update
  grant handrail_case_administrator: select
  grant handrail_clinician: select
  grant handrail_definer: select
  grant handrail_employer: select
  grant handrail_gate: select
  grant handrail_worker: delete, insert, select, update

table organisations.organisations (handrail_owner protected)
  column id uuid not null {"handrail_employer: select","handrail_person: select"}
  column code text not null {"handrail_employer: select","handrail_person: select"}
  column name text not null {"handrail_employer: select","handrail_person: select"}
  column verification_code text not null
  column verification_code_version integer not null default 1
  column domains text[] not null {"handrail_employer: select","handrail_person: select"}
  column forms text[] not null {"handrail_employer: select","handrail_person: select"}
  column features jsonb not null default '{}'::jsonb {"handrail_employer: select","handrail_person: select"}
  column policies jsonb not null default '{}'::jsonb {"handrail_employer: select","handrail_person: select"}
  column targets jsonb not null default '{}'::jsonb {"handrail_employer: select","handrail_person: select"}
  column calendar text not null default 'england-and-wales'::text {"handrail_employer: select","handrail_person: select"}
  column own_days date[] not null default '{}'::date[] {"handrail_employer: select","handrail_person: select"}
  column languages text[] not null default '{en,cy}'::text[] {"handrail_employer: select","handrail_person: select"}
  column registration_permissions text[] not null default '{refer}'::text[] {"handrail_employer: select","handrail_person: select"}
  column brand jsonb not null default '{}'::jsonb {"handrail_employer: select","handrail_person: select"}
  column contact jsonb not null default '{}'::jsonb {"handrail_employer: select","handrail_person: select"}
  column next_number integer not null default 1 {"handrail_case_administrator: update","handrail_clinician: update","handrail_employer: select, update"}
  column revision integer not null default 1 {"handrail_employer: select"}
  column created_at timestamp with time zone not null
  constraint organisations_code_check CHECK ((code ~ '^[A-Z]{2,6}$'::text))
  constraint organisations_code_key UNIQUE (code)
  constraint organisations_pkey PRIMARY KEY (id)
  constraint organisations_verification_code_key UNIQUE (verification_code)
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy definer all to handrail_definer using (true) check (true)
  policy gate select to handrail_gate using (true)
  policy own all to handrail_employer, handrail_worker using ((id = app.organisation()))
  policy own_person select to handrail_person using ((id = app.organisation()))
  policy owner all to handrail_owner using (true) check (true)
  policy served all to handrail_case_administrator, handrail_clinician using ((id = ANY (ARRAY( SELECT app.staff_organisations() AS staff_organisations))))
  grant handrail_administrator: insert, select, update
  grant handrail_case_administrator: select
  grant handrail_clinician: select
  grant handrail_definer: select
  grant handrail_gate: select
  grant handrail_worker: insert, select, update

table organisations.weaker_choices (handrail_owner protected)
  column organisation_id uuid not null
  column setting text not null
  column value text not null
  column reason text not null
  column chosen_by uuid
  column chosen_at timestamp with time zone not null
  constraint weaker_choices_chosen_by_fkey FOREIGN KEY (chosen_by) REFERENCES accounts.accounts(id)
  constraint weaker_choices_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisations(id)
  constraint weaker_choices_pkey PRIMARY KEY (organisation_id, setting)
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy definer all to handrail_definer using (true) check (true)
  policy own_organisation all to handrail_employer, handrail_worker using ((organisation_id = app.organisation()))
  policy owner all to handrail_owner using (true) check (true)
  policy served all to handrail_case_administrator, handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.staff_organisations() AS staff_organisations))))
  grant handrail_administrator: delete, insert, select, update
  grant handrail_worker: delete, insert, select, update

table persons.contact_points (handrail_owner protected)
  column id uuid not null
  column person_id uuid not null
  column kind text not null
  column value text not null
  column source text not null
  column confirmed_at timestamp with time zone
  column confirmed_by uuid
  column confirmed_how text
  column created_at timestamp with time zone not null
  column ended_at timestamp with time zone
  constraint contact_points_kind_check CHECK ((kind = ANY (ARRAY['email'::text, 'mobile'::text, 'post'::text])))
  constraint contact_points_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons.persons(id)
  constraint contact_points_pkey PRIMARY KEY (id)
  index CREATE INDEX contact_points_person ON persons.contact_points USING btree (person_id)
  policy definer all to handrail_definer using (true) check (true)
  policy owner all to handrail_owner using (true) check (true)
  policy self select to handrail_person using ((person_id = app.person()))
  policy serving restrictive all to handrail_case_administrator, handrail_clinician using (( SELECT (EXISTS ( SELECT
           FROM app.staff_organisations() staff_organisations(staff_organisations))) AS "exists"))
  policy staff all to handrail_case_administrator, handrail_clinician, handrail_worker using (true) check (true)
  grant handrail_case_administrator: insert, select, update
  grant handrail_clinician: insert, select, update
  grant handrail_person: select
  grant handrail_worker: select

table persons.declarations (handrail_owner protected)
  column id uuid not null
  column account_id uuid not null
  column relation text not null
  column given_name text not null
  column family_name text not null
  column name_key text collate "C" not null
  column given_key text collate "C" not null
  column family_key text collate "C" not null
  column date_of_birth date
  column person_id uuid
  column case_id uuid
  column declared_at timestamp with time zone not null
  column released_at timestamp with time zone {"handrail_administrator: update"}
  column released_by uuid {"handrail_administrator: update"}
  column release_reason text {"handrail_administrator: update"}
  constraint declarations_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id)
  constraint declarations_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons.persons(id)
  constraint declarations_pkey PRIMARY KEY (id)
  constraint declarations_relation_check CHECK ((relation = ANY (ARRAY['relative'::text, 'close'::text])))
  index CREATE INDEX declarations_live ON persons.declarations USING btree (account_id) WHERE (released_at IS NULL)
  policy definer all to handrail_definer using (true) check (true)
  policy not_own_update restrictive update to handrail_administrator using ((account_id <> app.account())) check ((account_id <> app.account()))
  policy own all to handrail_administrator, handrail_case_administrator, handrail_clinician using ((account_id = app.account())) check (((account_id = app.account()) AND (released_at IS NULL)))
  policy owner all to handrail_owner using (true) check (true)
  policy releasing all to handrail_administrator using (app.holds_over_all('{provider_administrator,privacy_officer}'::text[])) check (app.holds_over_all('{provider_administrator,privacy_officer}'::text[]))
  grant handrail_administrator: insert, select
  grant handrail_case_administrator: insert, select
  grant handrail_clinician: insert, select
  grant handrail_definer: select

table persons.identifiers (handrail_owner protected)
  column id uuid not null
  column person_id uuid not null
  column kind text not null
  column value text not null
  column organisation_id uuid
  constraint identifiers_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons.persons(id)
  constraint identifiers_pkey PRIMARY KEY (id)
  index CREATE INDEX identifiers_person ON persons.identifiers USING btree (person_id)
  policy definer all to handrail_definer using (true) check (true)
  policy owner all to handrail_owner using (true) check (true)
  policy serving restrictive all to handrail_case_administrator, handrail_clinician using (( SELECT (EXISTS ( SELECT
           FROM app.staff_organisations() staff_organisations(staff_organisations))) AS "exists"))
  policy staff all to handrail_case_administrator, handrail_clinician, handrail_worker using (true) check (true)
  grant handrail_case_administrator: insert, select, update
  grant handrail_clinician: insert, select, update
  grant handrail_worker: select

table persons.persons (handrail_owner protected)
  column id uuid not null {"handrail_definer: select"}
  column title text not null default ''::text
  column given_name text not null {"handrail_definer: select"}
  column family_name text not null {"handrail_definer: select"}
  column given_key text collate "C" not null {"handrail_definer: select"}
  column family_key text collate "C" not null {"handrail_definer: select"}
  column date_of_birth date {"handrail_definer: select"}
  column ni_number text
  column verified boolean not null default false
  column canonical_person_id uuid
  column created_at timestamp with time zone not null
  column created_by uuid
  constraint persons_canonical_person_id_fkey FOREIGN KEY (canonical_person_id) REFERENCES persons.persons(id)
  constraint persons_pkey PRIMARY KEY (id)
  index CREATE INDEX persons_birth ON persons.persons USING btree (date_of_birth, family_key)
  index CREATE INDEX persons_name ON persons.persons USING btree (family_key, given_key, id)
  policy definer all to handrail_definer using (true) check (true)
  policy owner all to handrail_owner using (true) check (true)
  policy self select to handrail_person using ((id = app.person()))
  policy serving restrictive all to handrail_case_administrator, handrail_clinician using (( SELECT (EXISTS ( SELECT
           FROM app.staff_organisations() staff_organisations(staff_organisations))) AS "exists"))
  policy staff all to handrail_case_administrator, handrail_clinician, handrail_worker using (true) check (true)
  grant handrail_case_administrator: insert, select, update
  grant handrail_clinician: insert, select, update
  grant handrail_person: select
  grant handrail_worker: select

table referrals.questions (handrail_owner protected)
  column organisation_id uuid not null
  column id uuid not null
  column referral_id uuid not null
  column position integer not null
  column code text not null
  column text text not null
  column added_in integer not null
  column removed_in integer
  constraint questions_organisation_id_referral_id_fkey FOREIGN KEY (organisation_id, referral_id) REFERENCES referrals.referrals(organisation_id, id)
  constraint questions_pkey PRIMARY KEY (organisation_id, id)
  index CREATE INDEX questions_referral ON referrals.questions USING btree (organisation_id, referral_id, "position")
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy definer all to handrail_definer using (true) check (true)
  policy own_organisation all to handrail_employer, handrail_worker using ((organisation_id = app.organisation()))
  policy owner all to handrail_owner using (true) check (true)
  policy served all to handrail_case_administrator, handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.staff_organisations() AS staff_organisations))))
  grant handrail_case_administrator: select
  grant handrail_clinician: select
  grant handrail_employer: delete, insert, select, update
  grant handrail_worker: delete, select, update

table referrals.referrals (handrail_owner protected)
  column organisation_id uuid not null {"handrail_administrator: select"}
  column id uuid not null
  column form_code text not null
  column form_version integer not null
  column author_id uuid not null
  column owner_id uuid not null {"handrail_administrator: select, update"}
  column state text not null {"handrail_administrator: select"}
  column case_id uuid {"handrail_administrator: select"}
  column case_reference text not null default ''::text
  column employment_id uuid
  column re_referral_of uuid
  column employee_name text not null default ''::text
  column employee_key text collate "C" not null default ''::text
  column steps_done integer not null default 0
  column steps_total integer not null default 0
  column current_version integer not null default 0
  column prefill jsonb not null default '{}'::jsonb
  column created_at timestamp with time zone not null
  column changed_at timestamp with time zone not null
  column submitted_at timestamp with time zone
  column deletes_on date
  column deletion_told integer
  column rejected_at timestamp with time zone
  column rejected_reason text
  column rejected_text text
  column suggested_form text
  column returned_at timestamp with time zone
  column returned_text text
  column removed_at timestamp with time zone {"handrail_administrator: select"}
  constraint referrals_organisation_id_author_id_fkey FOREIGN KEY (organisation_id, author_id) REFERENCES accounts.memberships(organisation_id, id)
  constraint referrals_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisations(id)
  constraint referrals_organisation_id_owner_id_fkey FOREIGN KEY (organisation_id, owner_id) REFERENCES accounts.memberships(organisation_id, id)
  constraint referrals_pkey PRIMARY KEY (organisation_id, id)
  constraint referrals_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'awaiting_approval'::text, 'submitted'::text, 'returned'::text, 'rejected'::text, 'accepted'::text, 'withdrawn'::text])))
  index CREATE INDEX referrals_author ON referrals.referrals USING btree (organisation_id, author_id, state, changed_at DESC, id)
  index CREATE INDEX referrals_deletes ON referrals.referrals USING btree (deletes_on) WHERE (deletes_on IS NOT NULL)
  index CREATE INDEX referrals_rejected ON referrals.referrals USING btree (organisation_id, owner_id, rejected_at, id) WHERE ((state = 'rejected'::text) AND (removed_at IS NULL))
  index CREATE UNIQUE INDEX referrals_case ON referrals.referrals USING btree (organisation_id, case_id) WHERE (case_id IS NOT NULL)
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy definer all to handrail_definer using (true) check (true)
  policy draft_of_author restrictive all to handrail_employer using (((state <> 'draft'::text) OR (author_id = app.membership())))
  policy own_organisation all to handrail_employer, handrail_worker using ((organisation_id = app.organisation()))
  policy owner all to handrail_owner using (true) check (true)
  policy served all to handrail_case_administrator, handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.staff_organisations() AS staff_organisations))))
  grant handrail_case_administrator: select, update
  grant handrail_clinician: select, update
  grant handrail_definer: select
  grant handrail_employer: delete, insert, select, update
  grant handrail_worker: delete, select, update

table referrals.steps (handrail_owner protected)
  column organisation_id uuid not null
  column referral_id uuid not null
  column step text not null
  column version integer not null default 1
  column answers jsonb not null
  column changed_at timestamp with time zone not null
  constraint steps_organisation_id_referral_id_fkey FOREIGN KEY (organisation_id, referral_id) REFERENCES referrals.referrals(organisation_id, id) ON DELETE CASCADE
  constraint steps_pkey PRIMARY KEY (organisation_id, referral_id, step)
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy definer all to handrail_definer using (true) check (true)
  policy draft_of_author restrictive all to handrail_employer using ((EXISTS ( SELECT
   FROM referrals.referrals r
  WHERE ((r.organisation_id = steps.organisation_id) AND (r.id = steps.referral_id)))))
  policy own_organisation all to handrail_employer, handrail_worker using ((organisation_id = app.organisation()))
  policy owner all to handrail_owner using (true) check (true)
  policy served all to handrail_case_administrator, handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.staff_organisations() AS staff_organisations))))
  grant handrail_case_administrator: select
  grant handrail_clinician: select
  grant handrail_employer: delete, insert, select, update
  grant handrail_worker: delete, select

table referrals.versions (handrail_owner protected)
  column organisation_id uuid not null
  column referral_id uuid not null
  column version integer not null
  column response jsonb not null
  column answers jsonb not null
  column form_version integer not null
  column document_ids uuid[] not null default '{}'::uuid[]
  column submitted_by uuid not null
  column submitted_at timestamp with time zone not null
  column pdf_document_id uuid
  column reason text not null default ''::text
  column submission_key text not null
  column submission_hash bytea not null
  constraint versions_organisation_id_referral_id_fkey FOREIGN KEY (organisation_id, referral_id) REFERENCES referrals.referrals(organisation_id, id)
  constraint versions_organisation_id_submission_key_key UNIQUE (organisation_id, submission_key)
  constraint versions_pkey PRIMARY KEY (organisation_id, referral_id, version)
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy definer all to handrail_definer using (true) check (true)
  policy own_organisation all to handrail_employer, handrail_worker using ((organisation_id = app.organisation()))
  policy owner all to handrail_owner using (true) check (true)
  policy served all to handrail_case_administrator, handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.staff_organisations() AS staff_organisations))))
  grant handrail_case_administrator: select, update
  grant handrail_clinician: select, update
  grant handrail_employer: delete, insert, select, update
  grant handrail_worker: delete, select, update

table shared_services.request_codes (handrail_owner protected)
  column organisation_id uuid not null
  column code text not null {"handrail_administrator: update","handrail_employer: update"}
  column version integer not null default 1 {"handrail_administrator: update","handrail_employer: update"}
  column changed_at timestamp with time zone not null {"handrail_administrator: update","handrail_employer: update"}
  constraint request_codes_code_key UNIQUE (code)
  constraint request_codes_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisations(id)
  constraint request_codes_pkey PRIMARY KEY (organisation_id)
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy deciding restrictive all to handrail_employer using (app.approves_services()) check (app.approves_services())
  policy definer all to handrail_definer using (true) check (true)
  policy gate select to handrail_gate using (true)
  policy own_organisation all to handrail_employer, handrail_worker using ((organisation_id = app.organisation()))
  policy owner all to handrail_owner using (true) check (true)
  policy served all to handrail_case_administrator, handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.staff_organisations() AS staff_organisations))))
  grant handrail_administrator: insert, select
  grant handrail_employer: insert, select
  grant handrail_gate: select

table shared_services.requests (handrail_owner protected)
  column organisation_id uuid not null
  column id uuid not null
  column account_id uuid not null
  column display_name text not null
  column sort_key text collate "C" not null
  column job_title text not null default ''::text
  column email text not null
  column state text not null {"handrail_employer: update","handrail_gate: update"}
  column requested_at timestamp with time zone not null
  column enrolled_at timestamp with time zone {"handrail_gate: update","handrail_worker: update"}
  column decided_at timestamp with time zone {"handrail_employer: update"}
  column decided_by uuid {"handrail_employer: update"}
  column reason text not null default ''::text {"handrail_employer: update"}
  column membership_id uuid
  column ended_at timestamp with time zone {"handrail_employer: update","handrail_gate: update"}
  constraint requests_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id)
  constraint requests_organisation_id_decided_by_fkey FOREIGN KEY (organisation_id, decided_by) REFERENCES accounts.memberships(organisation_id, id)
  constraint requests_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisations(id)
  constraint requests_organisation_id_membership_id_fkey FOREIGN KEY (organisation_id, membership_id) REFERENCES accounts.memberships(organisation_id, id)
  constraint requests_pkey PRIMARY KEY (organisation_id, id)
  constraint requests_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'active'::text, 'declined'::text, 'withdrawn'::text, 'left'::text])))
  index CREATE INDEX requests_account ON shared_services.requests USING btree (account_id, requested_at)
  index CREATE INDEX requests_name ON shared_services.requests USING btree (organisation_id, sort_key, id)
  index CREATE INDEX requests_requested ON shared_services.requests USING btree (organisation_id, requested_at, id)
  index CREATE UNIQUE INDEX requests_waiting ON shared_services.requests USING btree (organisation_id, account_id) WHERE (state = 'waiting'::text)
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy decided restrictive update to handrail_employer using ((app.approves_services() AND (account_id IS DISTINCT FROM app.account())))
  policy deciding restrictive select to handrail_employer using ((app.approves_services() OR (account_id = app.account())))
  policy definer all to handrail_definer using (true) check (true)
  policy gate all to handrail_gate using (true) check (true)
  policy own_organisation all to handrail_employer, handrail_worker using ((organisation_id = app.organisation()))
  policy owner all to handrail_owner using (true) check (true)
  policy served all to handrail_case_administrator, handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.staff_organisations() AS staff_organisations))))
  grant handrail_definer: select, update
  grant handrail_employer: select
  grant handrail_gate: insert, select
  grant handrail_worker: select

table sharing.delegations (handrail_owner protected)
  column organisation_id uuid not null
  column id uuid not null
  column owner_id uuid not null
  column with_id uuid not null
  column may_act boolean not null default false
  column copies boolean not null default true
  column purpose text not null
  column from_at timestamp with time zone not null
  column until_at timestamp with time zone not null
  column created_at timestamp with time zone not null
  column ended_at timestamp with time zone {"handrail_administrator: update"}
  column start_told_at timestamp with time zone
  column end_told_at timestamp with time zone
  constraint delegations_check CHECK ((from_at < until_at))
  constraint delegations_check1 CHECK ((owner_id <> with_id))
  constraint delegations_organisation_id_owner_id_fkey FOREIGN KEY (organisation_id, owner_id) REFERENCES accounts.memberships(organisation_id, id)
  constraint delegations_organisation_id_with_id_fkey FOREIGN KEY (organisation_id, with_id) REFERENCES accounts.memberships(organisation_id, id)
  constraint delegations_pkey PRIMARY KEY (organisation_id, id)
  index CREATE INDEX delegations_owner ON sharing.delegations USING btree (organisation_id, owner_id) WHERE (ended_at IS NULL)
  index CREATE INDEX delegations_with ON sharing.delegations USING btree (organisation_id, with_id) WHERE (ended_at IS NULL)
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy definer all to handrail_definer using (true) check (true)
  policy own_organisation all to handrail_employer, handrail_worker using ((organisation_id = app.organisation()))
  policy owner all to handrail_owner using (true) check (true)
  policy served all to handrail_case_administrator, handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.staff_organisations() AS staff_organisations))))
  grant handrail_administrator: select
  grant handrail_definer: select
  grant handrail_employer: insert, select, update
  grant handrail_worker: select, update

table sharing.shares (handrail_owner protected)
  column organisation_id uuid not null
  column id uuid not null
  column owner_id uuid not null
  column with_id uuid not null
  column may_act boolean not null default false
  column copies boolean not null default true
  column created_at timestamp with time zone not null
  column ended_at timestamp with time zone {"handrail_administrator: update"}
  constraint shares_check CHECK ((owner_id <> with_id))
  constraint shares_organisation_id_owner_id_fkey FOREIGN KEY (organisation_id, owner_id) REFERENCES accounts.memberships(organisation_id, id)
  constraint shares_organisation_id_with_id_fkey FOREIGN KEY (organisation_id, with_id) REFERENCES accounts.memberships(organisation_id, id)
  constraint shares_pkey PRIMARY KEY (organisation_id, id)
  index CREATE INDEX shares_owner ON sharing.shares USING btree (organisation_id, owner_id) WHERE (ended_at IS NULL)
  index CREATE UNIQUE INDEX shares_live ON sharing.shares USING btree (organisation_id, with_id, owner_id) WHERE (ended_at IS NULL)
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy definer all to handrail_definer using (true) check (true)
  policy own_organisation all to handrail_employer, handrail_worker using ((organisation_id = app.organisation()))
  policy owner all to handrail_owner using (true) check (true)
  policy served all to handrail_case_administrator, handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.staff_organisations() AS staff_organisations))))
  grant handrail_administrator: select
  grant handrail_definer: select
  grant handrail_employer: insert, select, update
  grant handrail_worker: select

table tasks.tasks (handrail_owner protected)
  column organisation_id uuid not null {"handrail_administrator: select"}
  column id uuid not null {"handrail_administrator: select"}
  column kind text not null
  column desk text not null {"handrail_administrator: select"}
  column subject_kind text not null {"handrail_administrator: select"}
  column subject_id uuid not null {"handrail_administrator: select"}
  column label text not null default ''::text {"handrail_administrator: select"}
  column priority integer not null default 0
  column due_on date
  column state text not null default 'open'::text {"handrail_administrator: select, update"}
  column claimed_by uuid {"handrail_administrator: select, update"}
  column claimed_at timestamp with time zone {"handrail_administrator: update"}
  column done_by uuid
  column done_at timestamp with time zone
  column note text not null default ''::text
  column created_at timestamp with time zone not null
  constraint tasks_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisations(id)
  constraint tasks_pkey PRIMARY KEY (organisation_id, id)
  constraint tasks_state_check CHECK ((state = ANY (ARRAY['open'::text, 'claimed'::text, 'done'::text, 'declined'::text])))
  index CREATE INDEX tasks_claimed ON tasks.tasks USING btree (claimed_by, due_on, id) WHERE ((state = ANY (ARRAY['open'::text, 'claimed'::text])) AND (claimed_by IS NOT NULL))
  index CREATE INDEX tasks_open ON tasks.tasks USING btree (due_on, id) WHERE (state = ANY (ARRAY['open'::text, 'claimed'::text]))
  index CREATE INDEX tasks_subject ON tasks.tasks USING btree (organisation_id, subject_id)
  index CREATE UNIQUE INDEX tasks_id ON tasks.tasks USING btree (id)
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy definer all to handrail_definer using (true) check (true)
  policy own_organisation all to handrail_employer, handrail_worker using ((organisation_id = app.organisation()))
  policy owner all to handrail_owner using (true) check (true)
  policy person insert to handrail_person check ((organisation_id = app.organisation()))
  policy served all to handrail_case_administrator, handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.staff_organisations() AS staff_organisations))))
  grant handrail_case_administrator: insert, select, update
  grant handrail_clinician: insert, select, update
  grant handrail_employer: insert
  grant handrail_person: insert
  grant handrail_worker: insert, select, update

table workforce.employments (handrail_owner protected)
  column organisation_id uuid not null {"handrail_employer: select"}
  column id uuid not null {"handrail_employer: select"}
  column person_id uuid {"handrail_case_administrator: update","handrail_clinician: update"}
  column kind text not null {"handrail_employer: select"}
  column payroll_number text {"handrail_employer: select"}
  column title text not null default ''::text {"handrail_employer: select"}
  column given_name text not null {"handrail_employer: select"}
  column family_name text not null {"handrail_employer: select"}
  column search_key text collate "C" not null
  column payroll_key text collate "C" not null default ''::text
  column date_of_birth date {"handrail_employer: select"}
  column job_title text not null default ''::text {"handrail_employer: select"}
  column division_id uuid {"handrail_employer: select"}
  column department_id uuid {"handrail_employer: select"}
  column location_id uuid {"handrail_employer: select"}
  column email text {"handrail_employer: select"}
  column supervisor_employment_id uuid
  column from_day date not null {"handrail_employer: select"}
  column to_day date {"handrail_employer: select"}
  constraint employments_kind_check CHECK ((kind = ANY (ARRAY['employee'::text, 'contractor'::text, 'visitor'::text, 'applicant'::text])))
  constraint employments_organisation_id_department_id_fkey FOREIGN KEY (organisation_id, department_id) REFERENCES organisations.departments(organisation_id, id)
  constraint employments_organisation_id_division_id_fkey FOREIGN KEY (organisation_id, division_id) REFERENCES organisations.divisions(organisation_id, id)
  constraint employments_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisations(id)
  constraint employments_organisation_id_location_id_fkey FOREIGN KEY (organisation_id, location_id) REFERENCES organisations.locations(organisation_id, id)
  constraint employments_organisation_id_supervisor_employment_id_fkey FOREIGN KEY (organisation_id, supervisor_employment_id) REFERENCES workforce.employments(organisation_id, id)
  constraint employments_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons.persons(id)
  constraint employments_pkey PRIMARY KEY (organisation_id, id)
  index CREATE INDEX employments_email ON workforce.employments USING btree (organisation_id, lower(email)) WHERE (email IS NOT NULL)
  index CREATE INDEX employments_person ON workforce.employments USING btree (person_id)
  index CREATE INDEX employments_search ON workforce.employments USING gin (search_key gin_trgm_ops) WITH (fastupdate=off)
  index CREATE UNIQUE INDEX employments_payroll ON workforce.employments USING btree (organisation_id, payroll_key) WHERE ((payroll_key <> ''::text) AND (to_day IS NULL))
  policy administered all to handrail_administrator using (( SELECT app.is_administrator() AS is_administrator))
  policy definer all to handrail_definer using (true) check (true)
  policy own_organisation all to handrail_employer, handrail_worker using ((organisation_id = app.organisation()))
  policy owner all to handrail_owner using (true) check (true)
  policy served all to handrail_case_administrator, handrail_clinician using ((organisation_id = ANY (ARRAY( SELECT app.staff_organisations() AS staff_organisations))))
  grant handrail_administrator: insert
  grant handrail_case_administrator: select
  grant handrail_clinician: select
  grant handrail_definer: select
  grant handrail_worker: select

function app.account() returns uuid (handrail_definer)
  grant public: execute
RETURN (NULLIF(current_setting('app.account_id'::text, true), ''::text))::uuid

function app.account_uses(timestamp with time zone) returns TABLE(id uuid, used_at timestamp with time zone, warned_at timestamp with time zone, days integer, administrator boolean) (handrail_definer) security definer set search_path=""
  grant handrail_worker: execute
  select a.id, greatest(a.last_sign_in_at, a.activated_at, a.created_at), a.dormant_warned_at, least(s.days, m.days), coalesce(s.administrator, false)
  from accounts.accounts a
  left join lateral (select 90 as days, bool_or(x.role = 'provider_administrator') as administrator
    from accounts.staff_assignments x where x.account_id = a.id and x.valid @> at having count(*) > 0) s on true
  left join lateral (select min(coalesce((o.policies ->> 'dormantDays')::int, 365)) as days
    from accounts.memberships x join organisations.organisations o on o.id = x.organisation_id
    where x.account_id = a.id and x.state = 'active') m on true
  where a.state = 'active' and greatest(a.last_sign_in_at, a.activated_at, a.created_at) <= at - interval '16 days'
    and least(s.days, m.days) is not null

function app.acts_here() returns boolean (handrail_definer) security definer set search_path=""
  grant handrail_administrator: execute
  grant handrail_employer: execute
  select current_setting('role', true) <> 'handrail_administrator' or app.is_administrator()

function app.add_users(uuid,jsonb,timestamp with time zone,timestamp with time zone) returns TABLE(line integer, account uuid, membership uuid, token uuid, outcome text) (handrail_definer) security definer set search_path=""
  grant handrail_administrator: execute
  grant handrail_employer: execute
declare
  p jsonb;
  candidate jsonb;
  known uuid;
  given text[];
  allowed text[];
  made boolean;
begin
  if not (app.is_administrator() or (org = app.organisation() and app.administers_users())) then return; end if;
  allowed := (select m.permissions || o.registration_permissions from organisations.organisations o
    left join accounts.memberships m on m.organisation_id = o.id and m.id = app.membership() where o.id = org);
  for p in select value from jsonb_array_elements(people) loop
    line := (p ->> 'line')::int; account := (p ->> 'account')::uuid; membership := (p ->> 'membership')::uuid; token := (p ->> 'token')::uuid;
    given := array(select jsonb_array_elements_text(p -> 'permissions'));
    if not app.is_administrator() and not given <@ allowed then raise exception 'a permission that is not theirs to give' using errcode = '42501'; end if;
    known := (select a.id from accounts.accounts a where a.email_key = p ->> 'emailKey' and a.kind <> 'member');
    if known is null then
      made := false;
      for candidate in select value from jsonb_array_elements(p -> 'names') loop
        insert into accounts.accounts (id, kind, username, username_key, username_skeleton, email, email_key, given_name, family_name, job_title,
            state, locale, created_at)
          values (account, 'employer', candidate ->> 'username', candidate ->> 'key', candidate ->> 'skeleton', p ->> 'email', p ->> 'emailKey',
            p ->> 'givenName', p ->> 'familyName', p ->> 'jobTitle', 'pending', p ->> 'locale', at)
          on conflict do nothing;
        made := found;
        exit when made;
      end loop;
      -- Somebody took the address, or every name, in this moment: the next look tells which.
      if not made then raise exception 'taken at the same moment' using errcode = '40001'; end if;
      insert into accounts.memberships (organisation_id, id, account_id, node_id, location_id, division_id, department_id, permissions, state,
          display_name, sort_key, job_title, created_at)
        values (org, membership, account, (p ->> 'node')::uuid, (p ->> 'location')::uuid, (p ->> 'division')::uuid, (p ->> 'department')::uuid,
          given, 'pending', p ->> 'displayName', p ->> 'sortKey', p ->> 'jobTitle', at);
      insert into accounts.tokens (id, purpose, account_id, organisation_id, created_at, expires_at)
        values (token, 'activation', account, org, at, until);
      outcome := 'made';
    else
      account := known;
      outcome := case when exists (select from accounts.memberships m where m.organisation_id = org and m.account_id = known) then 'here' else 'known' end;
    end if;
    return next;
  end loop;
end

function app.administers_users() returns boolean (handrail_definer) security definer set search_path=""
  grant handrail_administrator: execute
  grant handrail_employer: execute
  select case when current_setting('role', true) = 'handrail_administrator' then app.organisation() is not null and app.is_administrator()
    else exists (select from accounts.memberships m
      where m.organisation_id = app.organisation() and m.id = app.membership() and m.state = 'active' and 'user_administration' = any (m.permissions)) end

function app.admit_service(uuid,uuid,text[],uuid,uuid,uuid,uuid,timestamp with time zone) returns uuid (handrail_definer) security definer set search_path=""
  grant handrail_employer: execute
declare
  asked shared_services.requests;
  opened uuid;
begin
  select r.* into asked from shared_services.requests r where r.organisation_id = app.organisation() and r.id = request
    and r.state = 'waiting' and r.enrolled_at is not null for update;
  if not found or not app.approves_services() or asked.account_id = app.account() then return null; end if;
  if not exists (select from accounts.memberships m where m.organisation_id = app.organisation() and m.id = app.membership()
    and granted <@ m.permissions) then return null; end if;
  insert into accounts.memberships as m (organisation_id, id, account_id, node_id, location_id, division_id, department_id, permissions, state,
      display_name, sort_key, job_title, created_at)
    values (asked.organisation_id, membership, asked.account_id, node, place, part, team, granted, 'active',
      asked.display_name, asked.sort_key, asked.job_title, at)
    on conflict (organisation_id, account_id) do update set state = 'active', permissions = excluded.permissions, node_id = excluded.node_id,
      location_id = excluded.location_id, division_id = excluded.division_id, department_id = excluded.department_id
      where m.state <> 'active'
    returning m.id into opened;
  if opened is null then return null; end if;
  -- Positions held before somebody left are not theirs again.
  delete from accounts.node_holders h where h.organisation_id = asked.organisation_id and h.membership_id = opened;
  update shared_services.requests r set state = 'active', membership_id = opened, decided_at = at, decided_by = app.membership()
    where r.organisation_id = asked.organisation_id and r.id = asked.id;
  return opened;
end

function app.approves_services() returns boolean (handrail_definer) security definer set search_path=""
  grant handrail_employer: execute
  select exists (select from accounts.memberships m where m.organisation_id = app.organisation() and m.id = app.membership()
    and m.state = 'active' and 'shared_services_approval' = any (m.permissions))

function app.audit_key(uuid,bytea,timestamp with time zone) returns TABLE(wrapped bytea, fresh boolean) (handrail_definer) security definer set search_path=""
  grant handrail_administrator: execute
  grant handrail_case_administrator: execute
  grant handrail_clinician: execute
  grant handrail_employer: execute
  grant handrail_gate: execute
  grant handrail_person: execute
  grant handrail_worker: execute
begin
  insert into audit.subject_keys (subject_id, wrapped_key, created_at) values (subject, candidate, at) on conflict do nothing;
  return query select k.wrapped_key, k.xmin = pg_catalog.pg_current_xact_id()::xid from audit.subject_keys k where k.subject_id = subject;
end

function app.case_ids_name_contains(text,text,integer) returns SETOF uuid (handrail_definer) security definer set search_path="", enable_seqscan=off, enable_indexscan=off, plan_cache_mode=force_custom_plan
  grant handrail_employer: execute
begin
  return query select c.id from cases.cases c
    where c.organisation_id = app.organisation() and c.name_key like '%' || pattern || '%' and (in_tab is null or c.tab = in_tab) limit cap;
end

function app.case_reader(timestamp with time zone) returns TABLE(everyone boolean, below text, shared text, delegated text, received text, about text) (handrail_definer) security definer set search_path=""
  grant handrail_employer: execute
declare
  org uuid := app.organisation();
  reader uuid := app.membership();
  ids uuid[];
begin
  ids := array(select distinct m.id from accounts.node_holders h
    join organisations.nodes n on n.organisation_id = h.organisation_id and n.id = h.node_id
    -- begins with it, asked of the index: what follows a path are ids of hexadecimal digits and dashes
    join organisations.nodes b on b.organisation_id = n.organisation_id and b.path >= n.path and b.path < n.path || 'g'
    join accounts.memberships m on m.organisation_id = b.organisation_id and m.node_id = b.id
    where h.organisation_id = org and h.membership_id = reader and m.id <> reader);
  below := array_to_string(ids, ',');
  everyone := cardinality(ids) > 50 and cardinality(ids) + 1 = (select count(*) from accounts.memberships m where m.organisation_id = org);
  shared := array_to_string(array(select s.owner_id from sharing.shares s where s.organisation_id = org and s.with_id = reader and s.ended_at is null), ',');
  delegated := array_to_string(array(select d.case_id from sharing.delegations g
    join cases.delegated_cases d on d.organisation_id = g.organisation_id and d.delegation_id = g.id
    join cases.cases c on c.organisation_id = d.organisation_id and c.id = d.case_id and c.owner_id = g.owner_id
    where g.organisation_id = org and g.with_id = reader and g.ended_at is null and g.from_at <= at and g.until_at > at), ',');
  received := array_to_string(array(select r.case_id from advice.recipients r
    join cases.cases c on c.organisation_id = r.organisation_id and c.id = r.case_id and c.restricted
    where r.organisation_id = org and r.membership_id = reader and r.struck_at is null), ',');
  about := array_to_string(array(select app.cases_about(reader)), ',');
  return next;
end

function app.cases_about(uuid) returns SETOF uuid (handrail_definer) security definer set search_path=""
  grant handrail_administrator: execute
  grant handrail_employer: execute
declare
  org uuid := app.organisation();
  me record;
begin
  select a.person_id, a.email_key into me from accounts.memberships m join accounts.accounts a on a.id = m.account_id
    where m.organisation_id = org and m.id = membership;
  return query
    with known as materialized (
      select nullif(lower(trim(e.payroll_number)), '') as payroll, lower(e.given_name) as given, lower(e.family_name) as family, e.date_of_birth as born
        from workforce.employments e where e.organisation_id = org and lower(e.email) = me.email_key
      union select nullif(lower(trim(e.payroll_number)), ''), lower(e.given_name), lower(e.family_name), e.date_of_birth
        from workforce.employments e where e.person_id = me.person_id and e.organisation_id = org
      union select null, lower(p.given_name), lower(p.family_name), p.date_of_birth from persons.persons p where p.id = me.person_id),
    alike as (
      select c.id, c.person_id from cases.cases c where c.organisation_id = org and c.employee_email_key <> '' and c.employee_email_key = me.email_key
      union select c.id, c.person_id from known k join cases.cases c on c.organisation_id = org and c.payroll_number <> '' and lower(trim(c.payroll_number)) = k.payroll
      union select c.id, c.person_id from known k join cases.cases c on c.organisation_id = org and c.date_of_birth = k.born
        and lower(c.family_name) = k.family and lower(c.given_name) = k.given)
    select c.id from cases.cases c where c.person_id = me.person_id and c.organisation_id = org
    union select l.id from alike l where l.person_id is null or me.person_id is null;
end

function app.clinical_organisations() returns SETOF uuid (handrail_definer) security definer set search_path=""
  grant public: execute
  select organisation_id from accounts.staff_assignments a
  where account_id = nullif(current_setting('app.account_id', true), '')::uuid and organisation_id is not null and valid @> now()
    and role in ('triage_clinician', 'nurse', 'physician', 'physiotherapist', 'technician')
    and not exists (select from accounts.staff_standing s where s.account_id = a.account_id and s.state <> 'active')

function app.closed_among(uuid,uuid[]) returns SETOF uuid (handrail_definer) security definer set search_path=""
  grant handrail_administrator: execute
  grant handrail_case_administrator: execute
  grant handrail_clinician: execute
  select c.id from cases.cases c, accounts.accounts a
  where c.id = any (ids) and a.id = reader and (reader = app.account() or app.is_administrator())
    and (a.person_id = c.person_id
      or (c.person_id is null or a.person_id is null) and c.employee_email_key <> '' and c.employee_email_key = a.email_key
      or c.id in (select app.declared_cases(reader, array(select distinct k.organisation_id from cases.cases k where k.id = any (ids)))))

function app.closed_cases() returns SETOF uuid (handrail_definer) security definer set search_path=""
  grant handrail_case_administrator: execute
  grant handrail_clinician: execute
  select app.declared_cases(app.account(), array(select app.staff_organisations()))

function app.colleagues() returns TABLE(id uuid, display_name text, sort_key text, job_title text, username text) (handrail_definer) security definer set search_path=""
  grant handrail_administrator: execute
  grant handrail_employer: execute
  select m.id, m.display_name, m.sort_key, m.job_title, a.username
  from accounts.memberships m join accounts.accounts a on a.id = m.account_id
  where m.organisation_id = app.organisation() and m.state = 'active' and a.state <> 'pending' and app.acts_here()

function app.count_cases() returns trigger (handrail_definer) security definer set search_path=""
  grant public: execute
begin
  if tg_op = 'INSERT' then
    insert into cases.case_counts as c
      select organisation_id, owner_id, tab, audience, count(*) from new_rows where owner_id is not null group by 1, 2, 3, 4 order by 1, 2, 3, 4
      on conflict (organisation_id, owner_id, tab, audience) do update set n = c.n + excluded.n;
  elsif tg_op = 'DELETE' then
    insert into cases.case_counts as c
      select organisation_id, owner_id, tab, audience, -count(*) from old_rows where owner_id is not null group by 1, 2, 3, 4 order by 1, 2, 3, 4
      on conflict (organisation_id, owner_id, tab, audience) do update set n = c.n + excluded.n;
  else
    insert into cases.case_counts as c
      select organisation_id, owner_id, tab, audience, sum(d) from (
        select organisation_id, owner_id, tab, audience, 1 d from new_rows where owner_id is not null
        union all select organisation_id, owner_id, tab, audience, -1 from old_rows where owner_id is not null) s
      group by 1, 2, 3, 4 having sum(d) <> 0 order by 1, 2, 3, 4
      on conflict (organisation_id, owner_id, tab, audience) do update set n = c.n + excluded.n;
  end if;
  return null;
end

function app.declared_cases(uuid,uuid[]) returns SETOF uuid (handrail_definer) security definer set search_path=""
begin
  if not exists (select from persons.declarations d where d.account_id = reader and d.released_at is null) then return; end if;
  return query
    with mine as materialized (select * from persons.declarations d where d.account_id = reader and d.released_at is null),
      known as (select m.person_id as id from mine m where m.person_id is not null
        union select p.id from mine m join persons.persons p on p.family_key = m.family_key and p.given_key = m.given_key
          and m.name_key <> '' and (m.date_of_birth is null or p.date_of_birth is null or p.date_of_birth = m.date_of_birth))
    select m.case_id from mine m where m.case_id is not null
    union select c.id from known k join cases.cases c on c.person_id = k.id where c.organisation_id = any (organisations)
    union select c.id from mine m cross join unnest(organisations) o (id) cross join unnest('{pending,open,closed,none}'::text[]) t (tab)
      cross join unnest('{employer,confidential}'::text[]) w (audience)
      join cases.cases c on c.organisation_id = o.id and c.tab = t.tab and c.audience = w.audience and c.name_key = m.name_key
    where m.name_key <> '' and (m.date_of_birth is null or c.date_of_birth is null or c.date_of_birth = m.date_of_birth)
      and (m.person_id is null or c.person_id is null or c.person_id = m.person_id);
end

function app.delegations_to_announce(timestamp with time zone) returns TABLE(organisation_id uuid, id uuid) (handrail_definer) security definer set search_path=""
  grant handrail_worker: execute
  select g.organisation_id, g.id from sharing.delegations g
  where g.ended_at is null and (g.until_at <= at or (g.start_told_at is null and g.from_at <= at))

function app.document_key(uuid) returns bytea (handrail_definer) security definer set search_path=""
  grant handrail_case_administrator: execute
  grant handrail_clinician: execute
  grant handrail_employer: execute
  grant handrail_person: execute
  grant handrail_worker: execute
declare d documents.documents; acting text := current_setting('role', true);
begin
  select * into d from documents.documents where id = document and removed_at is null
    and (organisation_id = app.organisation() or organisation_id in (select app.staff_organisations()));
  if d.id is null then return null; end if;
  if acting = 'handrail_clinician' and d.organisation_id in (select app.clinical_organisations()) then return d.wrapped_key; end if;
  if acting = 'handrail_worker' and d.organisation_id = app.organisation() then return d.wrapped_key; end if;
  if acting = 'handrail_case_administrator' and d.organisation_id in (select app.staff_organisations()) and (d.class = 'ordinary'
    or d.class = 'letter' and exists (select from advice.letters l where l.organisation_id = d.organisation_id and l.id = d.owner_id and l.first_issued_at is not null)) then
    return d.wrapped_key;
  end if;
  if acting = 'handrail_person' and d.class = 'letter' and exists (select from advice.letters l
      join cases.cases c on c.organisation_id = l.organisation_id and c.id = l.case_id
      join advice.versions v on v.organisation_id = l.organisation_id and v.letter_id = l.id and v.document_id = d.id
      where l.organisation_id = d.organisation_id and l.id = d.owner_id and c.person_id = app.person() and v.issued_at is not null) then
    return d.wrapped_key;
  end if;
  if acting = 'handrail_employer' and d.organisation_id = app.organisation() then
    if d.owner_kind = 'referral' and d.submitted_at is null and d.created_by is distinct from app.account() then return null; end if;
    if d.class = 'ordinary' or (d.class = 'medical_in_confidence' and d.submitted_at is null and d.created_by = app.account()) then return d.wrapped_key; end if;
    if d.class = 'letter' and exists (select from advice.letters l
        join advice.versions v on v.organisation_id = l.organisation_id and v.letter_id = l.id and v.version = l.current_version and v.document_id = d.id
        where l.organisation_id = d.organisation_id and l.id = d.owner_id and app.is_released(l.state) and app.reads_letters(l.case_id)) then
      return d.wrapped_key;
    end if;
  end if;
  return null;
end

function app.document_keys() returns TABLE(key text, count bigint) (handrail_definer) security definer set search_path=""
  grant handrail_worker: execute
  select encode(substr(wrapped_key, 1, 4), 'hex'), count(*) from documents.documents group by 1

function app.employer_letters(uuid) returns TABLE(letter_id uuid, state text, released_at timestamp with time zone, document_id uuid, version integer, recipient boolean) (handrail_definer) security definer set search_path=""
  grant handrail_employer: execute
begin return query -- in plpgsql, whose plans are kept
  select l.id,
    case when app.is_released(l.state) then 'released'
         when l.state in ('held_refused', 'held_withdrawn', 'held_no_answer') then 'no_report'
         when l.state in ('with_employee', 'corrections') then 'with_employee' else 'in_preparation' end,
    l.released_at,
    case when reader.yes and app.is_released(l.state) then v.document_id end,
    l.current_version, reader.yes
  from advice.letters l
    join cases.cases c on c.organisation_id = l.organisation_id and c.id = l.case_id and c.audience = 'employer'
    join advice.versions v on v.organisation_id = l.organisation_id and v.letter_id = l.id and v.version = l.current_version
    cross join (select app.reads_letters(for_case) as yes) reader
  where l.organisation_id = app.organisation() and l.case_id = for_case and l.state <> 'discarded'
  order by l.created_at desc, l.id desc; end

function app.employment_ids_like(text,integer) returns SETOF uuid (handrail_definer) security definer set search_path=""
  grant handrail_employer: execute
begin
  return query select e.id from workforce.employments e
    where e.organisation_id = app.organisation() and e.search_key like '%' || pattern || '%' and (e.to_day is null or e.to_day >= current_date)
    order by e.search_key, e.id limit cap;
end

function app.end_service(uuid,timestamp with time zone) returns boolean (handrail_definer) security definer set search_path=""
  grant handrail_employer: execute
declare
  asked shared_services.requests;
  leaves boolean;
begin
  select r.* into asked from shared_services.requests r
    where r.organisation_id = app.organisation() and r.id = request and r.state in ('active', 'left') for update;
  if not found then return false; end if;
  leaves := asked.account_id = app.account() and asked.membership_id = app.membership();
  if not leaves and not app.approves_services() then return false; end if;
  update accounts.memberships m set state = 'disabled'
    where m.organisation_id = asked.organisation_id and m.id = asked.membership_id and m.state = 'active';
  if not found then return false; end if;
  update shared_services.requests r set state = case when leaves then 'left' else 'active' end, ended_at = at
    where r.organisation_id = asked.organisation_id and r.id = asked.id;
  return true;
end

function app.end_staff_sessions(uuid,timestamp with time zone,text) returns integer (handrail_definer) security definer set search_path=""
  grant handrail_administrator: execute
declare ended int;
begin
  if not app.is_administrator() or account = app.account() then return 0; end if;
  update accounts.sessions s set ended_at = at, ended_reason = why from accounts.accounts a
    where a.id = s.account_id and a.kind = 'staff' and s.account_id = account and s.ended_at is null;
  get diagnostics ended = row_count;
  return ended;
end

function app.file_unsealed() returns trigger (handrail_definer) security definer set search_path=""
  grant handrail_owner: execute
begin
  insert into audit.unsealed (entry_id) select id from written;
  return null;
end

function app.holds_over_all(text[]) returns boolean (handrail_definer) security definer set search_path=""
  grant handrail_administrator: execute
  grant handrail_owner: execute
  select exists (select from accounts.staff_assignments a
    where account_id = nullif(current_setting('app.account_id', true), '')::uuid and role = any (wanted) and organisation_id is null and valid @> now()
      and not exists (select from accounts.staff_standing s where s.account_id = a.account_id and s.state <> 'active'))

function app.home_organisation(uuid) returns uuid (handrail_definer) security definer set search_path=""
  grant handrail_worker: execute
  select m.organisation_id from accounts.memberships m where m.account_id = account and m.state = 'active' order by m.created_at, m.id limit 1

function app.is_administrator() returns boolean (handrail_definer) security definer set search_path=""
  grant public: execute
  select exists (select from accounts.staff_assignments a
    where account_id = nullif(current_setting('app.account_id', true), '')::uuid and role = 'provider_administrator' and valid @> now()
      and not exists (select from accounts.staff_standing s where s.account_id = a.account_id and s.state <> 'active'))

function app.is_colleague_address(uuid,text,uuid) returns boolean (handrail_definer) security definer set search_path=""
  grant handrail_case_administrator: execute
  grant handrail_clinician: execute
  select organisation in (select app.staff_organisations()) and exists (
    select from accounts.accounts a join accounts.memberships m on m.account_id = a.id and m.organisation_id = organisation
    where a.email_key = is_colleague_address.address and a.person_id is distinct from person)

function app.is_declared_person(uuid) returns boolean (handrail_definer) security definer set search_path=""
  grant handrail_case_administrator: execute
  grant handrail_clinician: execute
  select exists (select from persons.declarations d join persons.persons p on p.id = person
    where d.account_id = app.account() and d.released_at is null and (d.person_id = p.id
      or d.name_key <> '' and d.person_id is null and p.family_key = d.family_key and p.given_key = d.given_key
        and (d.date_of_birth is null or p.date_of_birth is null or p.date_of_birth = d.date_of_birth)))

function app.is_own(uuid,text) returns boolean (handrail_definer) security definer set search_path=""
  grant handrail_case_administrator: execute
  grant handrail_clinician: execute
  select exists (select from accounts.accounts a where a.id = app.account()
    and (a.person_id = person or (person is null or a.person_id is null) and is_own.email_key <> '' and a.email_key = is_own.email_key))

function app.is_publisher() returns boolean (handrail_definer) security definer set search_path=""
  grant handrail_administrator: execute
  select exists (select from accounts.staff_assignments
    where account_id = app.account() and role = 'publisher' and valid @> now())

function app.is_released(text) returns boolean (handrail_definer)
  grant public: execute
RETURN (state = ANY (ARRAY['released'::text, 'released_without_clinical_detail'::text, 'released_public_interest'::text]))

function app.kept_documents(uuid[]) returns SETOF uuid (handrail_definer) security definer set search_path=""
  grant handrail_worker: execute
  select id from documents.documents where id = any (ids) and removed_at is null

function app.letter_people(uuid) returns TABLE(recipient_id uuid, membership_id uuid, account_id uuid, name text, job_title text, active boolean, owner boolean, named_at timestamp with time zone, struck_at timestamp with time zone) (handrail_definer) security definer set search_path=""
  grant handrail_clinician: execute
  grant handrail_person: execute
  grant handrail_worker: execute
  with c as (select k.organisation_id, k.id, k.owner_id from cases.cases k where k.id = for_case and (
      current_setting('role', true) = 'handrail_person' and k.organisation_id = app.organisation() and k.person_id = app.person()
      or current_setting('role', true) = 'handrail_worker' and k.organisation_id = app.organisation()
      or current_setting('role', true) = 'handrail_clinician' and k.organisation_id in (select app.clinical_organisations())))
  select r.id, m.id, m.account_id, m.display_name, m.job_title, m.state = 'active', m.id = c.owner_id, r.named_at, r.struck_at
    from c join advice.recipients r on r.organisation_id = c.organisation_id and r.case_id = c.id
    join accounts.memberships m on m.organisation_id = r.organisation_id and m.id = r.membership_id
  union all
  select null, m.id, m.account_id, m.display_name, m.job_title, m.state = 'active', true, null, null
    from c join accounts.memberships m on m.organisation_id = c.organisation_id and m.id = c.owner_id
    where not exists (select from advice.recipients r where r.organisation_id = c.organisation_id and r.case_id = c.id and r.membership_id = c.owner_id)
  order by 4, 2

function app.letters_due(timestamp with time zone) returns TABLE(organisation_id uuid, letter_id uuid) (handrail_definer) security definer set search_path=""
  grant handrail_worker: execute
  select l.organisation_id, l.id from advice.letters l
  where l.state = 'with_employee' and (l.sight_next_at <= at or l.sight_started_at is null)
    -- answered before the end: the link lives on to its end, then it is closed
    or l.state <> 'with_employee' and l.link_id is not null and l.sight_ends_at <= at
  order by l.sight_next_at nulls last, l.id limit 500

function app.members() returns TABLE(id uuid, state text, display_name text, sort_key text, job_title text, username text) (handrail_definer) security definer set search_path=""
  grant handrail_administrator: execute
  grant handrail_employer: execute
  select m.id, m.state, m.display_name, m.sort_key, m.job_title, a.username
  from accounts.memberships m join accounts.accounts a on a.id = m.account_id where m.organisation_id = app.organisation() and app.acts_here()

function app.membership() returns uuid (handrail_definer)
  grant public: execute
RETURN (NULLIF(current_setting('app.membership_id'::text, true), ''::text))::uuid

function app.notice_copies(uuid,timestamp with time zone) returns TABLE(account uuid) (handrail_definer) security definer set search_path=""
  grant handrail_case_administrator: execute
  grant handrail_clinician: execute
  grant handrail_employer: execute
  grant handrail_worker: execute
  select m.account_id from cases.cases c
    join lateral (
      select s.with_id from sharing.shares s
        where s.organisation_id = c.organisation_id and s.owner_id = c.owner_id and s.ended_at is null and s.copies
      union
      select g.with_id from sharing.delegations g
        join cases.delegated_cases d on d.organisation_id = g.organisation_id and d.delegation_id = g.id and d.case_id = c.id
        where g.organisation_id = c.organisation_id and g.owner_id = c.owner_id and g.ended_at is null and g.copies
          and g.from_at <= at and g.until_at > at) given on true
    join accounts.memberships m on m.organisation_id = c.organisation_id and m.id = given.with_id and m.state = 'active'
    join accounts.accounts a on a.id = m.account_id
  where c.id = the_case and c.audience = 'employer' and not c.restricted
    and (c.organisation_id = app.organisation() or c.organisation_id in (select app.staff_organisations()))
    and (c.person_id is null or a.person_id is null or a.person_id <> c.person_id)
    and a.email_key <> c.employee_email_key
    and not exists (select from workforce.employments e
      where e.organisation_id = c.organisation_id and (lower(e.email) = a.email_key or e.person_id = a.person_id)
        and ((c.payroll_number <> '' and lower(trim(e.payroll_number)) = lower(trim(c.payroll_number)))
          or (e.date_of_birth = c.date_of_birth and lower(e.given_name) = lower(c.given_name) and lower(e.family_name) = lower(c.family_name))))

function app.organisation() returns uuid (handrail_definer)
  grant public: execute
RETURN (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid

function app.other_administrator(uuid,timestamp with time zone,timestamp with time zone) returns boolean (handrail_definer) security definer set search_path=""
  grant handrail_worker: execute
begin
  return exists (select from accounts.accounts a join accounts.staff_assignments s on s.account_id = a.id
    where s.role = 'provider_administrator' and s.valid @> at and a.state = 'active' and a.id <> account
      and not exists (select from accounts.staff_standing x where x.account_id = a.id and x.state <> 'active')
      and (greatest(a.last_sign_in_at, a.activated_at, a.created_at), a.id) > (used, account));
end

function app.own_keys() returns TABLE(person_id uuid, email_key text) (handrail_definer) security definer set search_path=""
  grant handrail_case_administrator: execute
  grant handrail_clinician: execute
  select a.person_id, a.email_key from accounts.accounts a where a.id = app.account()

function app.owners_below(uuid,text) returns TABLE(owner uuid, path text, n bigint) (handrail_definer) security definer set search_path=""
  select m.id, b.path, sum(c.n) from organisations.nodes b
    join accounts.memberships m on m.organisation_id = b.organisation_id and m.node_id = b.id
    join cases.case_counts c on c.organisation_id = m.organisation_id and c.owner_id = m.id and c.audience = 'employer' and c.tab in ('pending', 'open', 'closed')
  where b.organisation_id = org and b.path >= top and b.path < top || 'g' group by m.id, b.path having sum(c.n) > 0

function app.person() returns uuid (handrail_definer)
  grant public: execute
RETURN (NULLIF(current_setting('app.person_id'::text, true), ''::text))::uuid

function app.reads_letters(uuid) returns boolean (handrail_definer) security definer set search_path=""
begin
  return exists (select from advice.recipients r where r.organisation_id = app.organisation() and r.case_id = for_case
      and r.membership_id = app.membership() and r.struck_at is null)
    or exists (select from cases.cases c join organisations.organisations o on o.id = c.organisation_id
      where c.organisation_id = app.organisation() and c.id = for_case and c.audience = 'employer' and not c.restricted
        and o.policies ->> 'letterReaders' = 'case_viewers'
        and not exists (select from accounts.accounts a where a.id = app.account()
          and (a.person_id = c.person_id or c.employee_email_key <> '' and a.email_key = c.employee_email_key))
        and (select k.readers from advice.consents k where k.organisation_id = c.organisation_id and k.case_id = c.id and k.kind = 'assessment'
          and k.decision = 'given' order by k.sequence desc limit 1) = 'case_viewers'); end

function app.referrals_running_out(date) returns TABLE(organisation_id uuid, id uuid) (handrail_definer) security definer set search_path=""
  grant handrail_worker: execute
  select organisation_id, id from referrals.referrals where deletes_on <= today + 7
    and (deletes_on <= today or deletion_told is null or deletes_on <= today + 1 and deletion_told > 1)
  order by deletes_on, id limit 1000

function app.rewrap_document(uuid,bytea,bytea) returns void (handrail_definer) security definer set search_path=""
  grant handrail_worker: execute
  update documents.documents set wrapped_key = fresh where id = document and wrapped_key = before

function app.second_factor_since(uuid) returns timestamp with time zone (handrail_definer) security definer set search_path=""
  grant handrail_gate: execute
  select min(since) from (
    select f.confirmed_at from accounts.factors f where f.account_id = account and f.confirmed_at is not null and f.removed_at is null
    union all select p.created_at from accounts.passkeys p where p.account_id = account and p.removed_at is null
    union all select c.enrolled_at from accounts.mailed_codes c where c.account_id = account
      and not exists (select from accounts.staff_assignments s where s.account_id = account and s.valid @> now())) counted (since)

function app.security_events(uuid,text[]) returns TABLE(id uuid, at timestamp with time zone, kind text, agent text, second_factor boolean, organisation text) (handrail_definer) security definer set search_path=""
  grant handrail_administrator: execute
  grant handrail_gate: execute
  select s.id, s.created_at, 'signed_in', s.agent, s.strength = 'two_factor', '' from accounts.sessions s
    where s.account_id = account and (app.account() is null or app.is_administrator())
  union all
  select n.id, n.created_at, n.kind, '', false, coalesce(o.name, '') from notices.notices n
    left join organisations.organisations o on o.id = n.organisation_id
    where n.account_id = account and n.kind = any (kinds) and (app.account() is null or app.is_administrator())

function app.send_user_activation(uuid,text,text,uuid,timestamp with time zone,timestamp with time zone) returns text (handrail_definer) security definer set search_path=""
  grant handrail_administrator: execute
  grant handrail_employer: execute
declare asked accounts.accounts;
begin
  if not app.administers_users() then return null; end if;
  select a.* into asked from accounts.accounts a join accounts.memberships m on m.account_id = a.id
    where m.organisation_id = app.organisation() and m.id = membership and m.state <> 'disabled'
      and a.kind = 'employer' and a.state in ('pending', 'dormant') and a.id is distinct from app.account() for update of a;
  if not found then return null; end if;
  if new_email is not null then
    if asked.state <> 'pending' then return null; end if;
    if exists (select from accounts.accounts a where a.email_key = new_email_key and a.kind <> 'member' and a.id <> asked.id) then return 'taken'; end if;
    update accounts.accounts a set email = new_email, email_key = new_email_key where a.id = asked.id;
  end if;
  update accounts.tokens t set revoked_at = at
    where t.account_id = asked.id and t.purpose = 'activation' and t.used_at is null and t.revoked_at is null;
  insert into accounts.tokens (id, purpose, account_id, organisation_id, created_at, expires_at)
    values (token, 'activation', asked.id, app.organisation(), at, ends);
  return 'sent';
exception when unique_violation then return 'taken';
end

function app.service_approvers(uuid) returns TABLE(account uuid) (handrail_definer) security definer set search_path=""
  grant handrail_employer: execute
  grant handrail_gate: execute
  grant handrail_worker: execute
  select m.account_id from accounts.memberships m where m.organisation_id = asked and m.state = 'active'
    and 'shared_services_approval' = any (m.permissions) order by m.id

function app.services_enrolled() returns TABLE(organisation uuid, id uuid) (handrail_definer) security definer set search_path=""
  grant handrail_worker: execute
  select r.organisation_id, r.id from shared_services.requests r
  where r.state = 'waiting' and r.enrolled_at is null and app.second_factor_since(r.account_id) is not null order by r.id limit 500

function app.sight_of_holders(uuid,uuid,uuid[]) returns TABLE(membership uuid, name text, cases integer) (handrail_definer) security definer set search_path=""
  grant handrail_administrator: execute
declare
  top text := (select x.path from organisations.nodes x where x.organisation_id = org and x.id = node);
  held uuid[];
begin
  if not app.is_administrator() then return; end if;
  held := array(select h.membership_id from accounts.node_holders h where h.organisation_id = org and h.node_id = node);
  return query select s.membership, s.name, s.cases from app.sight_over(org, top,
    array(select unnest(holders) except select unnest(held)), array(select unnest(held) except select unnest(holders)), array[node]) s;
end

function app.sight_of_node_move(uuid,uuid,uuid) returns TABLE(membership uuid, name text, cases integer) (handrail_definer) security definer set search_path=""
  grant handrail_administrator: execute
declare
  moved text := (select x.path from organisations.nodes x where x.organisation_id = org and x.id = node);
  target text := coalesce((select x.path from organisations.nodes x where x.organisation_id = org and x.id = parent), '');
  before uuid[] := array(select unnest(string_to_array(trim(trailing '/' from moved), '/'))::uuid);
  after uuid[] := array(select unnest(string_to_array(nullif(trim(trailing '/' from target), ''), '/'))::uuid);
  old_holders uuid[];
  new_holders uuid[];
begin
  if not app.is_administrator() then return; end if;
  before := array_remove(before, node);
  old_holders := array(select distinct h.membership_id from accounts.node_holders h where h.organisation_id = org and h.node_id = any (before));
  new_holders := array(select distinct h.membership_id from accounts.node_holders h where h.organisation_id = org and h.node_id = any (after));
  return query select s.membership, s.name, s.cases from app.sight_over(org, moved,
    array(select unnest(new_holders) except select unnest(old_holders)), array(select unnest(old_holders) except select unnest(new_holders)),
    before || after) s;
end

function app.sight_over(uuid,text,uuid[],uuid[],uuid[]) returns TABLE(membership uuid, name text, cases integer) (handrail_definer) security definer set search_path=""
  with owned as materialized (select o.owner, o.path, o.n from app.owners_below(org, top) o),
    people as materialized (select m.id, m.display_name, m.sort_key, m.id = any (gainers) as gains from accounts.memberships m
      where m.organisation_id = org and m.id = any (gainers || losers) and m.state = 'active' and not 'see_all' = any (m.permissions)),
    held as materialized (select p.id, x.path from people p
      join accounts.node_holders h on h.organisation_id = org and h.membership_id = p.id and h.node_id <> all (besides)
      join organisations.nodes x on x.organisation_id = org and x.id = h.node_id),
    all_the_same as (
      select p.id, p.id as owner from people p
      union select held.id, owned.owner from held join owned on owned.path ^@ held.path
      union select p.id, s.owner_id from people p join sharing.shares s on s.organisation_id = org and s.with_id = p.id and s.ended_at is null),
    seen as (select a.id, sum(owned.n) as n from all_the_same a join owned on owned.owner = a.owner group by a.id)
  select p.id, p.display_name, (case when p.gains then 1 else -1 end * (total.n - coalesce(seen.n, 0)))::int
    from people p cross join (select coalesce(sum(owned.n), 0) as n from owned) total left join seen on seen.id = p.id
    where total.n > coalesce(seen.n, 0) order by p.sort_key, p.id

function app.staff_name(uuid) returns text (handrail_definer) security definer set search_path=""
  grant public: execute
  select trim(concat_ws(' ', nullif(title, ''), given_name, family_name)) from accounts.accounts where id = account and kind = 'staff'

function app.staff_organisations() returns SETOF uuid (handrail_definer) security definer set search_path=""
  grant public: execute
  select distinct organisation_id from accounts.staff_assignments a
  where account_id = nullif(current_setting('app.account_id', true), '')::uuid and organisation_id is not null and valid @> now()
    and role in ('triage_clinician', 'nurse', 'physician', 'physiotherapist', 'technician', 'case_administrator')
    and not exists (select from accounts.staff_standing s where s.account_id = a.account_id and s.state <> 'active')

function app.staff_sign_ins(uuid) returns TABLE(at timestamp with time zone, agent text, second_factor boolean) (handrail_definer) security definer set search_path=""
  grant handrail_administrator: execute
  select s.created_at, s.agent, s.strength = 'two_factor' from accounts.sessions s join accounts.accounts a on a.id = s.account_id
  where s.account_id = account and a.kind = 'staff' and app.is_administrator() order by s.created_at desc limit 10

function app.unlock_user(uuid) returns boolean (handrail_definer) security definer set search_path=""
  grant handrail_administrator: execute
  grant handrail_employer: execute
begin
  if not app.administers_users() then return false; end if;
  update accounts.accounts a set state = 'active', locked_at = null, locked_by = null, wrong_passwords = 0
    from accounts.memberships m where m.account_id = a.id and m.organisation_id = app.organisation() and m.id = membership and a.state = 'locked'
      and m.account_id <> app.account();
  return found;
end

function app.user_sign_ins(uuid) returns TABLE(id uuid, at timestamp with time zone) (handrail_definer) security definer set search_path=""
  grant handrail_administrator: execute
  grant handrail_employer: execute
  select s.id, s.created_at from accounts.sessions s join accounts.memberships m on m.account_id = s.account_id
  where m.organisation_id = app.organisation() and m.id = membership and app.administers_users()

function app.users() returns TABLE(id uuid, account_id uuid, state text, display_name text, sort_key text, job_title text, username text, email text, locked boolean, pending boolean, dormant boolean, created_at timestamp with time zone, last_sign_in_at timestamp with time zone, permissions text[], node_id uuid, location_id uuid, division_id uuid, department_id uuid) (handrail_definer) security definer set search_path=""
  grant handrail_administrator: execute
  grant handrail_employer: execute
  select m.id, m.account_id, m.state, m.display_name, m.sort_key, m.job_title, a.username, a.email, a.state = 'locked', a.state = 'pending',
    a.state = 'dormant', m.created_at, a.last_sign_in_at, m.permissions, m.node_id, m.location_id, m.division_id, m.department_id
  from accounts.memberships m join accounts.accounts a on a.id = m.account_id
  where m.organisation_id = app.organisation() and app.administers_users()

function app.visible_owners() returns SETOF uuid (handrail_definer) security definer set search_path=""
  grant public: execute
  select app.membership()
  union
  select m.id from accounts.node_holders h
    join organisations.nodes n on n.organisation_id = h.organisation_id and n.id = h.node_id
    join organisations.nodes below on below.organisation_id = n.organisation_id and below.path ^@ n.path
    join accounts.memberships m on m.organisation_id = below.organisation_id and m.node_id = below.id
  where h.organisation_id = app.organisation() and h.membership_id = app.membership()
  union
  select s.owner_id from sharing.shares s
  where s.organisation_id = app.organisation() and s.with_id = app.membership() and s.ended_at is null

function app.wrapped_documents(uuid,integer) returns TABLE(id uuid, wrapped_key bytea) (handrail_definer) security definer set search_path=""
  grant handrail_worker: execute
  select d.id, d.wrapped_key from documents.documents d where d.id > after order by d.id limit most

function organisations.protect(regclass) returns void (handrail_owner)
  grant public: execute
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy owner on %s to handrail_owner using (true) with check (true)', t);
  execute format('create policy definer on %s to handrail_definer using (true) with check (true)', t);
  execute format('create policy own_organisation on %s to handrail_employer, handrail_worker using (organisation_id = app.organisation())', t);
  execute format('create policy served on %s to handrail_clinician, handrail_case_administrator using (organisation_id = any (array(select app.staff_organisations())))', t);
  execute format('create policy administered on %s to handrail_administrator using (app.is_administrator())', t);
end

function organisations.protect_global(regclass) returns void (handrail_owner)
  grant public: execute
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy owner on %s to handrail_owner using (true) with check (true)', t);
  execute format('create policy definer on %s to handrail_definer using (true) with check (true)', t);
end
