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
