-- breaking: no
-- as: owner
-- What keeps the record honest: audit, notices, documents.
create schema audit;
create schema notices;
create schema documents;
create schema jobs;

-- When each entry of the timetable last came round, and who is at it now; the queue role's, like the jobs themselves.
create table jobs.timetable (name text primary key, last_at timestamptz not null, held_until timestamptz);
grant usage on schema jobs to handrail_queue;
grant select, insert, update on jobs.timetable to handrail_queue;

-- Insert-only. Values are sealed with a key per subject, so that a purge can destroy the key and the chain still verifies.
create table audit.entries (
  id uuid primary key, organisation_id uuid, at timestamptz not null,
  actor_kind text not null, actor_account uuid, actor_membership uuid, actor_person uuid, acting_for uuid,
  act text not null, object_kind text, object_id uuid, subject_id uuid, outcome text not null default 'done',
  sealed_values bytea
);
create index entries_organisation on audit.entries (organisation_id, at);
create index entries_object on audit.entries (object_id, at);
create index entries_subject on audit.entries (subject_id, at);
create table audit.subject_keys (subject_id uuid primary key, organisation_id uuid, wrapped_key bytea, created_at timestamptz not null, destroyed_at timestamptz);
-- Entries the sealer has not come to yet; a trigger files them, so that whoever writes an entry cannot leave it out.
create table audit.unsealed (entry_id uuid primary key);
-- chain: the organisation, or the nil uuid for the provider's own
create table audit.seals (chain uuid not null, sequence bigint not null, entry_id uuid not null unique, hash bytea not null, sealed_at timestamptz not null, primary key (chain, sequence));
create table audit.checkpoints (chain uuid not null, sequence bigint not null, hash bytea not null, at timestamptz not null, key_id text not null, signature bytea not null, primary key (chain, sequence));

create table notices.notices (
  id uuid primary key, organisation_id uuid, kind text not null, locale text,
  account_id uuid, person_id uuid, reference jsonb not null default '{}', created_at timestamptz not null
);
create index notices_account on notices.notices (account_id, created_at);
create index notices_token on notices.notices ((reference ->> 'token'));
create table notices.deliveries (
  id uuid primary key, notice_id uuid not null references notices.notices, organisation_id uuid, channel text not null check (channel in ('email', 'text', 'print')),
  address text not null default '', message_id text not null unique, state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  attempts int not null default 0, last_error text, created_at timestamptz not null, next_at timestamptz, sent_at timestamptz
);
create index deliveries_waiting on notices.deliveries (next_at) where state = 'waiting';
create index deliveries_created on notices.deliveries (created_at, id);
create index deliveries_notice on notices.deliveries (notice_id);

create table documents.documents (
  organisation_id uuid not null references organisations.organisations, id uuid not null,
  owner_kind text not null check (owner_kind in ('referral', 'case', 'letter', 'consent')), owner_id uuid not null,
  slot text not null, name text not null, type text not null, class text not null default 'ordinary' check (class in ('ordinary', 'medical_in_confidence', 'letter')),
  bytes int not null, pages int, sha256 bytea not null, scan text not null default 'not_scanned' check (scan in ('not_scanned', 'clean', 'infected')),
  download_only boolean not null default false, notes text[] not null default '{}', wrapped_key bytea not null,
  created_by uuid, created_at timestamptz not null, submitted_at timestamptz, removed_at timestamptz,
  primary key (organisation_id, id)
);
create index documents_owner on documents.documents (organisation_id, owner_id);

select organisations.protect('documents.documents');
select organisations.protect_global(t) from unnest(array['audit.entries', 'audit.subject_keys', 'audit.unsealed', 'audit.seals', 'audit.checkpoints', 'notices.notices', 'notices.deliveries']::regclass[]) t;

-- Audit: everybody writes for themselves, nobody reads but the worker (the sealer, verification).
create policy own on audit.entries for insert to handrail_employer with check (organisation_id = app.organisation() and actor_account = app.account());
create policy person on audit.entries for insert to handrail_person with check (organisation_id = app.organisation() and actor_person = app.person());
create policy served on audit.entries for insert to handrail_clinician, handrail_case_administrator, handrail_administrator with check (actor_account = app.account());
create policy gate on audit.entries for insert to handrail_gate with check (true);
create policy worker on audit.entries to handrail_worker using (true) with check (actor_kind = 'worker');
create policy worker on audit.subject_keys to handrail_worker using (true) with check (true);
create policy worker on audit.unsealed to handrail_worker using (true);
create policy worker on audit.seals to handrail_worker using (true) with check (true);
create policy worker on audit.checkpoints to handrail_worker using (true) with check (true);
grant usage on schema audit to handrail_gate, handrail_employer, handrail_person, handrail_clinician, handrail_case_administrator, handrail_administrator, handrail_worker, handrail_definer;
grant insert on audit.entries to handrail_gate, handrail_employer, handrail_person, handrail_clinician, handrail_case_administrator, handrail_administrator, handrail_worker;
grant select on audit.subject_keys to handrail_worker;
grant update (wrapped_key, destroyed_at) on audit.subject_keys to handrail_worker;
grant select, insert on audit.subject_keys to handrail_definer;
grant insert on audit.unsealed to handrail_definer;
grant select, delete on audit.unsealed to handrail_worker;
grant select on audit.entries to handrail_worker;
grant select, insert on audit.seals, audit.checkpoints to handrail_worker;

