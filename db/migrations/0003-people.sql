-- breaking: no
-- as: owner
create schema persons;
create schema workforce;
create schema forms;
create schema sharing;
create schema tasks;

create table persons.persons (
  id uuid primary key, title text not null default '', given_name text not null, family_name text not null,
  given_key text collate "C" not null, family_key text collate "C" not null, date_of_birth date, ni_number text,
  verified boolean not null default false, canonical_person_id uuid references persons.persons,
  created_at timestamptz not null, created_by uuid
);
create index persons_name on persons.persons (family_key, given_key, id);
create index persons_birth on persons.persons (date_of_birth, family_key);
-- kind: payroll, nhs … ; scope is the organisation a payroll number belongs to
create table persons.identifiers (
  id uuid primary key, person_id uuid not null references persons.persons, kind text not null, value text not null, organisation_id uuid
);
create index identifiers_person on persons.identifiers (person_id);
create table persons.contact_points (
  id uuid primary key, person_id uuid not null references persons.persons, kind text not null check (kind in ('email', 'mobile', 'post')),
  value text not null, source text not null, confirmed_at timestamptz, confirmed_by uuid, confirmed_how text, created_at timestamptz not null, ended_at timestamptz
);
create index contact_points_person on persons.contact_points (person_id);

create table workforce.employments (
  organisation_id uuid not null references organisations.organisations, id uuid not null, person_id uuid references persons.persons,
  kind text not null check (kind in ('employee', 'contractor', 'visitor', 'applicant')),
  payroll_number text, title text not null default '', given_name text not null, family_name text not null,
  search_key text collate "C" not null, payroll_key text collate "C" not null default '',
  date_of_birth date, job_title text not null default '', division_id uuid, department_id uuid, location_id uuid,
  email text, supervisor_employment_id uuid, from_day date not null, to_day date,
  primary key (organisation_id, id),
  foreign key (organisation_id, division_id) references organisations.divisions,
  foreign key (organisation_id, department_id) references organisations.departments,
  foreign key (organisation_id, location_id) references organisations.locations,
  foreign key (organisation_id, supervisor_employment_id) references workforce.employments
);
create index employments_search on workforce.employments using gin (search_key gin_trgm_ops) with (fastupdate = off);
create unique index employments_payroll on workforce.employments (organisation_id, payroll_key) where payroll_key <> '' and to_day is null;
create index employments_person on workforce.employments (person_id);

create table forms.definitions (
  id uuid primary key, code text not null, version int not null, definition jsonb not null, published_at timestamptz not null, unique (code, version)
);

-- A share of all cases (ACC.M3); a delegation names chosen cases (its case rows live with the cases).
create table sharing.shares (
  organisation_id uuid not null, id uuid not null, owner_id uuid not null, with_id uuid not null, may_act boolean not null default false,
  copies boolean not null default true, created_at timestamptz not null, ended_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, owner_id) references accounts.memberships,
  foreign key (organisation_id, with_id) references accounts.memberships,
  check (owner_id <> with_id)
);
create unique index shares_live on sharing.shares (organisation_id, with_id, owner_id) where ended_at is null;
create table sharing.delegations (
  organisation_id uuid not null, id uuid not null, owner_id uuid not null, with_id uuid not null, may_act boolean not null default false,
  copies boolean not null default true, purpose text not null, from_at timestamptz not null, until_at timestamptz not null,
  created_at timestamptz not null, ended_at timestamptz,
  -- When both sides were told that it began, and that it came to its end by itself.
  start_told_at timestamptz, end_told_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, owner_id) references accounts.memberships,
  foreign key (organisation_id, with_id) references accounts.memberships,
  check (from_at < until_at), check (owner_id <> with_id)
);
create index delegations_with on sharing.delegations (organisation_id, with_id) where ended_at is null;
create index shares_owner on sharing.shares (organisation_id, owner_id) where ended_at is null;
create index delegations_owner on sharing.delegations (organisation_id, owner_id) where ended_at is null;

