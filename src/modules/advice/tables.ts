import type { ColumnType, Generated } from 'kysely';
import type { Locale } from '#platform/i18n/locale.ts';
import type { LetterContent } from './content/letter-content.ts';
import type { LetterState } from './letter.ts';

/** The tables of this module, as `tx.withTables<AdviceTables>()` sees them. */
export type AdviceTables = {
  'advice.consents': ConsentRow;
  'advice.recipients': RecipientRow;
  'advice.letters': LetterRow;
  'advice.versions': VersionRow;
  'advice.answers': AnswerRow;
  'advice.corrections': CorrectionRow;
};

type Moment = ColumnType<Date | null, Date | null | undefined, Date | null>;
type Words = ColumnType<string | null, string | null | undefined, string | null>;

/** When a letter reaches its recipients (ADV.3). */
export type ReleaseChoice = 'at_once' | 'same_time' | 'after_sight';
/** What happens when the employee does not answer (ADV.7). */
export type Silence = 'release' | 'hold';
export type ConsentKind = 'assessment' | 'release' | 'recipient' | 'evidence' | 'shared_record' | 'portal';
export type ConsentDecision = 'asked' | 'given' | 'refused' | 'withdrawn';
/** How a consent reached us. */
export const consentChannels = ['appointment', 'telephone', 'video', 'post', 'link'] as const;
export type ConsentChannel = (typeof consentChannels)[number];

export interface ConsentRow {
  organisation_id: string;
  id: string;
  case_id: string;
  person_id: string;
  kind: ConsentKind;
  text_version: string;
  decision: ConsentDecision;
  silence: ColumnType<Silence | null, Silence | null | undefined, never>;
  release_choice: ColumnType<ReleaseChoice | null, ReleaseChoice | null | undefined, never>;
  readers: Generated<'recipients' | 'case_viewers'>;
  recipient_id: Words;
  given_by: Generated<string>;
  channel: ConsentChannel;
  at: Date;
  recorded_by: Words;
  document_id: Words;
  sequence: Generated<string>;
}

export interface RecipientRow {
  organisation_id: string;
  id: string;
  case_id: string;
  membership_id: string;
  named_at: Date;
  struck_at: Moment;
  successor_of: Words;
}

export interface LetterRow {
  organisation_id: string;
  id: string;
  case_id: string;
  author_account: string;
  state: LetterState;
  state_since: Date;
  current_version: Generated<number>;
  release_policy: Generated<ReleaseChoice>;
  locale: Locale;
  template: Generated<string>;
  /** When the version in hand was issued. */
  issued_at: Moment;
  first_issued_at: Moment;
  sight_started_at: Moment;
  sight_ends_at: Moment;
  sight_next_at: Moment;
  extended: Generated<boolean>;
  reminders: Generated<number>;
  link_id: Words;
  code_posted: Generated<boolean>;
  /** Staff were told that nobody took the notice. */
  undelivered_at: Moment;
  checked_by: Words;
  opened_at: Moment;
  confirmed_at: Moment;
  released_at: Moment;
  created_at: Date;
  revision: Generated<number>;
}

export interface VersionRow {
  organisation_id: string;
  id: string;
  letter_id: string;
  version: number;
  sections: ColumnType<Record<string, string>, string, string>;
  content: ColumnType<LetterContent | null, string | null | undefined, string | null>;
  document_id: Words;
  issued_at: Moment;
  superseded_at: Moment;
  created_at: Date;
}

export interface AnswerRow {
  organisation_id: string;
  version_id: string;
  question_id: string;
  position: number;
  question: string;
  answer: Generated<string>;
  declined_reason: Generated<string>;
}

export interface CorrectionRow {
  organisation_id: string;
  id: string;
  letter_id: string;
  version: number;
  passage: string;
  reason: string;
  state: Generated<'asked' | 'accepted' | 'declined'>;
  response: Generated<string>;
  statement: Generated<string>;
  asked_at: Date;
  answered_at: Moment;
  answered_by: Words;
}
