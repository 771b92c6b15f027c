-- breaking: no
-- as: owner
create schema advice;

create table advice.consents (
  organisation_id uuid not null, id uuid not null, case_id uuid not null, person_id uuid not null,
  kind text not null check (kind in ('assessment', 'release', 'recipient', 'evidence', 'shared_record', 'portal')),
  text_version text not null, decision text not null check (decision in ('asked', 'given', 'refused', 'withdrawn')),
  -- assessment: what the employee chose for the letter to come (ADV.3, ADV.7), and who the text they read says will read it (ACC.X2)
  silence text check (silence in ('release', 'hold')), release_choice text check (release_choice in ('at_once', 'same_time', 'after_sight')),
  readers text not null default 'recipients' check (readers in ('recipients', 'case_viewers')), recipient_id uuid,
  given_by text not null default 'person', channel text not null, at timestamptz not null, recorded_by uuid, document_id uuid,
  -- the order they were said in, also within one instant
  sequence bigint generated always as identity,
  primary key (organisation_id, id), foreign key (organisation_id, case_id) references cases.cases
);
create index consents_case on advice.consents (organisation_id, case_id, sequence);

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
    'held_no_answer', 'released_without_clinical_detail', 'released_public_interest', 'discarded')),
  state_since timestamptz not null, current_version int not null default 1, release_policy text not null default 'after_sight',
  locale text not null default 'en', template text not null default 'assessment',
  -- The version in hand was issued then; its clock starts when the notice was accepted. sight_next_at: when the next reminder, or the end, is due.
  issued_at timestamptz, first_issued_at timestamptz, sight_started_at timestamptz, sight_ends_at timestamptz, sight_next_at timestamptz, extended boolean not null default false, reminders int not null default 0,
  link_id uuid, code_posted boolean not null default false, undelivered_at timestamptz, checked_by uuid,
  opened_at timestamptz, confirmed_at timestamptz, released_at timestamptz, created_at timestamptz not null, revision int not null default 1,
  primary key (organisation_id, id), foreign key (organisation_id, case_id) references cases.cases
);
create unique index letters_live on advice.letters (organisation_id, case_id) where state in ('draft', 'in_check', 'ready', 'with_employee', 'corrections');
create index letters_case on advice.letters (organisation_id, case_id, created_at);
create index letters_sight on advice.letters (sight_next_at) where state = 'with_employee';
create index letters_linked on advice.letters (sight_ends_at) where link_id is not null;