-- Work of staff. organisation_id says whose matter it is.
create table tasks.tasks (
  organisation_id uuid not null references organisations.organisations, id uuid not null, kind text not null, desk text not null,
  subject_kind text not null, subject_id uuid not null, label text not null default '', priority int not null default 0, due_on date,
  state text not null default 'open' check (state in ('open', 'claimed', 'done', 'declined')),
  claimed_by uuid, claimed_at timestamptz, done_by uuid, done_at timestamptz, note text not null default '', created_at timestamptz not null,
  primary key (organisation_id, id)
);
create index tasks_open on tasks.tasks (due_on, id) where state in ('open', 'claimed');
create index tasks_subject on tasks.tasks (organisation_id, subject_id);
create unique index tasks_id on tasks.tasks (id);

select organisations.protect(t) from unnest(array['workforce.employments', 'sharing.shares', 'sharing.delegations', 'tasks.tasks']::regclass[]) t;
select organisations.protect_global(t) from unnest(array['persons.persons', 'persons.identifiers', 'persons.contact_points', 'forms.definitions']::regclass[]) t;

-- The index of persons is the provider's: no employer role is granted it.
create policy staff on persons.persons to handrail_clinician, handrail_case_administrator, handrail_worker using (true) with check (true);
create policy staff on persons.identifiers to handrail_clinician, handrail_case_administrator, handrail_worker using (true) with check (true);
create policy staff on persons.contact_points to handrail_clinician, handrail_case_administrator, handrail_worker using (true) with check (true);
create policy self on persons.persons for select to handrail_person using (id = app.person());
create policy self on persons.contact_points for select to handrail_person using (person_id = app.person());
create policy everyone on forms.definitions for select to handrail_employer, handrail_person, handrail_clinician, handrail_case_administrator, handrail_administrator, handrail_worker, handrail_gate using (true);
create policy administered on forms.definitions for insert to handrail_administrator with check (app.is_administrator());

grant usage on schema persons to handrail_person, handrail_clinician, handrail_case_administrator, handrail_worker;
grant select on all tables in schema persons to handrail_clinician, handrail_case_administrator, handrail_worker;
grant select on persons.persons, persons.contact_points to handrail_person;
grant insert, update on all tables in schema persons to handrail_clinician, handrail_case_administrator;
grant usage on schema workforce to handrail_employer, handrail_clinician, handrail_case_administrator, handrail_worker, handrail_definer, handrail_administrator;
grant select (organisation_id, id, kind, payroll_number, title, given_name, family_name, date_of_birth, job_title, division_id, department_id, location_id, email, from_day, to_day)
  on workforce.employments to handrail_employer;
grant select on workforce.employments to handrail_clinician, handrail_case_administrator, handrail_worker, handrail_definer;
grant update (person_id) on workforce.employments to handrail_clinician, handrail_case_administrator;
grant insert on workforce.employments to handrail_administrator;
grant usage on schema forms to handrail_employer, handrail_person, handrail_clinician, handrail_case_administrator, handrail_administrator, handrail_worker, handrail_gate;
grant select on forms.definitions to handrail_employer, handrail_person, handrail_clinician, handrail_case_administrator, handrail_administrator, handrail_worker, handrail_gate;
grant insert on forms.definitions to handrail_administrator;
grant usage on schema sharing to handrail_employer, handrail_worker, handrail_definer, handrail_clinician;
grant select on all tables in schema sharing to handrail_employer, handrail_worker, handrail_definer;
grant insert, update on sharing.shares, sharing.delegations to handrail_employer;
grant usage on schema tasks to handrail_clinician, handrail_case_administrator, handrail_worker, handrail_employer, handrail_person;
grant select, insert, update on tasks.tasks to handrail_clinician, handrail_case_administrator, handrail_worker;
grant insert on tasks.tasks to handrail_employer, handrail_person;
create policy person on tasks.tasks for insert to handrail_person with check (organisation_id = app.organisation());

-- as: definer
-- Contains-search past the policy: LIKE is not leakproof, so the trigram index is refused under one. The organisation is tested here.
create function app.employment_ids_like(pattern text, cap int) returns setof uuid language plpgsql stable security definer set search_path = '' as $$
begin
  return query select e.id from workforce.employments e
    where e.organisation_id = app.organisation() and e.search_key like '%' || pattern || '%' and (e.to_day is null or e.to_day >= current_date)
    order by e.search_key, e.id limit cap;
end $$;
revoke execute on function app.employment_ids_like from public;
grant execute on function app.employment_ids_like to handrail_employer;
