import type { Locale } from '#platform/i18n/locale.ts';

/** The tables of the notices module. */
export type NoticeTables = {
  'notices.notices': NoticeRow;
  'notices.deliveries': DeliveryRow;
  'notices.wordings': WordingRow;
  'notices.preferences': PreferencesRow;
  'notices.refused_addresses': RefusedRow;
};

export type NoticeRow = {
  id: string;
  organisation_id: string | null;
  kind: string;
  /** null: the reader's, found when the notice is sent. */
  locale: Locale | null;
  account_id: string | null;
  person_id: string | null;
  reference: Record<string, string | number>;
  created_at: Date;
};

export type Channel = 'email' | 'text' | 'print';

export type DeliveryRow = {
  id: string;
  notice_id: string;
  organisation_id: string | null;
  channel: Channel;
  /** '' until it is sent where the notice goes to an account. */
  address: string;
  message_id: string;
  state: DeliveryState;
  attempts: number;
  last_error: string | null;
  created_at: Date;
  /** When it is tried next. */
  next_at: Date | null;
  sent_at: Date | null;
  /** The delivery of the daily mail it was told in. */
  digest_id: string | null;
};

/** `held` for the daily mail, `digested` when it was told in one; `unwanted`: switched off by whom it was for. */
export type DeliveryState = 'waiting' | 'sent' | 'failed' | 'held' | 'digested' | 'unwanted';

export type WordingRow = {
  id: string;
  organisation_id: string;
  /** A kind, or one of its variants: `accepted`, `share_started.owner`. */
  wording: string;
  locale: Locale;
  version: number;
  /** null: from this version on ours again. */
  subject: string | null;
  body: string | null;
  reason: string;
  written_by: string;
  written_at: Date;
};

export type PreferencesRow = {
  account_id: string;
  /** Kinds that are not told at once. */
  choices: Record<string, 'daily' | 'off'>;
  /** Minutes since midnight where the owner lives. */
  quiet_from: number | null;
  quiet_until: number | null;
  changed_at: Date;
};

export type RefusedRow = {
  id: string;
  organisation_id: string | null;
  channel: Channel;
  address: string;
  address_key: string;
  account_id: string | null;
  person_id: string | null;
  /** The delivery that was refused first; the task is about it. */
  delivery_id: string;
  answer: string;
  refused_at: Date;
  ended_at: Date | null;
};
