-- breaking: no
-- as: owner
grant select on accounts.passkeys, accounts.mailed_codes to handrail_definer;

-- as: definer
-- Since when an account has a second factor that counts: an authenticator, a passkey, or for nobody of the staff codes by mail; null
-- where it has none.
create or replace function app.second_factor_since(account uuid) returns timestamptz language sql stable security definer set search_path = '' as $$
  select min(since) from (
    select f.confirmed_at from accounts.factors f where f.account_id = account and f.confirmed_at is not null and f.removed_at is null
    union all select p.created_at from accounts.passkeys p where p.account_id = account and p.removed_at is null
    union all select c.enrolled_at from accounts.mailed_codes c where c.account_id = account
      and not exists (select from accounts.staff_assignments s where s.account_id = account and s.valid @> now())) counted (since) $$;
