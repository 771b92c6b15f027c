-- breaking: no
-- as: owner
-- Help pages as publishers changed them (HLP.1). What comes with the product is version 1 of its page and stands in no row.
create schema help;
create table help.versions (
  id uuid primary key, slug text not null, version int not null, audience text[] not null, title jsonb not null, body jsonb not null,
  reason text not null, published_by uuid not null references accounts.accounts, published_at timestamptz not null, unique (slug, version)
);
create table help.drafts (
  slug text primary key, audience text[] not null, title jsonb not null, body jsonb not null, revision int not null,
  written_by uuid not null references accounts.accounts, written_at timestamptz not null
);
select organisations.protect_global(t) from unnest(array['help.versions', 'help.drafts']::regclass[]) t;

-- as: definer
create function app.is_publisher() returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from accounts.staff_assignments
    where account_id = app.account() and role = 'publisher' and valid @> now()) $$;
revoke execute on function app.is_publisher from public;
grant execute on function app.is_publisher to handrail_administrator;

-- as: owner
-- Anybody reads what is published; publishers, who act at the administrators' desk, write.
create policy anybody on help.versions for select to handrail_gate using (true);
create policy published on help.versions to handrail_administrator using (app.is_publisher()) with check (app.is_publisher());
create policy written on help.drafts to handrail_administrator using (app.is_publisher()) with check (app.is_publisher());
grant usage on schema help to handrail_gate, handrail_administrator;
grant select on help.versions to handrail_gate;
grant select, insert on help.versions to handrail_administrator;
grant select, insert, update, delete on help.drafts to handrail_administrator;