-- Notices: written by whoever acts, read by the worker (and the demonstration's outbox).
create policy write_notices on notices.notices for insert to handrail_gate, handrail_employer, handrail_person, handrail_clinician, handrail_case_administrator, handrail_administrator, handrail_worker with check (true);
create policy write_deliveries on notices.deliveries for insert to handrail_gate, handrail_employer, handrail_person, handrail_clinician, handrail_case_administrator, handrail_administrator, handrail_worker with check (true);
create policy worker_reads on notices.notices for select to handrail_worker using (true);
create policy worker_sends on notices.deliveries to handrail_worker using (true);
create policy own_notices on notices.notices for select to handrail_employer using (account_id = app.account());
grant usage on schema notices to handrail_gate, handrail_employer, handrail_person, handrail_clinician, handrail_case_administrator, handrail_administrator, handrail_worker;
grant insert on notices.notices, notices.deliveries to handrail_gate, handrail_employer, handrail_person, handrail_clinician, handrail_case_administrator, handrail_administrator, handrail_worker;
grant select on notices.notices, notices.deliveries to handrail_worker;
grant update (state, address, attempts, last_error, next_at, sent_at) on notices.deliveries to handrail_worker;
grant select on notices.notices to handrail_employer;

-- Documents: the employer side reads what a document is, never its key; documents.key_for decides (REF.D4, ACC.X2).
grant usage on schema documents to handrail_employer, handrail_person, handrail_clinician, handrail_case_administrator, handrail_worker, handrail_definer;
grant select (organisation_id, id, owner_kind, owner_id, slot, name, type, class, bytes, pages, sha256, scan, download_only, notes, created_by, created_at, submitted_at, removed_at)
  on documents.documents to handrail_employer, handrail_person, handrail_clinician, handrail_case_administrator, handrail_worker;
grant insert, update (owner_id, slot, submitted_at, removed_at, class) on documents.documents to handrail_employer, handrail_clinician, handrail_case_administrator, handrail_worker;
grant delete on documents.documents to handrail_worker, handrail_employer;
grant insert on documents.documents to handrail_person;
grant select on documents.documents to handrail_definer;

-- as: definer
-- Which of these documents are still kept, whichever organisation's: for the sweeping of blobs nobody refers to (decision 23).
create function app.kept_documents(ids uuid[]) returns setof uuid language sql stable security definer set search_path = '' as $$
  select id from documents.documents where id = any (ids) and removed_at is null $$;
revoke execute on function app.kept_documents from public;
grant execute on function app.kept_documents to handrail_worker;

-- The key that seals what is said of a subject: the wrapped one kept, or the candidate if there is none yet. Nobody who acts can list
-- keys; one asks for a subject's by its id. `fresh`: made in this very transaction, and gone again if it rolls back.
create function app.audit_key(subject uuid, candidate bytea, at timestamptz)
  returns table (wrapped bytea, fresh boolean) language plpgsql volatile security definer set search_path = '' as $$
begin
  insert into audit.subject_keys (subject_id, wrapped_key, created_at) values (subject, candidate, at) on conflict do nothing;
  return query select k.wrapped_key, k.xmin = pg_catalog.pg_current_xact_id()::xid from audit.subject_keys k where k.subject_id = subject;
end $$;
create function app.file_unsealed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into audit.unsealed (entry_id) select id from written;
  return null;
end $$;
revoke execute on function app.audit_key, app.file_unsealed from public;
grant execute on function app.audit_key to handrail_gate, handrail_employer, handrail_person, handrail_clinician,
  handrail_case_administrator, handrail_administrator, handrail_worker;
grant execute on function app.file_unsealed to handrail_owner;

-- as: owner
create trigger file_unsealed after insert on audit.entries referencing new table as written
  for each statement execute function app.file_unsealed();
