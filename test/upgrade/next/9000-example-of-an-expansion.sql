-- breaking: no
-- as: owner
-- What the first step of a change usually does to busy tables: a column, an index, a check, a table of its own.
alter table cases.cases add column example_seen_at timestamptz;
alter table referrals.referrals add column example_count int not null default 0;
create index example_seen on cases.cases (organisation_id, example_seen_at) where example_seen_at is not null;
alter table referrals.referrals add constraint example_counts check (example_count >= 0) not valid;
create table cases.examples (
  organisation_id uuid not null references organisations.organisations, id uuid not null, case_id uuid not null,
  primary key (organisation_id, id), foreign key (organisation_id, case_id) references cases.cases
);
select organisations.protect('cases.examples');
grant select, insert on cases.examples to handrail_employer;

-- as: definer
create function app.example() returns int language sql stable return 1;