create table advice.versions (
  organisation_id uuid not null, id uuid not null, letter_id uuid not null, version int not null,
  -- content: the letter as it was issued, word for word; what is read on the page is what the document says
  sections jsonb not null default '{}', content jsonb, document_id uuid, issued_at timestamptz, superseded_at timestamptz, created_at timestamptz not null,
  primary key (organisation_id, id), unique (organisation_id, letter_id, version), foreign key (organisation_id, letter_id) references advice.letters
);
create table advice.answers (
  organisation_id uuid not null, version_id uuid not null, question_id uuid not null, position int not null, question text not null, answer text not null default '', declined_reason text not null default '',
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
create policy self on advice.letters to handrail_person using (organisation_id = app.organisation() and first_issued_at is not null
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
-- Which versions there are; what they say is read as the document that was issued.
grant select (organisation_id, id, letter_id, version, document_id, issued_at, superseded_at) on advice.versions to handrail_case_administrator;
grant select on all tables in schema advice to handrail_worker;
grant update on advice.letters to handrail_worker;
grant select on all tables in schema advice to handrail_person;
grant insert on advice.consents, advice.corrections to handrail_person;
grant update (struck_at) on advice.recipients to handrail_person;
grant update (state, state_since, opened_at, confirmed_at, released_at, sight_started_at, sight_ends_at, sight_next_at, reminders, extended, revision)
  on advice.letters to handrail_person;
-- Employer: who receives, never the letter; that comes through the view below.
grant select on advice.recipients to handrail_employer;
grant insert on advice.recipients to handrail_employer;
grant select on all tables in schema advice to handrail_definer;

-- as: definer
create function app.is_released(state text) returns boolean language sql immutable
  return state in ('released', 'released_without_clinical_detail', 'released_public_interest');

-- May the acting membership read the released letters of a case (ACC.X2)? As a recipient who was not struck off; or, where both the
-- organisation's policy and the text the employee agreed to say so, as one who sees the case. That they see it is checked where the case
-- is loaded; here a restricted or confidential case, and one about themselves, is kept from them again.
create function app.reads_letters(for_case uuid) returns boolean language plpgsql stable security definer set search_path = '' as $$ begin
  return exists (select from advice.recipients r where r.organisation_id = app.organisation() and r.case_id = for_case
      and r.membership_id = app.membership() and r.struck_at is null)
    or exists (select from cases.cases c join organisations.organisations o on o.id = c.organisation_id
      where c.organisation_id = app.organisation() and c.id = for_case and c.audience = 'employer' and not c.restricted
        and o.policies ->> 'letterReaders' = 'case_viewers'
        and not exists (select from accounts.accounts a where a.id = app.account()
          and (a.person_id = c.person_id or c.employee_email_key <> '' and a.email_key = c.employee_email_key))
        and (select k.readers from advice.consents k where k.organisation_id = c.organisation_id and k.case_id = c.id and k.kind = 'assessment'
          and k.decision = 'given' order by k.sequence desc limit 1) = 'case_viewers'); end $$;
revoke execute on function app.reads_letters from public;

-- What an employer-side reader may know of letters: state for all who see the case, the document for its readers once released (ACC.X2).
create function app.employer_letters(for_case uuid) returns table (letter_id uuid, state text, released_at timestamptz, document_id uuid, version int, recipient boolean)
  language plpgsql stable security definer set search_path = '' as $$ begin return query -- in plpgsql, whose plans are kept
  select l.id,
    case when app.is_released(l.state) then 'released'
         when l.state in ('held_refused', 'held_withdrawn', 'held_no_answer') then 'no_report'
         when l.state in ('with_employee', 'corrections') then 'with_employee' else 'in_preparation' end,
    l.released_at,
    case when reader.yes and app.is_released(l.state) then v.document_id end,
    l.current_version, reader.yes
  from advice.letters l
    join cases.cases c on c.organisation_id = l.organisation_id and c.id = l.case_id and c.audience = 'employer'
    join advice.versions v on v.organisation_id = l.organisation_id and v.letter_id = l.id and v.version = l.current_version
    cross join (select app.reads_letters(for_case) as yes) reader
  where l.organisation_id = app.organisation() and l.case_id = for_case and l.state <> 'discarded'
  order by l.created_at desc, l.id desc; end $$;
revoke execute on function app.employer_letters from public;
grant execute on function app.employer_letters to handrail_employer;

-- Whom a letter is for and who is told of it, by name and account, for those who act on it: the clinician, the employee, the worker.
create function app.letter_people(for_case uuid) returns table (recipient_id uuid, membership_id uuid, account_id uuid, name text, job_title text,
    active boolean, owner boolean, named_at timestamptz, struck_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  with c as (select k.organisation_id, k.id, k.owner_id from cases.cases k where k.id = for_case and (
      current_setting('role', true) = 'handrail_person' and k.organisation_id = app.organisation() and k.person_id = app.person()
      or current_setting('role', true) = 'handrail_worker' and k.organisation_id = app.organisation()
      or current_setting('role', true) = 'handrail_clinician' and k.organisation_id in (select app.clinical_organisations())))
  select r.id, m.id, m.account_id, m.display_name, m.job_title, m.state = 'active', m.id = c.owner_id, r.named_at, r.struck_at
    from c join advice.recipients r on r.organisation_id = c.organisation_id and r.case_id = c.id
    join accounts.memberships m on m.organisation_id = r.organisation_id and m.id = r.membership_id
  union all
  select null, m.id, m.account_id, m.display_name, m.job_title, m.state = 'active', true, null, null
    from c join accounts.memberships m on m.organisation_id = c.organisation_id and m.id = c.owner_id
    where not exists (select from advice.recipients r where r.organisation_id = c.organisation_id and r.case_id = c.id and r.membership_id = c.owner_id)
  order by 4, 2 $$;
revoke execute on function app.letter_people from public;
grant execute on function app.letter_people to handrail_person, handrail_clinician, handrail_worker;

-- Letters of any organisation with something due: a reminder, the end of the time to read, or a notice whose acceptance is not yet known.
create function app.letters_due(at timestamptz) returns table (organisation_id uuid, letter_id uuid)
  language sql stable security definer set search_path = '' as $$
  select l.organisation_id, l.id from advice.letters l
  where l.state = 'with_employee' and (l.sight_next_at <= at or l.sight_started_at is null)
    -- answered before the end: the link lives on to its end, then it is closed
    or l.state <> 'with_employee' and l.link_id is not null and l.sight_ends_at <= at
  order by l.sight_next_at nulls last, l.id limit 500 $$;
revoke execute on function app.letters_due from public;
grant execute on function app.letters_due to handrail_worker;

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
    or d.class = 'letter' and exists (select from advice.letters l where l.organisation_id = d.organisation_id and l.id = d.owner_id and l.first_issued_at is not null)) then
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
        where l.organisation_id = d.organisation_id and l.id = d.owner_id and app.is_released(l.state) and app.reads_letters(l.case_id)) then
      return d.wrapped_key;
    end if;
  end if;
  return null;
end $$;
revoke execute on function app.document_key from public;
grant execute on function app.document_key to handrail_employer, handrail_person, handrail_clinician, handrail_case_administrator, handrail_worker;
