-- breaking: no
-- as: definer
-- Who is asking, as the transaction says. A pooled connection answers '' after commit, hence nullif.
create function app.organisation() returns uuid language sql stable return nullif(current_setting('app.organisation_id', true), '')::uuid;
create function app.account() returns uuid language sql stable return nullif(current_setting('app.account_id', true), '')::uuid;
create function app.membership() returns uuid language sql stable return nullif(current_setting('app.membership_id', true), '')::uuid;
create function app.person() returns uuid language sql stable return nullif(current_setting('app.person_id', true), '')::uuid;

grant usage on schema app to handrail_owner, handrail_gate, handrail_employer, handrail_person, handrail_clinician,
  handrail_case_administrator, handrail_administrator, handrail_worker;

-- as: owner
create schema organisations;
create schema accounts;

create table organisations.organisations (
  id uuid primary key,
  code text not null unique check (code ~ '^[A-Z]{2,6}$'),
  name text not null,
  verification_code text not null unique,
  verification_code_version int not null default 1,
  domains text[] not null,
  forms text[] not null,
  features jsonb not null default '{}',
  policies jsonb not null default '{}',
  targets jsonb not null default '{}',
  calendar text not null default 'england-and-wales',
  own_days date[] not null default '{}',
  languages text[] not null default '{en,cy}',
  registration_permissions text[] not null default '{refer}',
  brand jsonb not null default '{}',
  contact jsonb not null default '{}',
  next_number int not null default 1,
  revision int not null default 1,
  created_at timestamptz not null
);

create table organisations.divisions (
  organisation_id uuid not null references organisations.organisations, id uuid not null, name text not null,
  primary key (organisation_id, id), unique (organisation_id, name)
);
create table organisations.departments (like organisations.divisions including all);
alter table organisations.departments add foreign key (organisation_id) references organisations.organisations;
create table organisations.locations (like organisations.divisions including all);
alter table organisations.locations add foreign key (organisation_id) references organisations.organisations;

-- A node is a position. path holds the ids from the root down, each followed by '/', so "at or below" is a prefix.
create table organisations.nodes (
  organisation_id uuid not null references organisations.organisations, id uuid not null, parent_id uuid,
  name text not null, path text collate "C" not null, depth int not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, parent_id) references organisations.nodes
);
create index nodes_path on organisations.nodes (organisation_id, path);

create table accounts.accounts (
  id uuid primary key,
  kind text not null check (kind in ('employer', 'staff', 'member')),
  username text not null, username_key text collate "C" not null unique, username_skeleton text collate "C" not null unique,
  email text not null, email_key text collate "C" not null,
  password_hash text,
  title text not null default '', given_name text not null, family_name text not null,
  job_title text not null default '', telephone text not null default '', address text not null default '', postcode text not null default '',
  state text not null check (state in ('pending', 'active', 'locked', 'dormant')),
  locale text not null default 'en', time_zone text not null default 'Europe/London',
  person_id uuid,
  -- Tries from devices the account does not know; a known device counts its own (ACC.S2). locked_by says whose tries locked it.
  wrong_passwords int not null default 0, locked_by text check (locked_by in ('unknown_device', 'known_device')),
  -- Raised by a password reset: devices known before it are strangers again.
  device_epoch int not null default 0,
  created_at timestamptz not null, activated_at timestamptz, locked_at timestamptz, last_sign_in_at timestamptz,
  -- What a list of accounts sorts by and searches: folded as searches fold (database.md, rule 5).
  name_key text collate "C" generated always as (left(lower(regexp_replace(normalize(family_name || ' ' || given_name, NFKD),
    '[\u0300-\u036f]', '', 'g')), 300)) stored
);
create index accounts_name on accounts.accounts (name_key, id);
create unique index accounts_email on accounts.accounts (email_key) where kind <> 'member';

create table accounts.memberships (
  organisation_id uuid not null references organisations.organisations, id uuid not null,
  account_id uuid not null references accounts.accounts,
  node_id uuid, location_id uuid, division_id uuid, department_id uuid,
  permissions text[] not null default '{}',
  state text not null check (state in ('pending', 'active', 'disabled')),
  display_name text not null, sort_key text collate "C" not null, job_title text not null default '',
  created_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, account_id),
  foreign key (organisation_id, node_id) references organisations.nodes,
  foreign key (organisation_id, location_id) references organisations.locations,
  foreign key (organisation_id, division_id) references organisations.divisions,
  foreign key (organisation_id, department_id) references organisations.departments
);
create index memberships_account on accounts.memberships (account_id);
create index memberships_node on accounts.memberships (organisation_id, node_id);

