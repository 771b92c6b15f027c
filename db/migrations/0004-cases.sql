-- breaking: no
-- as: owner
create schema referrals;
create schema cases;
create schema clinical;

create table referrals.referrals (
  organisation_id uuid not null references organisations.organisations, id uuid not null,
  form_code text not null, form_version int not null,
  author_id uuid not null, owner_id uuid not null,
  state text not null check (state in ('draft', 'awaiting_approval', 'submitted', 'returned', 'rejected', 'accepted', 'withdrawn')),
  case_id uuid, case_reference text not null default '', employment_id uuid,
  re_referral_of uuid, -- a case: the closed one, or the one refused as the wrong form
  employee_name text not null default '', employee_key text collate "C" not null default '', steps_done int not null default 0, steps_total int not null default 0,
  current_version int not null default 0,
  prefill jsonb not null default '{}',
  created_at timestamptz not null, changed_at timestamptz not null, submitted_at timestamptz,
  deletes_on date, deletion_told int, -- the last warning: 7 or 1 days before
  rejected_at timestamptz, rejected_reason text, rejected_text text, suggested_form text,
  returned_at timestamptz, returned_text text, removed_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, author_id) references accounts.memberships,
  foreign key (organisation_id, owner_id) references accounts.memberships
);
create index referrals_author on referrals.referrals (organisation_id, author_id, state, changed_at desc, id);
create unique index referrals_case on referrals.referrals (organisation_id, case_id) where case_id is not null;
create index referrals_deletes on referrals.referrals (deletes_on) where deletes_on is not null;

-- The draft, a row a step: two tabs on different steps never meet (ALL.3).
create table referrals.steps (
  organisation_id uuid not null, referral_id uuid not null, step text not null, version int not null default 1,
  answers jsonb not null, changed_at timestamptz not null,
  primary key (organisation_id, referral_id, step),
  foreign key (organisation_id, referral_id) references referrals.referrals on delete cascade
);
-- What was submitted, frozen: response is a FHIR QuestionnaireResponse, answers the draft form of it.
create table referrals.versions (
  organisation_id uuid not null, referral_id uuid not null, version int not null, response jsonb not null, answers jsonb not null,
  form_version int not null, document_ids uuid[] not null default '{}', submitted_by uuid not null, submitted_at timestamptz not null,
  pdf_document_id uuid, reason text not null default '',
  submission_key text not null, submission_hash bytea not null,
  primary key (organisation_id, referral_id, version),
  unique (organisation_id, submission_key),
  foreign key (organisation_id, referral_id) references referrals.referrals
);
create table referrals.questions (
  organisation_id uuid not null, id uuid not null, referral_id uuid not null, position int not null,
  code text not null, text text not null, -- code: what the form calls it, stable over amendments
  added_in int not null, removed_in int,
  primary key (organisation_id, id),
  foreign key (organisation_id, referral_id) references referrals.referrals
);
create index questions_referral on referrals.questions (organisation_id, referral_id, position);

