-- breaking: no
-- as: owner
-- What an organisation says instead of our words (NOT.4): every version is kept, the highest one speaks; without a text it is ours again.
create table notices.wordings (
  id uuid primary key, organisation_id uuid not null references organisations.organisations,
  wording text not null, locale text not null check (locale in ('en', 'cy')), version int not null,
  subject text, body text, reason text not null, written_by uuid not null references accounts.accounts, written_at timestamptz not null,
  check ((subject is null) = (body is null)), unique (organisation_id, wording, locale, version)
);
-- How somebody wants to be told (NOT.5). Quiet hours are minutes of the day where they live.
create table notices.preferences (
  account_id uuid primary key references accounts.accounts, choices jsonb not null default '{}',
  quiet_from int check (quiet_from between 0 and 1439), quiet_until int check (quiet_until between 0 and 1439),
  changed_at timestamptz not null, check ((quiet_from is null) = (quiet_until is null))
);
-- Addresses a mail server refused for good (NOT.6), until a message arrives there or at a better one.
create table notices.refused_addresses (
  id uuid primary key, organisation_id uuid references organisations.organisations, channel text not null, address text not null,
  address_key text collate "C" not null, account_id uuid, person_id uuid, delivery_id uuid not null, answer text not null,
  refused_at timestamptz not null, ended_at timestamptz
);
create unique index refused_addresses_open on notices.refused_addresses
  (channel, address_key, coalesce(organisation_id, '00000000-0000-0000-0000-000000000000')) where ended_at is null;
create index refused_addresses_account on notices.refused_addresses (account_id) where ended_at is null;
create index refused_addresses_person on notices.refused_addresses (person_id) where ended_at is null;

alter table notices.deliveries add column digest_id uuid;
alter table notices.deliveries drop constraint deliveries_state_check;
alter table notices.deliveries add constraint deliveries_state_check check (state in ('waiting', 'sent', 'failed', 'held', 'digested', 'unwanted'));
create index deliveries_held on notices.deliveries (next_at) where state = 'held';
create index deliveries_digest on notices.deliveries (digest_id) where digest_id is not null;

select organisations.protect_global(t) from unnest(array['notices.wordings', 'notices.preferences', 'notices.refused_addresses']::regclass[]) t;
create policy administered on notices.wordings to handrail_administrator using (app.is_administrator()) with check (app.is_administrator());
create policy worker on notices.wordings for select to handrail_worker using (true);
grant select, insert on notices.wordings to handrail_administrator;
grant select on notices.wordings to handrail_worker;
create policy gate on notices.preferences to handrail_gate using (true) with check (true);
create policy worker on notices.preferences for select to handrail_worker using (true);
grant select, insert, update on notices.preferences to handrail_gate;
grant select on notices.preferences to handrail_worker;
create policy worker on notices.refused_addresses to handrail_worker using (true) with check (true);
create policy served on notices.refused_addresses for select to handrail_clinician, handrail_case_administrator
  using (organisation_id = any (array(select app.staff_organisations())));
create policy administered on notices.refused_addresses for select to handrail_administrator using (app.is_administrator());
grant select, insert, update (ended_at) on notices.refused_addresses to handrail_worker;
grant select on notices.refused_addresses to handrail_clinician, handrail_case_administrator, handrail_administrator;
grant update (digest_id) on notices.deliveries to handrail_worker;

-- as: definer
-- The organisation whose case administrators look after somebody's address: the first they work for.
create function app.home_organisation(account uuid) returns uuid language sql stable security definer set search_path = '' as $$
  select m.organisation_id from accounts.memberships m where m.account_id = account and m.state = 'active' order by m.created_at, m.id limit 1 $$;
revoke execute on function app.home_organisation from public;
grant execute on function app.home_organisation to handrail_worker;
