-- breaking: no
-- as: owner
-- Staff who are shut out for a while, or for good; nobody in it may use what their roles say (ACC.V4). Roles keep their own dates.
create table accounts.staff_standing (
  account_id uuid primary key references accounts.accounts, state text not null check (state in ('active', 'disabled', 'left')), since timestamptz not null
);
-- What was changed about a member of staff, by whom and why (ALL.1); insert-only, shown on their page.
create table accounts.staff_changes (
  id uuid primary key, account_id uuid not null references accounts.accounts, at timestamptz not null, by_account uuid,
  act text not null, detail jsonb not null default '{}', reason text not null
);
create index staff_changes_account on accounts.staff_changes (account_id, at);
-- Whom a member of staff is related or close to: such a record is closed to them (ACC.V4). name_key is '' where names say too little.
create table persons.declarations (
  id uuid primary key, account_id uuid not null references accounts.accounts, relation text not null check (relation in ('relative', 'close')),
  given_name text not null, family_name text not null, name_key text collate "C" not null,
  given_key text collate "C" not null, family_key text collate "C" not null, date_of_birth date,
  person_id uuid references persons.persons, case_id uuid,
  declared_at timestamptz not null, released_at timestamptz, released_by uuid, release_reason text
);
create index declarations_live on persons.declarations (account_id) where released_at is null;
select organisations.protect_global(t) from unnest(array['accounts.staff_standing', 'accounts.staff_changes', 'persons.declarations']::regclass[]) t;

grant select on accounts.staff_standing to handrail_gate, handrail_definer;
create policy gate on accounts.staff_standing for select to handrail_gate using (true);
grant select, insert, update on accounts.staff_standing to handrail_administrator;
create policy administered on accounts.staff_standing to handrail_administrator using (app.is_administrator());
create policy not_own on accounts.staff_standing as restrictive for all to handrail_administrator using (true) with check (account_id <> app.account());
grant select, insert on accounts.staff_changes to handrail_administrator;
create policy administered on accounts.staff_changes to handrail_administrator using (app.is_administrator()) with check (app.is_administrator() and by_account = app.account());
grant insert on accounts.staff_changes to handrail_worker;
grant select on accounts.staff_standing to handrail_worker;
create policy worker on accounts.staff_standing for select to handrail_worker using (true);
create policy invite on accounts.staff_changes for insert to handrail_worker with check (act = 'invited' and by_account is null);
-- Nobody grants to themselves (ACC.V2), nor keeps for themselves what would end.
create policy not_own_insert on accounts.staff_assignments as restrictive for insert to handrail_administrator with check (account_id <> app.account());
create policy not_own_update on accounts.staff_assignments as restrictive for update to handrail_administrator using (account_id <> app.account()) with check (account_id <> app.account());

-- A provider administrator looks after the users of one organisation (ACC.O3): never their own membership.
create policy not_own on accounts.memberships as restrictive for update to handrail_administrator
  using (account_id <> app.account()) with check (account_id <> app.account());
-- Whose a case is, and who works on it, without a word of what it says: what giving it to somebody else needs (ACC.U3, ACC.V4).
grant usage on schema cases, referrals, advice, sharing, tasks to handrail_administrator;
grant select (organisation_id, id, reference, owner_id, audience, tab, claimed_by, received_at),
  update (owner_id, owner_name, owner_key, claimed_by, claimed_at, claimed_key) on cases.cases to handrail_administrator;
grant insert on cases.events to handrail_administrator;
grant select on cases.case_counts, cases.delegated_cases to handrail_administrator;
grant select (organisation_id, owner_id, state, removed_at, case_id), update (owner_id) on referrals.referrals to handrail_administrator;
grant select (organisation_id, id, case_id, membership_id, struck_at), insert, update (struck_at) on advice.recipients to handrail_administrator;
grant select on sharing.shares, sharing.delegations to handrail_administrator;
grant update (ended_at) on sharing.shares, sharing.delegations to handrail_administrator;
grant select (organisation_id, id, desk, label, state, claimed_by, subject_kind, subject_id), update (state, claimed_by, claimed_at) on tasks.tasks to handrail_administrator;

