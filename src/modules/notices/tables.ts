import type { Locale } from '#platform/i18n/locale.ts';

/** The tables of the notices module. */
export type NoticeTables = {
  'notices.notices': NoticeRow;
  'notices.deliveries': DeliveryRow;
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
  state: 'waiting' | 'sent' | 'failed';
  attempts: number;
  last_error: string | null;
  created_at: Date;
  /** When it is tried next. */
  next_at: Date | null;
  sent_at: Date | null;
};
