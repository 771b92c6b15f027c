-- breaking: no
-- as: owner
-- Lists of staff run over all organisations they serve: each organisation is asked by its own index, and the answers merged.
alter table cases.cases add column claimed_key text collate "C" not null default ''; -- what a list sorts by who has the case
create index cases_claimed_key on cases.cases (organisation_id, tab, claimed_key, id) where audience = 'employer';
create index cases_id on cases.cases (organisation_id, tab, id) where audience = 'employer';
create index cases_confidential on cases.cases (organisation_id, tab, received_at, id) where audience = 'confidential';
create index referrals_rejected on referrals.referrals (organisation_id, owner_id, rejected_at, id) where state = 'rejected' and removed_at is null;
create index tasks_claimed on tasks.tasks (claimed_by, due_on, id) where state in ('open', 'claimed') and claimed_by is not null;

-- as: definer
-- Who the acting account is, as cases know people: a list leaves out one's own without asking case by case (ACC.V4).
create function app.own_keys() returns table (person_id uuid, email_key text) language sql stable security definer set search_path = '' as $$
  select a.person_id, a.email_key from accounts.accounts a where a.id = app.account() $$;
revoke execute on function app.own_keys from public;
grant execute on function app.own_keys to handrail_clinician, handrail_case_administrator;

-- as: owner
-- What somebody chose for the lists they read. A filter may hold names, so it is kept with the organisation it was made in.
create schema lists;
create table lists.saved_filters (
  id uuid primary key, account_id uuid not null references accounts.accounts, organisation_id uuid references organisations.organisations,
  list text not null, name text not null, name_key text collate "C" not null, query text not null, is_default boolean not null default false,
  created_at timestamptz not null
);
create unique index saved_filters_name on lists.saved_filters (account_id, list, coalesce(organisation_id, '00000000-0000-0000-0000-000000000000'), name_key);
create unique index saved_filters_default on lists.saved_filters (account_id, list, coalesce(organisation_id, '00000000-0000-0000-0000-000000000000')) where is_default;
create table lists.column_choices (
  account_id uuid not null references accounts.accounts, list text not null, columns text[] not null,
  primary key (account_id, list)
);
select organisations.protect_global(t) from unnest(array['lists.saved_filters', 'lists.column_choices']::regclass[]) t;
create policy own on lists.saved_filters to handrail_employer, handrail_clinician, handrail_case_administrator, handrail_administrator
  using (account_id = app.account() and organisation_id is not distinct from app.organisation());
create policy own on lists.column_choices to handrail_employer, handrail_clinician, handrail_case_administrator, handrail_administrator
  using (account_id = app.account());
grant usage on schema lists to handrail_employer, handrail_clinician, handrail_case_administrator, handrail_administrator;
grant select, insert, update, delete on lists.saved_filters, lists.column_choices
  to handrail_employer, handrail_clinician, handrail_case_administrator, handrail_administrator;