create table cases.cases (
  organisation_id uuid not null references organisations.organisations, id uuid not null,
  number int not null, reference text not null, form_code text collate "C" not null, referral_id uuid,
  owner_id uuid, author_id uuid, audience text not null default 'employer' check (audience in ('employer', 'confidential')),
  restricted boolean not null default false,
  tab text not null default 'pending' check (tab in ('pending', 'open', 'closed', 'none')),
  status text collate "C" not null, status_since timestamptz not null,
  person_id uuid, employment_id uuid,
  -- the employee as referred (decision 6)
  title text not null default '', given_name text not null, family_name text not null, date_of_birth date, ni_number text,
  position text not null default '', address text not null default '', postcode text not null default '',
  personal_email text not null default '', mobile text not null default '', employee_email_key text collate "C" not null default '', payroll_number text not null default '',
  division text not null default '', location text not null default '', department text not null default '',
  purchase_order text not null default '', notice_email text not null default '',
  -- what the list sorts by: made in the application, never null
  name_key text collate "C" not null, division_key text collate "C" not null default '', location_key text collate "C" not null default '',
  department_key text collate "C" not null default '', owner_key text collate "C" not null default '', owner_name text not null default '',
  recall_key text collate "C" not null default '', recall_on date, recall_reason text,
  -- facts the status is derived from (data-model.md 9)
  received_at timestamptz not null, accepted_at timestamptz, rejected_at timestamptz, withdrawn_at timestamptz,
  information_wanted_at timestamptz, documents_awaited_at timestamptz, route text, discipline text,
  claimed_by uuid, claimed_at timestamptz, on_hold_at timestamptz, hold_reason text, unable_to_contact_at timestamptz, clarification_at timestamptz,
  consent text check (consent in ('asked', 'given', 'refused', 'withdrawn')), letter_state text,
  released_at timestamptz, closed_at timestamptz, closed_reason text, previous_reference text, response_version int not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, number),
  foreign key (organisation_id, owner_id) references accounts.memberships,
  foreign key (organisation_id, referral_id) references referrals.referrals
);
-- The tracking list: one index a column, holding all that visibility asks, so that pages and counts read the index alone.
create index cases_received on cases.cases (organisation_id, tab, received_at, id) include (owner_id, restricted, audience);
-- Numbers run with the days of receipt: a range of days sorted by number walks far, so it must not leave the index.
create index cases_number on cases.cases (organisation_id, tab, number, id) include (owner_id, restricted, received_at) where audience = 'employer';
create index cases_name on cases.cases (organisation_id, tab, name_key, id) include (owner_id, restricted) where audience = 'employer';
-- Who filters by a place and a type or status as well is counted from one index.
create index cases_division on cases.cases (organisation_id, tab, division_key, id) include (owner_id, restricted, form_code, status) where audience = 'employer';
create index cases_location on cases.cases (organisation_id, tab, location_key, id) include (owner_id, restricted, form_code, status) where audience = 'employer';
create index cases_department on cases.cases (organisation_id, tab, department_key, id) include (owner_id, restricted, form_code, status) where audience = 'employer';
create index cases_status on cases.cases (organisation_id, tab, status, id) include (owner_id, restricted) where audience = 'employer';
create index cases_form on cases.cases (organisation_id, tab, form_code, id) include (owner_id, restricted) where audience = 'employer';
create index cases_owner on cases.cases (organisation_id, tab, owner_key, id) include (owner_id, restricted) where audience = 'employer';
create index cases_recall on cases.cases (organisation_id, tab, recall_key, id) include (owner_id, restricted) where audience = 'employer';
create index cases_owned on cases.cases (owner_id, tab, received_at, id)
  include (organisation_id, restricted, number, name_key, division_key, location_key, department_key, status, form_code, owner_key, recall_key) where audience = 'employer';
create index cases_pending on cases.cases (received_at, id) where tab = 'pending';
create index cases_name_trgm on cases.cases using gin (organisation_id, name_key gin_trgm_ops) with (fastupdate = off);
create index cases_reference on cases.cases (organisation_id, reference);
create index cases_person on cases.cases (person_id) where person_id is not null;
create index cases_claimed on cases.cases (claimed_by, tab, received_at, id) where claimed_by is not null;
-- Who a case may be about, until somebody confirms it (ACC.X1).
create index cases_email on cases.cases (organisation_id, employee_email_key) where employee_email_key <> '';
create index cases_payroll on cases.cases (organisation_id, lower(trim(payroll_number))) where payroll_number <> '';
create index cases_birth on cases.cases (organisation_id, date_of_birth) where date_of_birth is not null;
-- Few, and counted live on top of the counters.
create index cases_restricted on cases.cases (organisation_id, tab, owner_id, id) where restricted and audience = 'employer';

create table cases.case_counts (
  organisation_id uuid not null, owner_id uuid not null, tab text not null, audience text not null, n int not null,
  primary key (organisation_id, owner_id, tab, audience)
) with (fillfactor = 50);