-- Role × data (ACC.V3), where an assignment of another kind or an ended one would have let more through. Notes and what a letter says are
-- read and written by clinicians of that very organisation, not by who is its case administrator and a clinician elsewhere.
do $$ declare t text; begin
  foreach t in array array['cases.notes', 'advice.versions', 'advice.answers', 'advice.corrections'] loop
    execute format('create policy clinical on %s as restrictive to handrail_clinician using (organisation_id = any (array(select app.clinical_organisations())))', t);
  end loop;
  foreach t in array array['advice.letters', 'advice.consents', 'advice.recipients'] loop
    execute format('create policy clinical_insert on %s as restrictive for insert to handrail_clinician with check (organisation_id = any (array(select app.clinical_organisations())))', t);
    execute format('create policy clinical_update on %s as restrictive for update to handrail_clinician using (organisation_id = any (array(select app.clinical_organisations())))', t);
  end loop;
  -- The index of persons is open to who serves an organisation today, and to nobody else.
  foreach t in array array['persons.persons', 'persons.identifiers', 'persons.contact_points'] loop
    execute format('create policy serving on %s as restrictive to handrail_clinician, handrail_case_administrator using ((select exists (select from app.staff_organisations())))', t);
  end loop;
end $$;

grant select on persons.declarations to handrail_definer;
grant select (given_key, family_key) on persons.persons to handrail_definer;
grant update (ended_at, ended_reason) on accounts.sessions to handrail_definer;
grant usage on schema persons to handrail_administrator;
grant select, insert on persons.declarations to handrail_clinician, handrail_case_administrator;
grant select, insert, update (released_at, released_by, release_reason) on persons.declarations to handrail_administrator;

-- as: definer
create or replace function app.staff_organisations() returns setof uuid language sql stable security definer set search_path = '' as $$
  select distinct organisation_id from accounts.staff_assignments a
  where account_id = nullif(current_setting('app.account_id', true), '')::uuid and organisation_id is not null and valid @> now()
    and role in ('triage_clinician', 'nurse', 'physician', 'physiotherapist', 'technician', 'case_administrator')
    and not exists (select from accounts.staff_standing s where s.account_id = a.account_id and s.state <> 'active') $$;
create or replace function app.clinical_organisations() returns setof uuid language sql stable security definer set search_path = '' as $$
  select organisation_id from accounts.staff_assignments a
  where account_id = nullif(current_setting('app.account_id', true), '')::uuid and organisation_id is not null and valid @> now()
    and role in ('triage_clinician', 'nurse', 'physician', 'physiotherapist', 'technician')
    and not exists (select from accounts.staff_standing s where s.account_id = a.account_id and s.state <> 'active') $$;
-- Does whoever acts hold a role over the whole installation today?
create function app.holds_over_all(wanted text[]) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from accounts.staff_assignments a
    where account_id = nullif(current_setting('app.account_id', true), '')::uuid and role = any (wanted) and organisation_id is null and valid @> now()
      and not exists (select from accounts.staff_standing s where s.account_id = a.account_id and s.state <> 'active')) $$;
create or replace function app.is_administrator() returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from accounts.staff_assignments a
    where account_id = nullif(current_setting('app.account_id', true), '')::uuid and role = 'provider_administrator' and valid @> now()
      and not exists (select from accounts.staff_standing s where s.account_id = a.account_id and s.state <> 'active')) $$;
revoke execute on function app.holds_over_all from public;
grant execute on function app.holds_over_all to handrail_administrator, handrail_owner;

-- Users of the acting organisation are administered by its own administrators, and by a provider administrator who looks after it.
create or replace function app.administers_users() returns boolean language sql stable security definer set search_path = '' as $$
  select case when current_setting('role', true) = 'handrail_administrator' then app.organisation() is not null and app.is_administrator()
    else exists (select from accounts.memberships m
      where m.organisation_id = app.organisation() and m.id = app.membership() and m.state = 'active' and 'user_administration' = any (m.permissions)) end $$;
create or replace function app.unlock_user(membership uuid) returns boolean language plpgsql volatile security definer set search_path = '' as $$
begin
  if not app.administers_users() then return false; end if;
  update accounts.accounts a set state = 'active', locked_at = null, locked_by = null, wrong_passwords = 0
    from accounts.memberships m where m.account_id = a.id and m.organisation_id = app.organisation() and m.id = membership and a.state = 'locked'
      and m.account_id <> app.account();
  return found;
end $$;
-- Who is nobody's administrator any more sees no colleagues through the administrator's role.
create function app.acts_here() returns boolean language sql stable security definer set search_path = '' as $$
  select current_setting('role', true) <> 'handrail_administrator' or app.is_administrator() $$;
create or replace function app.members() returns table (id uuid, state text, display_name text, sort_key text, job_title text, username text)
  language sql stable security definer set search_path = '' as $$
  select m.id, m.state, m.display_name, m.sort_key, m.job_title, a.username
  from accounts.memberships m join accounts.accounts a on a.id = m.account_id where m.organisation_id = app.organisation() and app.acts_here() $$;
create or replace function app.colleagues() returns table (id uuid, display_name text, sort_key text, job_title text, username text)
  language sql stable security definer set search_path = '' as $$
  select m.id, m.display_name, m.sort_key, m.job_title, a.username
  from accounts.memberships m join accounts.accounts a on a.id = m.account_id
  where m.organisation_id = app.organisation() and m.state = 'active' and a.state <> 'pending' and app.acts_here() $$;
