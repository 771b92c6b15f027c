-- breaking: no
-- as: owner
-- What app.case_reader looks at to find the cases that are about the reader.
create index employments_email on workforce.employments (organisation_id, lower(email)) where email is not null;
grant usage on schema persons to handrail_definer;
grant select (id, given_name, family_name, date_of_birth) on persons.persons to handrail_definer;

-- as: definer
-- Cases about the person behind a membership of the acting organisation, which they never see, own or hear of (ACC.X1): matched by person,
-- or until then by e-mail, payroll number, or name and birth date.
create function app.cases_about(membership uuid) returns setof uuid language plpgsql stable security definer set search_path = '' as $$
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
end $$;
revoke execute on function app.cases_about from public;
grant execute on function app.cases_about to handrail_employer;

-- All that decides which cases the acting membership sees (ACC.X1), in one round trip; `at` says which delegations are live.
-- below: who stands at or below a node held; shared: who shares all their cases; delegated: cases named by a live delegation;
-- received: restricted cases they are a recipient of; about: cases about themselves, which they never see; everyone: those below are
-- the whole organisation, so that the owner need not be asked. Ids stand with commas between: a thousand are read faster so.
-- In plpgsql, whose plans are kept: a function in SQL is planned anew at every call.
create function app.case_reader(at timestamptz) returns table (everyone boolean, below text, shared text, delegated text, received text, about text)
  language plpgsql stable security definer set search_path = '' as $$
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
end $$;
revoke execute on function app.case_reader from public;
grant execute on function app.case_reader to handrail_employer;

-- Is this case about whoever acts? Staff never open their own (ACC.V4).
create function app.is_own(person uuid, email_key text) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from accounts.accounts a where a.id = app.account()
    and (a.person_id = person or (person is null or a.person_id is null) and is_own.email_key <> '' and a.email_key = is_own.email_key)) $$;
revoke execute on function app.is_own from public;
grant execute on function app.is_own to handrail_clinician, handrail_case_administrator;

-- Does somebody at this employer, other than the person, sign in with this address? A letter sent there would be read by a colleague (REF.L6).
create function app.is_colleague_address(organisation uuid, address text, person uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select organisation in (select app.staff_organisations()) and exists (
    select from accounts.accounts a join accounts.memberships m on m.account_id = a.id and m.organisation_id = organisation
    where a.email_key = is_colleague_address.address and a.person_id is distinct from person) $$;
revoke execute on function app.is_colleague_address from public;
grant execute on function app.is_colleague_address to handrail_clinician, handrail_case_administrator;

-- as: owner
create index delegated_cases_delegation on cases.delegated_cases (organisation_id, delegation_id);
create index recipients_membership on advice.recipients (organisation_id, membership_id) where struck_at is null;
grant update on sharing.delegations to handrail_worker;
-- A reassignment strikes the recipient before, whom the new owner succeeds (ACC.X2).
grant update (struck_at) on advice.recipients to handrail_employer;

-- as: definer
-- The memberships of the acting organisation with their usernames, which nobody else's column grants give (ACC.M3, ACC.U1).
create function app.members() returns table (id uuid, state text, display_name text, sort_key text, job_title text, username text)
  language sql stable security definer set search_path = '' as $$
  select m.id, m.state, m.display_name, m.sort_key, m.job_title, a.username
  from accounts.memberships m join accounts.accounts a on a.id = m.account_id where m.organisation_id = app.organisation() $$;
-- Those of them who can sign in.
create function app.colleagues() returns table (id uuid, display_name text, sort_key text, job_title text, username text)
  language sql stable security definer set search_path = '' as $$
  select m.id, m.display_name, m.sort_key, m.job_title, a.username
  from accounts.memberships m join accounts.accounts a on a.id = m.account_id
  where m.organisation_id = app.organisation() and m.state = 'active' and a.state <> 'pending' $$;
revoke execute on function app.members, app.colleagues from public;
grant execute on function app.members, app.colleagues to handrail_employer;

-- Delegations whose begin or end nobody was told of yet.
create function app.delegations_to_announce(at timestamptz) returns table (organisation_id uuid, id uuid)
  language sql stable security definer set search_path = '' as $$
  select g.organisation_id, g.id from sharing.delegations g
  where g.ended_at is null and (g.until_at <= at or (g.start_told_at is null and g.from_at <= at)) $$;
revoke execute on function app.delegations_to_announce from public;
grant execute on function app.delegations_to_announce to handrail_worker;

-- Accounts that get a copy of what the owner of a case is told (ACC.M3): live shares and delegations with copies. Never about a
-- restricted or confidential case, and never about the reader: their own address, payroll number, or name and birth date.
create function app.notice_copies(the_case uuid, at timestamptz) returns table (account uuid)
  language sql stable security definer set search_path = '' as $$
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
          or (e.date_of_birth = c.date_of_birth and lower(e.given_name) = lower(c.given_name) and lower(e.family_name) = lower(c.family_name)))) $$;
revoke execute on function app.notice_copies from public;
grant execute on function app.notice_copies to handrail_employer, handrail_clinician, handrail_case_administrator, handrail_worker;