create table accounts.node_holders (
  organisation_id uuid not null, node_id uuid not null, membership_id uuid not null,
  primary key (organisation_id, membership_id, node_id),
  foreign key (organisation_id, node_id) references organisations.nodes,
  foreign key (organisation_id, membership_id) references accounts.memberships
);

-- organisation_id null: a role over the whole installation (provider administrator, privacy officer)
create table accounts.staff_assignments (
  id uuid primary key, account_id uuid not null references accounts.accounts, role text not null,
  organisation_id uuid references organisations.organisations, valid tstzrange not null, reason text not null
);
create index staff_assignments_account on accounts.staff_assignments (account_id);

create table accounts.factors (
  id uuid primary key, account_id uuid not null references accounts.accounts, kind text not null check (kind in ('authenticator')),
  sealed_secret bytea not null, last_step bigint, confirmed_at timestamptz, created_at timestamptz not null, removed_at timestamptz
);
create index factors_account on accounts.factors (account_id);
create table accounts.recovery_codes (
  account_id uuid not null references accounts.accounts, code_hash bytea not null, used_at timestamptz, primary key (account_id, code_hash)
);

create table accounts.sessions (
  id uuid primary key, secret_hash bytea not null unique, account_id uuid not null references accounts.accounts,
  organisation_id uuid references organisations.organisations,
  strength text not null check (strength in ('password', 'two_factor')),
  csrf_secret text not null, device_id uuid, agent text not null default '', scripted boolean not null default false,
  created_at timestamptz not null, last_seen_at timestamptz not null, ends_at timestamptz not null,
  ended_at timestamptz, ended_reason text
);
create index sessions_account on accounts.sessions (account_id) where ended_at is null;

-- Pages kept for the same account after a time-out (ALL.3): sealed, 24 hours.
create table accounts.kept_posts (
  id uuid primary key, account_id uuid not null references accounts.accounts, url text not null, sealed_body bytea not null,
  kept_at timestamptz not null, expires_at timestamptz not null
);

-- Tokens mailed as links: only a reference is kept; the text is a keyed hash made when it is sent.
create table accounts.tokens (
  id uuid primary key, purpose text not null, account_id uuid references accounts.accounts, organisation_id uuid,
  subject jsonb not null default '{}', version int not null default 1, resent int not null default 0,
  created_at timestamptz not null, expires_at timestamptz not null, used_at timestamptz, revoked_at timestamptz
);
create index tokens_account on accounts.tokens (account_id, purpose);

-- Links to one object for somebody without an account (sight), and the small sessions they open.
create table accounts.links (
  id uuid primary key, purpose text not null, organisation_id uuid not null references organisations.organisations,
  object_id uuid not null, person_id uuid, version int not null default 1,
  channel text not null, address text not null, code_channel text, code_address text,
  -- also_hash: what else must be typed with the code (a birth date, where the code is on paper), as a keyed hash
  also_hash bytea, code_version int not null default 0, code_expires_at timestamptz, failures int not null default 0,
  created_at timestamptz not null, expires_at timestamptz not null, closed_at timestamptz, closed_reason text
);
create index links_object on accounts.links (organisation_id, object_id);
create table accounts.visits (
  id uuid primary key, secret_hash bytea not null unique, link_id uuid not null references accounts.links,
  csrf_secret text not null, created_at timestamptz not null, last_seen_at timestamptz not null, ends_at timestamptz not null, ended_at timestamptz
);

-- Growing delays and limits: what was tried, by whom as far as known; keys are keyed hashes.
create table accounts.attempts (
  key bytea not null, kind text not null, count int not null default 0, first_at timestamptz not null, last_at timestamptz not null,
  primary key (kind, key)
);

grant usage on schema organisations, accounts to handrail_definer;
grant select on accounts.staff_assignments, accounts.accounts, accounts.memberships, accounts.node_holders,
  organisations.organisations, organisations.nodes to handrail_definer;

