-- breaking: no
-- as: owner
-- An organisation's own sign-in, by OpenID Connect (ACC.S7). The secret is sealed; only the gate and provider administrators reach the row.
create table accounts.single_sign_on (
  organisation_id uuid primary key references organisations.organisations,
  enabled boolean not null,
  issuer text collate "C" not null, client_id text not null, sealed_secret bytea not null,
  domains text[] not null,
  -- Whether our own ways in (password, passkey) open this organisation as well.
  passwords boolean not null,
  -- Whose second factor counts: ours, or theirs where they say there was one.
  second_factor text not null check (second_factor in ('ours', 'theirs')), acr_values text[] not null default '{}',
  revision int not null, saved_at timestamptz not null,
  -- The last trial of the connection, of which settings, and what was found; null: it works.
  tried_at timestamptz, tried_revision int, tried_problem text, tried_doubts text[] not null default '{}'
);

-- Who an account's owner is at the organisation's sign-in. A subject is nobody else's for ever; an address may be given to somebody else.
create table accounts.linked_sign_ins (
  organisation_id uuid not null, issuer text collate "C" not null, subject text collate "C" not null, account_id uuid not null,
  linked_at timestamptz not null, last_used_at timestamptz not null,
  primary key (organisation_id, issuer, subject),
  unique (organisation_id, issuer, account_id),
  foreign key (organisation_id, account_id) references accounts.memberships (organisation_id, account_id)
);
create index linked_sign_ins_account on accounts.linked_sign_ins (account_id);

select organisations.protect_global(t) from unnest(array['accounts.single_sign_on', 'accounts.linked_sign_ins']::regclass[]) t;
create policy gate on accounts.single_sign_on to handrail_gate using (true) with check (true);
create policy gate on accounts.linked_sign_ins to handrail_gate using (true) with check (true);
create policy administered on accounts.single_sign_on to handrail_administrator using (app.is_administrator());
create policy administered on accounts.linked_sign_ins to handrail_administrator using (app.is_administrator());
grant select, update (sealed_secret) on accounts.single_sign_on to handrail_gate;
grant select, insert, update on accounts.single_sign_on to handrail_administrator;
grant select, insert, update (last_used_at) on accounts.linked_sign_ins to handrail_gate;
grant select, delete on accounts.linked_sign_ins to handrail_administrator;

-- A session an organisation's sign-in opened opens that organisation and nothing else.
alter table accounts.sessions add column sign_on_organisation_id uuid references accounts.single_sign_on;
create index sessions_sign_on on accounts.sessions (sign_on_organisation_id) where sign_on_organisation_id is not null;
-- Forgetting who somebody is there ends the sessions it opened, and no others.
create policy unlinked on accounts.sessions to handrail_administrator using (app.is_administrator() and sign_on_organisation_id is not null);
grant select (id, account_id, sign_on_organisation_id, ended_at), update (ended_at, ended_reason) on accounts.sessions to handrail_administrator;
