-- breaking: no
-- as: owner
-- Passkeys (WebAuthn): what signs is kept with the person, here only what checks it. A passkey is never deleted, so that its credential
-- is refused for ever once it was removed.
create table accounts.passkeys (
  id uuid primary key, account_id uuid not null references accounts.accounts, credential_id text not null unique,
  public_key bytea not null, counter bigint not null, transports text[] not null default '{}', backed_up boolean not null default false,
  name text not null, created_at timestamptz not null, last_used_at timestamptz, removed_at timestamptz
);
create index passkeys_account on accounts.passkeys (account_id) where removed_at is null;

-- Challenges that were answered, so that none is answered twice; kept until they would be too old anyway.
create table accounts.spent_challenges (hash bytea primary key, expires_at timestamptz not null);

-- Six digits by mail as a second factor (never for staff): one row an account; only the newest code, for the session that asked for it.
create table accounts.mailed_codes (
  account_id uuid primary key references accounts.accounts, id uuid not null unique, enrolled_at timestamptz,
  session_id uuid references accounts.sessions on delete set null, code_version int not null default 0, code_expires_at timestamptz
);
create index mailed_codes_session on accounts.mailed_codes (session_id);

-- When somebody last showed at this session that it is them, and by what second factor.
alter table accounts.sessions add column confirmed_at timestamptz;
alter table accounts.sessions add column factor text check (factor in ('authenticator', 'recovery_code', 'mailed_code', 'passkey'));

select organisations.protect_global(t) from unnest(array['accounts.passkeys', 'accounts.spent_challenges', 'accounts.mailed_codes']::regclass[]) t;
create policy gate on accounts.passkeys to handrail_gate using (true) with check (true);
create policy gate on accounts.spent_challenges to handrail_gate using (true) with check (true);
create policy gate on accounts.mailed_codes to handrail_gate using (true) with check (true);
create policy worker on accounts.spent_challenges to handrail_worker using (true);
grant select, insert, update on accounts.passkeys, accounts.mailed_codes to handrail_gate;
grant insert on accounts.spent_challenges to handrail_gate;
grant select, delete on accounts.spent_challenges to handrail_worker;
