-- breaking: no
-- as: owner
-- Shared services: somebody of one organisation asks to work for another as well (ACC.M2).
create schema shared_services;

-- What somebody of elsewhere types to ask. No row: nobody can ask. In a table of its own, for few read it.
create table shared_services.request_codes (
  organisation_id uuid primary key references organisations.organisations, code text not null unique,
  version int not null default 1, changed_at timestamptz not null
);

-- Keyed by the organisation that is asked. Name, job title and address are as they were when it was asked: all the asked one is told.
create table shared_services.requests (
  organisation_id uuid not null references organisations.organisations, id uuid not null,
  account_id uuid not null references accounts.accounts,
  display_name text not null, sort_key text collate "C" not null, job_title text not null default '', email text not null,
  state text not null check (state in ('waiting', 'active', 'declined', 'withdrawn', 'left')),
  requested_at timestamptz not null, enrolled_at timestamptz, decided_at timestamptz, decided_by uuid,
  reason text not null default '', membership_id uuid, ended_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, decided_by) references accounts.memberships,
  foreign key (organisation_id, membership_id) references accounts.memberships
);
create unique index requests_waiting on shared_services.requests (organisation_id, account_id) where state = 'waiting';
create index requests_account on shared_services.requests (account_id, requested_at);
create index requests_requested on shared_services.requests (organisation_id, requested_at, id);
create index requests_name on shared_services.requests (organisation_id, sort_key, id);

select organisations.protect(t) from unnest(array['shared_services.request_codes', 'shared_services.requests']::regclass[]) t;
create policy gate on shared_services.request_codes for select to handrail_gate using (true);
create policy gate on shared_services.requests to handrail_gate using (true) with check (true);
grant usage on schema shared_services to handrail_gate, handrail_employer, handrail_administrator, handrail_worker, handrail_definer;
grant select on shared_services.request_codes to handrail_gate, handrail_employer, handrail_administrator;
grant insert, update (code, version, changed_at) on shared_services.request_codes to handrail_employer, handrail_administrator;
grant select, insert, update (state, ended_at, enrolled_at) on shared_services.requests to handrail_gate;
grant select, update (state, decided_at, decided_by, reason, ended_at) on shared_services.requests to handrail_employer;
grant select, update (enrolled_at) on shared_services.requests to handrail_worker;
grant select, update on shared_services.requests to handrail_definer;

-- What a definer does for those who may not reach it themselves (below).
grant select on accounts.factors, notices.notices to handrail_definer;
grant usage on schema notices to handrail_definer;
grant insert, update (state, permissions, node_id, location_id, division_id, department_id) on accounts.memberships to handrail_definer;
grant delete on accounts.node_holders to handrail_definer;
grant update (email, email_key) on accounts.accounts to handrail_definer;
grant select, insert, update (revoked_at) on accounts.tokens to handrail_definer;

-- Accounts nobody uses are warned, then dormant (ACC.S8): by the worker, and only those that are active.
alter table accounts.accounts add column dormant_warned_at timestamptz;
grant update (state, dormant_warned_at) on accounts.accounts to handrail_worker;
create policy rests on accounts.accounts for update to handrail_worker using (state = 'active') with check (state in ('active', 'dormant'));

-- A changed address ends the sessions (ACC.S5).
grant select (id, account_id, ended_at), update (ended_at, ended_reason) on accounts.sessions to handrail_administrator;
create policy ended_by_administrators on accounts.sessions to handrail_administrator using (app.is_administrator());

create index sessions_history on accounts.sessions (account_id, created_at, id);

-- as: definer
-- Does whoever acts decide about shared services of the acting organisation? Asked of the database, not of what the application says.
create function app.approves_services() returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from accounts.memberships m where m.organisation_id = app.organisation() and m.id = app.membership()
    and m.state = 'active' and 'shared_services_approval' = any (m.permissions)) $$;
-- Since when an account has a second factor that counts; null where it has none.
create function app.second_factor_since(account uuid) returns timestamptz language sql stable security definer set search_path = '' as $$
  select min(f.confirmed_at) from accounts.factors f where f.account_id = account and f.confirmed_at is not null and f.removed_at is null $$;
-- Requests whose asker has enrolled since, of whichever organisation.
create function app.services_enrolled() returns table (organisation uuid, id uuid) language sql stable security definer set search_path = '' as $$
  select r.organisation_id, r.id from shared_services.requests r
  where r.state = 'waiting' and r.enrolled_at is null and app.second_factor_since(r.account_id) is not null order by r.id limit 500 $$;

-- Opens the service: a membership with permissions the approver holds. The membership, or null where this may not be.
create function app.admit_service(request uuid, membership uuid, granted text[], node uuid, place uuid, part uuid, team uuid, at timestamptz)
  returns uuid language plpgsql volatile security definer set search_path = '' as $$
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
end $$;
-- Ends the service a request opened: whoever came by it leaves, or those who decide end it. True when it was running.
create function app.end_service(request uuid, at timestamptz) returns boolean language plpgsql volatile security definer set search_path = '' as $$
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
end $$;
-- Who decides about shared services of an organisation, to be told.
create function app.service_approvers(asked uuid) returns table (account uuid) language sql stable security definer set search_path = '' as $$
  select m.account_id from accounts.memberships m where m.organisation_id = asked and m.state = 'active'
    and 'shared_services_approval' = any (m.permissions) order by m.id $$;
