-- breaking: no
-- as: definer
-- Does whoever acts administer the users of the acting organisation (ACC.U4)? Asked of the database, not of what the application says.
create function app.administers_users() returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from accounts.memberships m
    where m.organisation_id = app.organisation() and m.id = app.membership() and m.state = 'active' and 'user_administration' = any (m.permissions)) $$;
revoke execute on function app.administers_users from public;
grant execute on function app.administers_users to handrail_employer;

-- What user administrators know of their users; nothing for anybody else (ACC.U1).
create function app.users() returns table (id uuid, account_id uuid, state text, display_name text, sort_key text, job_title text, username text,
    email text, locked boolean, pending boolean, created_at timestamptz, last_sign_in_at timestamptz, permissions text[], node_id uuid,
    location_id uuid, division_id uuid, department_id uuid)
  language sql stable security definer set search_path = '' as $$
  select m.id, m.account_id, m.state, m.display_name, m.sort_key, m.job_title, a.username, a.email, a.state = 'locked', a.state = 'pending',
    m.created_at, a.last_sign_in_at, m.permissions, m.node_id, m.location_id, m.division_id, m.department_id
  from accounts.memberships m join accounts.accounts a on a.id = m.account_id
  where m.organisation_id = app.organisation() and app.administers_users() $$;
-- Sign-ins of a user, newest first: when, and on what; no address.
create function app.user_sign_ins(membership uuid) returns table (at timestamptz, agent text, second_factor boolean)
  language sql stable security definer set search_path = '' as $$
  select s.created_at, s.agent, s.strength = 'two_factor' from accounts.sessions s join accounts.memberships m on m.account_id = s.account_id
  where m.organisation_id = app.organisation() and m.id = membership and app.administers_users() order by s.created_at desc limit 10 $$;
-- Unlocks the account behind a membership of the acting organisation; true when it was locked.
create function app.unlock_user(membership uuid) returns boolean language plpgsql volatile security definer set search_path = '' as $$
begin
  if not app.administers_users() or membership = app.membership() then return false; end if;
  update accounts.accounts a set state = 'active', locked_at = null, locked_by = null, wrong_passwords = 0
    from accounts.memberships m where m.account_id = a.id and m.organisation_id = app.organisation() and m.id = membership and a.state = 'locked';
  return found;
end $$;
revoke execute on function app.users, app.user_sign_ins, app.unlock_user from public;
grant execute on function app.users, app.user_sign_ins, app.unlock_user to handrail_employer;

-- as: owner
grant select on accounts.sessions to handrail_definer;
grant update (state, locked_at, locked_by, wrong_passwords) on accounts.accounts to handrail_definer;
-- User administrators change memberships of others; the row policy of the organisation holds besides.
grant update (state, permissions, node_id, location_id, division_id, department_id) on accounts.memberships to handrail_employer;
grant insert, delete on accounts.node_holders to handrail_employer;
create policy by_user_administrators on accounts.memberships as restrictive for update to handrail_employer
  using (app.administers_users() and id <> app.membership()) with check (app.administers_users() and id <> app.membership());
create policy administered_insert on accounts.node_holders as restrictive for insert to handrail_employer
  with check (app.administers_users() and membership_id <> app.membership());
create policy administered_delete on accounts.node_holders as restrictive for delete to handrail_employer
  using (app.administers_users() and membership_id <> app.membership());