create table cases.delegated_cases (
  organisation_id uuid not null, delegation_id uuid not null, case_id uuid not null,
  primary key (organisation_id, case_id, delegation_id),
  foreign key (organisation_id, delegation_id) references sharing.delegations,
  foreign key (organisation_id, case_id) references cases.cases
);
-- Appointments and evidence requests of a case the employer may see.
create table cases.actions (
  organisation_id uuid not null, id uuid not null, case_id uuid not null, kind text not null check (kind in ('appointment', 'evidence')),
  state text not null check (state in ('open', 'closed', 'cancelled', 'dna')), on_day date, at_time time, mode text, place text not null default '',
  recorded_by uuid not null, created_at timestamptz not null, changed_at timestamptz not null,
  primary key (organisation_id, id), foreign key (organisation_id, case_id) references cases.cases
);
create index actions_case on cases.actions (organisation_id, case_id);
create table cases.notes (
  organisation_id uuid not null, id uuid not null, case_id uuid not null, text text not null, written_by uuid not null, written_at timestamptz not null,
  primary key (organisation_id, id), foreign key (organisation_id, case_id) references cases.cases
);
create index notes_case on cases.notes (organisation_id, case_id);
create table cases.links (
  organisation_id uuid not null, case_id uuid not null, linked_case_id uuid not null, kind text not null check (kind in ('re_referral_of', 'appeal_of', 'same_person', 'in_flight_original')),
  created_at timestamptz not null,
  primary key (organisation_id, case_id, linked_case_id, kind),
  foreign key (organisation_id, case_id) references cases.cases, foreign key (organisation_id, linked_case_id) references cases.cases
);
create index links_linked on cases.links (organisation_id, linked_case_id);
-- What happened, for the three timelines (CASE.12). audience: who reads it.
create table cases.events (
  organisation_id uuid not null, id uuid not null, case_id uuid not null, at timestamptz not null, kind text not null,
  audience text[] not null, detail jsonb not null default '{}',
  primary key (organisation_id, id), foreign key (organisation_id, case_id) references cases.cases
);
create index events_case on cases.events (organisation_id, case_id, at);

-- Clinical: no employer role is granted this schema at all.
create table clinical.notes (
  organisation_id uuid not null, id uuid not null, case_id uuid not null, text text not null, written_by uuid not null, written_at timestamptz not null,
  primary key (organisation_id, id), foreign key (organisation_id, case_id) references cases.cases
);
create index notes_case on clinical.notes (organisation_id, case_id);

select organisations.protect(t) from unnest(array['referrals.referrals', 'referrals.steps', 'referrals.versions', 'referrals.questions',
  'cases.case_counts', 'cases.delegated_cases', 'cases.actions', 'cases.notes', 'cases.links', 'cases.events', 'cases.cases']::regclass[]) t;
-- The employer's policy tests the audience too.
drop policy own_organisation on cases.cases;
create policy own_organisation on cases.cases to handrail_employer using (organisation_id = app.organisation() and audience = 'employer');
create policy worker on cases.cases to handrail_worker using (organisation_id = app.organisation());
create policy self on cases.cases for select to handrail_person using (person_id = app.person() and organisation_id = app.organisation());
create policy self on cases.actions for select to handrail_person using (organisation_id = app.organisation() and exists (select from cases.cases c where c.organisation_id = actions.organisation_id and c.id = actions.case_id));
create policy self on cases.events to handrail_person using (organisation_id = app.organisation() and exists (select from cases.cases c where c.organisation_id = events.organisation_id and c.id = events.case_id));
create policy self_status on cases.cases for update to handrail_person using (person_id = app.person() and organisation_id = app.organisation());
-- Drafts are the author's alone (REF.L1); what was submitted is found by way of its case.
create policy draft_of_author on referrals.referrals as restrictive to handrail_employer using (state <> 'draft' or author_id = app.membership());
create policy draft_of_author on referrals.steps as restrictive to handrail_employer using (exists
  (select from referrals.referrals r where r.organisation_id = steps.organisation_id and r.id = steps.referral_id));
alter table clinical.notes enable row level security;
alter table clinical.notes force row level security;
create policy owner on clinical.notes to handrail_owner using (true) with check (true);
create policy served on clinical.notes to handrail_clinician using (organisation_id = any (array(select app.clinical_organisations())));

