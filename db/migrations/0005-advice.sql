-- breaking: no
-- as: owner
create schema advice;

create table advice.consents (
  organisation_id uuid not null, id uuid not null, case_id uuid not null, person_id uuid not null,
  kind text not null check (kind in ('assessment', 'release', 'recipient', 'evidence', 'shared_record', 'portal')),
  text_version text not null, decision text not null check (decision in ('asked', 'given', 'refused', 'withdrawn')),
  silence text check (silence in ('release', 'hold')), recipient_id uuid,
  given_by text not null default 'person', channel text not null, at timestamptz not null, recorded_by uuid, document_id uuid,
  primary key (organisation_id, id), foreign key (organisation_id, case_id) references cases.cases
);
create index consents_case on advice.consents (organisation_id, case_id, at);

create table advice.recipients (
  organisation_id uuid not null, id uuid not null, case_id uuid not null, membership_id uuid not null,
  named_at timestamptz not null, struck_at timestamptz, successor_of uuid,
  primary key (organisation_id, id), foreign key (organisation_id, case_id) references cases.cases,
  foreign key (organisation_id, membership_id) references accounts.memberships
);
create unique index recipients_one on advice.recipients (organisation_id, case_id, membership_id) where struck_at is null;

create table advice.letters (
  organisation_id uuid not null, id uuid not null, case_id uuid not null, author_account uuid not null,
  state text not null check (state in ('draft', 'in_check', 'ready', 'with_employee', 'corrections', 'released', 'held_refused', 'held_withdrawn',
    'held_no_answer', 'released_without_clinical_detail', 'released_public_interest')),
  state_since timestamptz not null, current_version int not null default 1, release_policy text not null default 'after_sight',
  locale text not null default 'en',
  sight_started_at timestamptz, sight_ends_at timestamptz, extended boolean not null default false, reminders int not null default 0,
  opened_at timestamptz, confirmed_at timestamptz, released_at timestamptz, created_at timestamptz not null, revision int not null default 1,
  primary key (organisation_id, id), foreign key (organisation_id, case_id) references cases.cases
);
create unique index letters_live on advice.letters (organisation_id, case_id) where state not in ('held_refused', 'held_withdrawn', 'held_no_answer');
create index letters_sight on advice.letters (sight_ends_at) where state = 'with_employee';

create table advice.versions (
  organisation_id uuid not null, id uuid not null, letter_id uuid not null, version int not null,
  sections jsonb not null default '{}', document_id uuid, issued_at timestamptz, superseded_at timestamptz, created_at timestamptz not null,
  primary key (organisation_id, id), unique (organisation_id, letter_id, version), foreign key (organisation_id, letter_id) references advice.letters
);
create table advice.answers (
  organisation_id uuid not null, version_id uuid not null, question_id uuid not null, answer text not null default '', declined_reason text not null default '',
  primary key (organisation_id, version_id, question_id), foreign key (organisation_id, version_id) references advice.versions
);
create table advice.corrections (
  organisation_id uuid not null, id uuid not null, letter_id uuid not null, version int not null, passage text not null, reason text not null,
  state text not null default 'asked' check (state in ('asked', 'accepted', 'declined')), response text not null default '', statement text not null default '',
  asked_at timestamptz not null, answered_at timestamptz, answered_by uuid,
  primary key (organisation_id, id), foreign key (organisation_id, letter_id) references advice.letters
);
create index corrections_letter on advice.corrections (organisation_id, letter_id);

select organisations.protect(t) from unnest(array['advice.consents', 'advice.recipients', 'advice.letters', 'advice.versions', 'advice.answers', 'advice.corrections']::regclass[]) t;
-- The employee: their own, and a letter only once it was issued to them.
create policy self on advice.consents to handrail_person using (organisation_id = app.organisation() and person_id = app.person());
create policy self on advice.recipients to handrail_person using (organisation_id = app.organisation() and exists (select from cases.cases c where c.organisation_id = recipients.organisation_id and c.id = recipients.case_id));
create policy self on advice.letters to handrail_person using (organisation_id = app.organisation() and sight_started_at is not null
  and exists (select from cases.cases c where c.organisation_id = letters.organisation_id and c.id = letters.case_id));
create policy self on advice.versions for select to handrail_person using (organisation_id = app.organisation() and issued_at is not null
  and exists (select from advice.letters l where l.organisation_id = versions.organisation_id and l.id = versions.letter_id));
create policy self on advice.answers for select to handrail_person using (organisation_id = app.organisation()
  and exists (select from advice.versions v where v.organisation_id = answers.organisation_id and v.id = answers.version_id));
create policy self on advice.corrections to handrail_person using (organisation_id = app.organisation()
  and exists (select from advice.letters l where l.organisation_id = corrections.organisation_id and l.id = corrections.letter_id));
create policy self on documents.documents to handrail_person using (organisation_id = app.organisation() and owner_kind = 'letter'
  and exists (select from advice.letters l where l.organisation_id = documents.organisation_id and l.id = documents.owner_id));

