-- breaking: no
-- as: owner
-- What was pressed on forms that add something: the same press again, by a double click or after an answer that was lost, adds nothing.
create schema operations;
create table operations.presses (
  account_id uuid not null references accounts.accounts, press bytea not null, at timestamptz not null,
  primary key (account_id, press)
);
create index presses_at on operations.presses (at);
select organisations.protect_global('operations.presses'::regclass);
create policy own on operations.presses to handrail_employer, handrail_clinician, handrail_case_administrator, handrail_administrator
  using (account_id = app.account());
create policy sweeping on operations.presses to handrail_worker using (true);
grant usage on schema operations to handrail_employer, handrail_clinician, handrail_case_administrator, handrail_administrator, handrail_worker;
grant select, insert on operations.presses to handrail_employer, handrail_clinician, handrail_case_administrator, handrail_administrator;
grant select, delete on operations.presses to handrail_worker;
