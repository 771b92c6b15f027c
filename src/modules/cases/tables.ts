import type { ColumnType, Generated } from 'kysely';

/** The tables of this module, as `tx.withTables<CasesTables>()` sees them. */
export type CasesTables = {
  'cases.cases': CaseRow;
  'cases.actions': ActionRow;
  'cases.notes': NoteRow;
  'cases.links': LinkRow;
  'cases.events': EventRow;
  'cases.delegated_cases': { organisation_id: string; delegation_id: string; case_id: string };
  'clinical.notes': NoteRow;
};

export type Tab = 'pending' | 'open' | 'closed' | 'none';
export type Consent = 'asked' | 'given' | 'refused' | 'withdrawn';
type Text = Generated<string>;
type Moment = ColumnType<Date | null, Date | null | undefined, Date | null>;
type Words = ColumnType<string | null, string | null | undefined, string | null>;

export interface CaseRow {
  organisation_id: string;
  id: string;
  number: number;
  reference: string;
  form_code: string;
  referral_id: string | null;
  owner_id: string | null;
  author_id: string | null;
  audience: 'employer' | 'confidential';
  restricted: Generated<boolean>;
  tab: Tab;
  status: string;
  status_since: Date;
  person_id: Words;
  employment_id: Words;
  title: Text;
  given_name: string;
  family_name: string;
  date_of_birth: Words;
  ni_number: Words;
  position: Text;
  address: Text;
  postcode: Text;
  personal_email: Text;
  mobile: Text;
  employee_email_key: Text;
  payroll_number: Text;
  division: Text;
  location: Text;
  department: Text;
  purchase_order: Text;
  notice_email: Text;
  name_key: string;
  division_key: Text;
  location_key: Text;
  department_key: Text;
  owner_key: Text;
  owner_name: Text;
  recall_key: Text;
  recall_on: Words;
  recall_reason: Words;
  received_at: Date;
  accepted_at: Moment;
  rejected_at: Moment;
  withdrawn_at: Moment;
  information_wanted_at: Moment;
  documents_awaited_at: Moment;
  route: Words;
  discipline: Words;
  claimed_by: Words;
  claimed_at: Moment;
  claimed_key: Text;
  on_hold_at: Moment;
  hold_reason: Words;
  unable_to_contact_at: Moment;
  clarification_at: Moment;
  consent: ColumnType<Consent | null, Consent | null | undefined, Consent | null>;
  letter_state: Words;
  released_at: Moment;
  closed_at: Moment;
  closed_reason: Words;
  previous_reference: Words;
  response_version: Generated<number>;
}

export type ActionState = 'open' | 'closed' | 'cancelled' | 'dna';

export interface ActionRow {
  organisation_id: string;
  id: string;
  case_id: string;
  kind: 'appointment' | 'evidence';
  state: ActionState;
  on_day: Words;
  at_time: Words;
  mode: Words;
  place: Text;
  recorded_by: string;
  created_at: Date;
  changed_at: Date;
}

export interface NoteRow {
  organisation_id: string;
  id: string;
  case_id: string;
  text: string;
  written_by: string;
  written_at: Date;
}

export type LinkKind = 're_referral_of' | 'appeal_of' | 'same_person' | 'in_flight_original';

export interface LinkRow {
  organisation_id: string;
  case_id: string;
  linked_case_id: string;
  kind: LinkKind;
  created_at: Date;
}

/** Who reads an event of a case (CASE.12). */
export type EventAudience = 'referrer' | 'employee' | 'clinician';

export interface EventRow {
  organisation_id: string;
  id: string;
  case_id: string;
  at: Date;
  kind: string;
  audience: EventAudience[];
  detail: ColumnType<Record<string, unknown>, string, string>;
}