-- as: definer
create function app.staff_organisations() returns setof uuid language sql stable security definer set search_path = '' as $$
  select distinct organisation_id from accounts.staff_assignments
  where account_id = nullif(current_setting('app.account_id', true), '')::uuid and organisation_id is not null and valid @> now()
    and role in ('triage_clinician', 'nurse', 'physician', 'physiotherapist', 'technician', 'case_administrator') $$;
create function app.clinical_organisations() returns setof uuid language sql stable security definer set search_path = '' as $$
  select organisation_id from accounts.staff_assignments
  where account_id = nullif(current_setting('app.account_id', true), '')::uuid and organisation_id is not null and valid @> now()
    and role in ('triage_clinician', 'nurse', 'physician', 'physiotherapist', 'technician') $$;
create function app.is_administrator() returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from accounts.staff_assignments
    where account_id = nullif(current_setting('app.account_id', true), '')::uuid and role = 'provider_administrator' and valid @> now()) $$;

-- as: owner
-- The usual policies of a table whose rows belong to an organisation; the grants decide who reaches it at all.
create function organisations.protect(t regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy owner on %s to handrail_owner using (true) with check (true)', t);
  execute format('create policy definer on %s to handrail_definer using (true) with check (true)', t);
  execute format('create policy own_organisation on %s to handrail_employer, handrail_worker using (organisation_id = app.organisation())', t);
  execute format('create policy served on %s to handrail_clinician, handrail_case_administrator using (organisation_id = any (array(select app.staff_organisations())))', t);
  execute format('create policy administered on %s to handrail_administrator using (app.is_administrator())', t);
end $$;
-- Rows of no single organisation, reached by the gate before anyone is known.
create function organisations.protect_global(t regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy owner on %s to handrail_owner using (true) with check (true)', t);
  execute format('create policy definer on %s to handrail_definer using (true) with check (true)', t);
end $$;

select organisations.protect(t) from unnest(array['organisations.divisions', 'organisations.departments', 'organisations.locations',
  'organisations.nodes', 'accounts.memberships', 'accounts.node_holders']::regclass[]) t;
select organisations.protect_global(t) from unnest(array['organisations.organisations', 'accounts.accounts', 'accounts.staff_assignments',
  'accounts.factors', 'accounts.recovery_codes', 'accounts.sessions', 'accounts.kept_posts', 'accounts.tokens', 'accounts.links',
  'accounts.visits', 'accounts.attempts']::regclass[]) t;

create policy own on organisations.organisations to handrail_employer, handrail_worker using (id = app.organisation());
create policy served on organisations.organisations to handrail_clinician, handrail_case_administrator
  using (id = any (array(select app.staff_organisations())));
create policy administered on organisations.organisations to handrail_administrator using (app.is_administrator());

-- The gate is confined to the accounts by its grants (docs/decisions: the gate).
do $$ declare t text; begin
  foreach t in array array['accounts', 'staff_assignments', 'factors', 'recovery_codes', 'sessions', 'kept_posts', 'tokens', 'links', 'visits', 'attempts', 'memberships', 'node_holders'] loop
    execute format('create policy gate on accounts.%I to handrail_gate using (true) with check (true)', t);
  end loop;
  foreach t in array array['organisations', 'divisions', 'departments', 'locations', 'nodes'] loop
    execute format('create policy gate on organisations.%I for select to handrail_gate using (true)', t);
  end loop;
end $$;
grant usage on schema organisations, accounts to handrail_gate, handrail_employer, handrail_person, handrail_clinician,
  handrail_case_administrator, handrail_administrator, handrail_worker, handrail_definer;
grant select on all tables in schema organisations to handrail_gate, handrail_employer, handrail_clinician, handrail_case_administrator,
  handrail_administrator, handrail_worker, handrail_definer;
revoke select on organisations.organisations from handrail_employer;
grant select (id, code, name, domains, forms, features, policies, targets, calendar, own_days, languages, registration_permissions, brand, contact, next_number, revision)
  on organisations.organisations to handrail_employer;
grant update (next_number) on organisations.organisations to handrail_employer, handrail_clinician, handrail_case_administrator;
grant insert, update on all tables in schema organisations to handrail_administrator;
grant delete on organisations.divisions, organisations.departments, organisations.locations, organisations.nodes to handrail_administrator;
grant select, insert, update on all tables in schema accounts to handrail_gate;
-- Nobody becomes staff, or holds a node, through the gate.
revoke insert, update on accounts.staff_assignments, accounts.node_holders from handrail_gate;
grant delete on accounts.attempts, accounts.kept_posts, accounts.recovery_codes to handrail_gate;
grant select on accounts.memberships, accounts.node_holders to handrail_employer, handrail_clinician, handrail_case_administrator, handrail_worker, handrail_definer;
grant select on accounts.staff_assignments, accounts.accounts to handrail_definer;

-- An account is read by its owner; colleagues and staff see the membership's display name.
create policy self on accounts.accounts for select to handrail_employer, handrail_clinician, handrail_case_administrator, handrail_administrator
  using (id = app.account());
grant select (id, kind, username, email, title, given_name, family_name, job_title, telephone, address, postcode, locale, time_zone, state)
  on accounts.accounts to handrail_employer, handrail_clinician, handrail_case_administrator, handrail_administrator;
create policy administered on accounts.accounts to handrail_administrator using (app.is_administrator());
create policy administered on accounts.staff_assignments to handrail_administrator using (app.is_administrator());
create policy administered on accounts.tokens to handrail_administrator using (app.is_administrator());
grant select, insert, update on accounts.accounts, accounts.staff_assignments, accounts.memberships, accounts.node_holders, accounts.tokens to handrail_administrator;
-- Who holds a position of the hierarchy: administrators, and the command line for the one organisation it names.
grant insert, delete on accounts.node_holders to handrail_worker;
grant delete on accounts.node_holders to handrail_administrator;

-- The worker mails links and codes: it reads addresses and references, never passwords.
create policy worker on accounts.accounts for select to handrail_worker using (true);
create policy worker on accounts.tokens for select to handrail_worker using (true);
create policy worker on accounts.links to handrail_worker using (organisation_id = app.organisation());
create policy worker on accounts.sessions to handrail_worker using (true);
create policy worker on accounts.kept_posts to handrail_worker using (true);
create policy worker on accounts.attempts to handrail_worker using (true);
grant select (id, kind, username, email, title, given_name, family_name, state, locale, time_zone) on accounts.accounts to handrail_worker;
grant select on accounts.tokens to handrail_worker;
grant select, update on accounts.links to handrail_worker;
grant select, delete on accounts.sessions, accounts.kept_posts, accounts.attempts to handrail_worker;

-- The command line acts as the worker for the organisation it names: it imports that organisation and invites staff, who choose their own
-- password through the gate (docs/operating/privileged-access.md).
create policy invite on accounts.accounts for insert to handrail_worker with check (kind = 'staff' and state = 'pending');
create policy invite on accounts.tokens for insert to handrail_worker with check (purpose = 'invitation');
create policy renew on accounts.tokens for update to handrail_worker using (purpose = 'invitation');
create policy invite on accounts.staff_assignments to handrail_worker using (true) with check (true);
grant insert (id, kind, username, username_key, username_skeleton, email, email_key, title, given_name, family_name, job_title, state, locale, created_at)
  on accounts.accounts to handrail_worker;
grant select (username_key, username_skeleton, email_key) on accounts.accounts to handrail_worker;
grant insert, update (revoked_at) on accounts.tokens to handrail_worker;
grant select, insert on accounts.staff_assignments to handrail_worker;
grant insert, update on all tables in schema organisations to handrail_worker;
grant delete on organisations.divisions, organisations.departments, organisations.locations, organisations.nodes to handrail_worker;

-- A person reads what their employer is called and how it works, on the page a link opens.
create policy own_person on organisations.organisations for select to handrail_person using (id = app.organisation());
grant select (id, code, name, domains, forms, features, policies, targets, calendar, own_days, languages, registration_permissions, brand, contact)
  on organisations.organisations to handrail_person;

-- Clinicians issue sight links for letters of the organisations they serve.
create policy served on accounts.links to handrail_clinician using (organisation_id = any (array(select app.staff_organisations())));
grant select, insert, update on accounts.links to handrail_clinician;

-- as: definer
-- Names of provider staff as an employer or employee may see them: a name and a job, nothing else.
create function app.staff_name(account uuid) returns text language sql stable security definer set search_path = '' as $$
  select trim(concat_ws(' ', nullif(title, ''), given_name, family_name)) from accounts.accounts where id = account and kind = 'staff' $$;