grant usage on schema advice to handrail_employer, handrail_person, handrail_clinician, handrail_case_administrator, handrail_worker, handrail_definer;
grant select, insert, update on all tables in schema advice to handrail_clinician;
grant delete on advice.answers to handrail_clinician;
grant select on advice.consents, advice.recipients, advice.letters to handrail_case_administrator;
grant select on all tables in schema advice to handrail_worker;
grant update on advice.letters to handrail_worker;
grant insert on advice.consents to handrail_worker;
grant select on all tables in schema advice to handrail_person;
grant insert on advice.consents, advice.corrections to handrail_person;
grant update (struck_at) on advice.recipients to handrail_person;
grant update (state, state_since, opened_at, confirmed_at, released_at, sight_ends_at, extended, revision) on advice.letters to handrail_person;
grant update (statement) on advice.corrections to handrail_person;
-- Employer: who receives, never the letter; that comes through the view below.
grant select on advice.recipients to handrail_employer;
grant insert on advice.recipients to handrail_employer;
grant select on all tables in schema advice to handrail_definer;

-- as: definer
-- What an employer-side reader may know of letters: state for all who see the case, the document for its recipients once released (ACC.X2).
create function app.employer_letters(for_case uuid) returns table (letter_id uuid, state text, released_at timestamptz, document_id uuid, version int, recipient boolean)
  language sql stable security definer set search_path = '' as $$
  select l.id,
    case when l.state in ('released', 'released_without_clinical_detail', 'released_public_interest') then 'released'
         when l.state in ('held_refused', 'held_withdrawn', 'held_no_answer') then 'no_report'
         when l.state in ('with_employee', 'corrections') then 'with_employee' else 'in_preparation' end,
    l.released_at,
    case when r.id is not null and l.state in ('released', 'released_without_clinical_detail', 'released_public_interest') then v.document_id end,
    l.current_version, r.id is not null
  from advice.letters l
    join advice.versions v on v.organisation_id = l.organisation_id and v.letter_id = l.id and v.version = l.current_version
    left join advice.recipients r on r.organisation_id = l.organisation_id and r.case_id = l.case_id and r.membership_id = app.membership() and r.struck_at is null
  where l.organisation_id = app.organisation() and l.case_id = for_case $$;
revoke execute on function app.employer_letters from public;
grant execute on function app.employer_letters to handrail_employer;

-- The key of a document, for whoever may read its content (REF.D4, ACC.X2); null otherwise.
create function app.document_key(document uuid) returns bytea language plpgsql stable security definer set search_path = '' as $$
declare d documents.documents; acting text := current_setting('role', true);
begin
  select * into d from documents.documents where id = document and removed_at is null
    and (organisation_id = app.organisation() or organisation_id in (select app.staff_organisations()));
  if d.id is null then return null; end if;
  if acting = 'handrail_clinician' and d.organisation_id in (select app.clinical_organisations()) then return d.wrapped_key; end if;
  if acting = 'handrail_worker' and d.organisation_id = app.organisation() then return d.wrapped_key; end if;
  if acting = 'handrail_case_administrator' and d.organisation_id in (select app.staff_organisations()) and (d.class = 'ordinary'
    or d.class = 'letter' and exists (select from advice.letters l where l.organisation_id = d.organisation_id and l.id = d.owner_id and l.sight_started_at is not null)) then
    return d.wrapped_key;
  end if;
  if acting = 'handrail_person' and d.class = 'letter' and exists (select from advice.letters l
      join cases.cases c on c.organisation_id = l.organisation_id and c.id = l.case_id
      join advice.versions v on v.organisation_id = l.organisation_id and v.letter_id = l.id and v.document_id = d.id
      where l.organisation_id = d.organisation_id and l.id = d.owner_id and c.person_id = app.person() and v.issued_at is not null) then
    return d.wrapped_key;
  end if;
  if acting = 'handrail_employer' and d.organisation_id = app.organisation() then
    if d.owner_kind = 'referral' and d.submitted_at is null and d.created_by is distinct from app.account() then return null; end if;
    if d.class = 'ordinary' or (d.class = 'medical_in_confidence' and d.submitted_at is null and d.created_by = app.account()) then return d.wrapped_key; end if;
    if d.class = 'letter' and exists (select from advice.letters l
        join advice.versions v on v.organisation_id = l.organisation_id and v.letter_id = l.id and v.version = l.current_version and v.document_id = d.id
        join advice.recipients r on r.organisation_id = l.organisation_id and r.case_id = l.case_id and r.membership_id = app.membership() and r.struck_at is null
        where l.organisation_id = d.organisation_id and l.id = d.owner_id
          and l.state in ('released', 'released_without_clinical_detail', 'released_public_interest')) then
      return d.wrapped_key;
    end if;
  end if;
  return null;
end $$;
revoke execute on function app.document_key from public;
grant execute on function app.document_key to handrail_employer, handrail_person, handrail_clinician, handrail_case_administrator, handrail_worker;