revoke execute on function app.acts_here from public;
grant execute on function app.administers_users, app.users, app.user_sign_ins, app.unlock_user, app.send_user_activation, app.members, app.colleagues, app.cases_about,
  app.acts_here to handrail_administrator;
grant execute on function app.acts_here to handrail_employer;

-- Sign-ins of a member of staff, newest first: when, and on what; for provider administrators.
create function app.staff_sign_ins(account uuid) returns table (at timestamptz, agent text, second_factor boolean)
  language sql stable security definer set search_path = '' as $$
  select s.created_at, s.agent, s.strength = 'two_factor' from accounts.sessions s join accounts.accounts a on a.id = s.account_id
  where s.account_id = account and a.kind = 'staff' and app.is_administrator() order by s.created_at desc limit 10 $$;
-- Ends the sessions of a member of staff who was disabled or left; not one's own.
create function app.end_staff_sessions(account uuid, at timestamptz, why text) returns int language plpgsql volatile security definer set search_path = '' as $$
declare ended int;
begin
  if not app.is_administrator() or account = app.account() then return 0; end if;
  update accounts.sessions s set ended_at = at, ended_reason = why from accounts.accounts a
    where a.id = s.account_id and a.kind = 'staff' and s.account_id = account and s.ended_at is null;
  get diagnostics ended = row_count;
  return ended;
end $$;

-- The cases closed to a reader because they declared to know whom they are about: that very case, the person, or the names with a birth date
-- that does not say otherwise. Given out by the functions below only.
create function app.declared_cases(reader uuid, organisations uuid[]) returns setof uuid language plpgsql stable security definer set search_path = '' as $$
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
end $$;
-- Those of the organisations whoever acts serves.
create function app.closed_cases() returns setof uuid language sql stable security definer set search_path = '' as $$
  select app.declared_cases(app.account(), array(select app.staff_organisations())) $$;
-- Which of these cases a member of staff may not be given: their own and those of whom they know. Asked of others by administrators only.
create function app.closed_among(reader uuid, ids uuid[]) returns setof uuid language sql stable security definer set search_path = '' as $$
  select c.id from cases.cases c, accounts.accounts a
  where c.id = any (ids) and a.id = reader and (reader = app.account() or app.is_administrator())
    and (a.person_id = c.person_id
      or (c.person_id is null or a.person_id is null) and c.employee_email_key <> '' and c.employee_email_key = a.email_key
      or c.id in (select app.declared_cases(reader, array(select distinct k.organisation_id from cases.cases k where k.id = any (ids))))) $$;
create function app.is_declared_person(person uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from persons.declarations d join persons.persons p on p.id = person
    where d.account_id = app.account() and d.released_at is null and (d.person_id = p.id
      or d.name_key <> '' and d.person_id is null and p.family_key = d.family_key and p.given_key = d.given_key
        and (d.date_of_birth is null or p.date_of_birth is null or p.date_of_birth = d.date_of_birth))) $$;
revoke execute on function app.staff_sign_ins, app.end_staff_sessions, app.declared_cases, app.closed_cases, app.closed_among, app.is_declared_person from public;
grant execute on function app.staff_sign_ins, app.end_staff_sessions, app.closed_among to handrail_administrator;
grant execute on function app.closed_cases, app.closed_among, app.is_declared_person to handrail_clinician, handrail_case_administrator;

-- as: owner
-- Asked once a statement, not once a row.
do $$ declare p record; begin
  for p in select schemaname, tablename from pg_policies where policyname = 'administered' and cmd = 'ALL' and qual = 'app.is_administrator()' loop
    execute format('alter policy administered on %I.%I using ((select app.is_administrator()))', p.schemaname, p.tablename);
  end loop;
end $$;
create policy not_own_insert on accounts.node_holders as restrictive for insert to handrail_administrator with check (not exists
  (select from accounts.memberships m where m.organisation_id = node_holders.organisation_id and m.id = membership_id and m.account_id = app.account()));
-- One's own declarations, and all of them for who releases them: provider administrators and privacy officers (ACC.V4).
create policy own on persons.declarations to handrail_clinician, handrail_case_administrator, handrail_administrator
  using (account_id = app.account()) with check (account_id = app.account() and released_at is null);
create policy releasing on persons.declarations to handrail_administrator
  using (app.holds_over_all('{provider_administrator,privacy_officer}')) with check (app.holds_over_all('{provider_administrator,privacy_officer}'));
create policy not_own_update on persons.declarations as restrictive for update to handrail_administrator
  using (account_id <> app.account()) with check (account_id <> app.account());