grant usage on schema referrals to handrail_employer, handrail_clinician, handrail_case_administrator, handrail_worker;
grant select, insert, update on referrals.referrals, referrals.steps, referrals.versions, referrals.questions to handrail_employer;
grant delete on all tables in schema referrals to handrail_employer, handrail_worker;
grant update on referrals.questions to handrail_worker;
grant select on all tables in schema referrals to handrail_clinician, handrail_case_administrator, handrail_worker;
grant usage on schema referrals to handrail_definer;
grant select on referrals.referrals to handrail_definer;
grant update on referrals.referrals, referrals.versions to handrail_clinician, handrail_case_administrator, handrail_worker;
grant usage on schema cases to handrail_employer, handrail_person, handrail_clinician, handrail_case_administrator, handrail_worker, handrail_definer;
grant select, insert, update on cases.cases to handrail_employer, handrail_clinician, handrail_case_administrator;
grant select, update on cases.cases to handrail_worker;
grant select on cases.cases, cases.actions, cases.events to handrail_person;
grant update (status, status_since, tab, closed_reason, letter_state, consent, released_at) on cases.cases to handrail_person;
grant insert on cases.events to handrail_person;
grant select on cases.case_counts, cases.delegated_cases, cases.actions, cases.notes, cases.links, cases.events to handrail_employer, handrail_clinician, handrail_case_administrator, handrail_worker;
grant insert on cases.delegated_cases, cases.links, cases.events to handrail_employer;
grant insert, update on cases.actions, cases.notes, cases.links, cases.events to handrail_clinician, handrail_case_administrator;
-- Notes are between clinicians and the employer: a case administrator reads none (ACC.V3).
revoke all on cases.notes from handrail_case_administrator;
grant insert on cases.events to handrail_worker;
grant usage on schema clinical to handrail_clinician;
grant select, insert on clinical.notes to handrail_clinician;
grant select on cases.cases, cases.delegated_cases to handrail_definer;
grant select, insert, update on cases.case_counts to handrail_definer;

-- as: definer
create function app.count_cases() returns trigger language plpgsql security definer set search_path = '' as $$
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
end $$;

-- Who the acting membership sees the cases of (ACC.X1): itself, whoever stands at or below a node it holds, whoever shares with it.
create function app.visible_owners() returns setof uuid language sql stable security definer set search_path = '' as $$
  select app.membership()
  union
  select m.id from accounts.node_holders h
    join organisations.nodes n on n.organisation_id = h.organisation_id and n.id = h.node_id
    join organisations.nodes below on below.organisation_id = n.organisation_id and below.path ^@ n.path
    join accounts.memberships m on m.organisation_id = below.organisation_id and m.node_id = below.id
  where h.organisation_id = app.organisation() and h.membership_id = app.membership()
  union
  select s.owner_id from sharing.shares s
  where s.organisation_id = app.organisation() and s.with_id = app.membership() and s.ended_at is null $$;

-- Referrals whose last day has come, or of whose deletion the author is to be told (REF.L1, REF.L4), whichever organisation's.
create function app.referrals_running_out(today date) returns table (organisation_id uuid, id uuid)
  language sql stable security definer set search_path = '' as $$
  select organisation_id, id from referrals.referrals where deletes_on <= today + 7
    and (deletes_on <= today or deletion_told is null or deletes_on <= today + 1 and deletion_told > 1)
  order by deletes_on, id limit 1000 $$;
revoke execute on function app.referrals_running_out from public;
grant execute on function app.referrals_running_out to handrail_worker;

create function app.case_ids_name_contains(pattern text, in_tab text, cap int) returns setof uuid
  language plpgsql stable security definer set search_path = '' set enable_seqscan = off set enable_indexscan = off set plan_cache_mode = force_custom_plan as $$
begin
  return query select c.id from cases.cases c
    where c.organisation_id = app.organisation() and c.name_key like '%' || pattern || '%' and (in_tab is null or c.tab = in_tab) limit cap;
end $$;
revoke execute on function app.case_ids_name_contains from public;
grant execute on function app.case_ids_name_contains to handrail_employer;

-- as: owner
create trigger count_insert after insert on cases.cases referencing new table as new_rows for each statement execute function app.count_cases();
create trigger count_delete after delete on cases.cases referencing old table as old_rows for each statement execute function app.count_cases();
create trigger count_update after update on cases.cases referencing new table as new_rows old table as old_rows for each statement execute function app.count_cases();