-- When each active account that opens something was used last, and after how many days without use it is dormant: staff 90, everybody else
-- what the strictest of their organisations says (ACC.S8). Those used within a fortnight and two days are nobody's matter.
create function app.account_uses(at timestamptz)
  returns table (id uuid, used_at timestamptz, warned_at timestamptz, days int, administrator boolean)
  language sql stable security definer set search_path = '' as $$
  select a.id, greatest(a.last_sign_in_at, a.activated_at, a.created_at), a.dormant_warned_at, least(s.days, m.days), coalesce(s.administrator, false)
  from accounts.accounts a
  left join lateral (select 90 as days, bool_or(x.role = 'provider_administrator') as administrator
    from accounts.staff_assignments x where x.account_id = a.id and x.valid @> at having count(*) > 0) s on true
  left join lateral (select min(coalesce((o.policies ->> 'dormantDays')::int, 365)) as days
    from accounts.memberships x join organisations.organisations o on o.id = x.organisation_id
    where x.account_id = a.id and x.state = 'active') m on true
  where a.state = 'active' and greatest(a.last_sign_in_at, a.activated_at, a.created_at) <= at - interval '16 days'
    and least(s.days, m.days) is not null $$;
-- Is there a provider administrator who can sign in, is not shut out, and was here after this one? (Standing is a later migration's table.)
create function app.other_administrator(account uuid, used timestamptz, at timestamptz) returns boolean
  language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (select from accounts.accounts a join accounts.staff_assignments s on s.account_id = a.id
    where s.role = 'provider_administrator' and s.valid @> at and a.state = 'active' and a.id <> account
      and not exists (select from accounts.staff_standing x where x.account_id = a.id and x.state <> 'active')
      and (greatest(a.last_sign_in_at, a.activated_at, a.created_at), a.id) > (used, account));
end $$;
revoke execute on function app.approves_services, app.second_factor_since, app.services_enrolled, app.admit_service, app.end_service,
  app.service_approvers, app.account_uses, app.other_administrator from public;
grant execute on function app.approves_services, app.admit_service, app.end_service to handrail_employer;
grant execute on function app.second_factor_since to handrail_gate;
grant execute on function app.services_enrolled, app.account_uses, app.other_administrator to handrail_worker;
grant execute on function app.service_approvers to handrail_gate, handrail_employer, handrail_worker;

-- The users of the acting organisation for its user administrators, now with those who are dormant (ACC.S8).
drop function app.users();
create function app.users() returns table (id uuid, account_id uuid, state text, display_name text, sort_key text, job_title text, username text,
    email text, locked boolean, pending boolean, dormant boolean, created_at timestamptz, last_sign_in_at timestamptz, permissions text[],
    node_id uuid, location_id uuid, division_id uuid, department_id uuid)
  language sql stable security definer set search_path = '' as $$
  select m.id, m.account_id, m.state, m.display_name, m.sort_key, m.job_title, a.username, a.email, a.state = 'locked', a.state = 'pending',
    a.state = 'dormant', m.created_at, a.last_sign_in_at, m.permissions, m.node_id, m.location_id, m.division_id, m.department_id
  from accounts.memberships m join accounts.accounts a on a.id = m.account_id
  where m.organisation_id = app.organisation() and app.administers_users() $$;
-- Sign-ins of a user: when, and nothing else (ACC.U5).
drop function app.user_sign_ins(uuid);
create function app.user_sign_ins(membership uuid) returns table (id uuid, at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select s.id, s.created_at from accounts.sessions s join accounts.memberships m on m.account_id = s.account_id
  where m.organisation_id = app.organisation() and m.id = membership and app.administers_users() $$;
-- A fresh activation link for a user of the acting organisation who waits for one, with the right address if it was wrong (ACC.R7, ACC.S8).
-- 'sent', 'taken' where somebody has the address, or null where this may not be.
create function app.send_user_activation(membership uuid, new_email text, new_email_key text, token uuid, at timestamptz, ends timestamptz)
  returns text language plpgsql volatile security definer set search_path = '' as $$
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
end $$;
-- What happened about the security of an account: its sign-ins, and what its owner was told of. For the gate, which asks for its own
-- account's owner only, and for provider administrators.
create function app.security_events(account uuid, kinds text[])
  returns table (id uuid, at timestamptz, kind text, agent text, second_factor boolean, organisation text)
  language sql stable security definer set search_path = '' as $$
  select s.id, s.created_at, 'signed_in', s.agent, s.strength = 'two_factor', '' from accounts.sessions s
    where s.account_id = account and (app.account() is null or app.is_administrator())
  union all
  select n.id, n.created_at, n.kind, '', false, coalesce(o.name, '') from notices.notices n
    left join organisations.organisations o on o.id = n.organisation_id
    where n.account_id = account and n.kind = any (kinds) and (app.account() is null or app.is_administrator()) $$;
revoke execute on function app.users, app.user_sign_ins, app.send_user_activation, app.security_events from public;
grant execute on function app.users, app.user_sign_ins, app.send_user_activation to handrail_employer;
grant execute on function app.security_events to handrail_gate, handrail_administrator;

-- as: owner
-- Only those who decide, and the asker their own, see a request; only those who decide see the code.
create policy deciding on shared_services.requests as restrictive for select to handrail_employer
  using (app.approves_services() or account_id = app.account());
create policy decided on shared_services.requests as restrictive for update to handrail_employer
  using (app.approves_services() and account_id is distinct from app.account());
create policy deciding on shared_services.request_codes as restrictive to handrail_employer
  using (app.approves_services()) with check (app.approves_services());
