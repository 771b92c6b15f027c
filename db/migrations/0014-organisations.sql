-- breaking: no
-- as: owner
-- What an organisation chose weaker than the service recommends, and why (ACC.R3): a line a setting, gone when it is strong again.
create table organisations.weaker_choices (
  organisation_id uuid not null references organisations.organisations, setting text not null, value text not null, reason text not null,
  chosen_by uuid references accounts.accounts, chosen_at timestamptz not null,
  primary key (organisation_id, setting)
);
select organisations.protect('organisations.weaker_choices');
grant select, insert, update, delete on organisations.weaker_choices to handrail_administrator, handrail_worker;

-- as: definer
-- Owners of cases who stand at or below a position, with its path and how many cases of theirs an employer's users may see.
create function app.owners_below(org uuid, top text) returns table (owner uuid, path text, n bigint)
  language sql stable security definer set search_path = '' as $$
  select m.id, b.path, sum(c.n) from organisations.nodes b
    join accounts.memberships m on m.organisation_id = b.organisation_id and m.node_id = b.id
    join cases.case_counts c on c.organisation_id = m.organisation_id and c.owner_id = m.id and c.audience = 'employer' and c.tab in ('pending', 'open', 'closed')
  where b.organisation_id = org and b.path >= top and b.path < top || 'g' group by m.id, b.path having sum(c.n) > 0 $$;
revoke execute on function app.owners_below from public;
grant execute on function app.owners_below to handrail_definer;

-- By how many cases the sight of these memberships would change once they saw, or saw no longer, whoever stands at or below a path through the
-- positions `besides`. Counted once for the branch; what somebody sees all the same (their own, what they hold otherwise, what is shared with
-- them) is taken off. Whoever sees everything is not named.
create function app.sight_over(org uuid, top text, gainers uuid[], losers uuid[], besides uuid[]) returns table (membership uuid, name text, cases int)
  language sql stable security definer set search_path = '' as $$
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
    where total.n > coalesce(seen.n, 0) order by p.sort_key, p.id $$;
revoke execute on function app.sight_over from public;
grant execute on function app.sight_over to handrail_definer;

-- Whose sight would change by how many cases, more or fewer, once a position stood below another (ACC.O4); counts for provider administrators,
-- who see no case. Who holds a position above both places, or one of the moved branch, sees what they saw.
create function app.sight_of_node_move(org uuid, node uuid, parent uuid) returns table (membership uuid, name text, cases int)
  language plpgsql stable security definer set search_path = '' as $$
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
end $$;

-- The same, once a position were held by these memberships and nobody else.
create function app.sight_of_holders(org uuid, node uuid, holders uuid[]) returns table (membership uuid, name text, cases int)
  language plpgsql stable security definer set search_path = '' as $$
declare
  top text := (select x.path from organisations.nodes x where x.organisation_id = org and x.id = node);
  held uuid[];
begin
  if not app.is_administrator() then return; end if;
  held := array(select h.membership_id from accounts.node_holders h where h.organisation_id = org and h.node_id = node);
  return query select s.membership, s.name, s.cases from app.sight_over(org, top,
    array(select unnest(holders) except select unnest(held)), array(select unnest(held) except select unnest(holders)), array[node]) s;
end $$;
revoke execute on function app.sight_of_node_move, app.sight_of_holders from public;
grant execute on function app.sight_of_node_move, app.sight_of_holders to handrail_administrator;

-- Makes pending accounts with a membership and an activation each, for user administrators in their own organisation and provider
-- administrators in any (ACC.U6). Of each person the first free username is taken. An address that has an account makes none: `here` says that
-- it is of this organisation already, `known` that it is of somewhere else. Nobody gives a permission they do not hold, unless whoever
-- registers has it.
create function app.add_users(org uuid, people jsonb, at timestamptz, until timestamptz)
  returns table (line int, account uuid, membership uuid, token uuid, outcome text)
  language plpgsql volatile security definer set search_path = '' as $$
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
end $$;
revoke execute on function app.add_users from public;
grant execute on function app.add_users to handrail_employer, handrail_administrator;

-- as: owner
grant insert on accounts.accounts, accounts.memberships, accounts.tokens to handrail_definer;
