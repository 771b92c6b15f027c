import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import type { Wording } from './wording.ts';

export interface CurrentWording extends Partial<Wording> {
  wording: string;
  locale: Locale;
  version: number;
  writtenAt: Date;
}

interface Asked {
  organisation: string;
  wordings?: readonly string[];
  locale?: Locale;
}

/** The version of each text that speaks now; one without subject and body says that ours does. */
export async function currentWordings(tx: Tx, { organisation, wordings, locale }: Asked): Promise<CurrentWording[]> {
  const { rows } = await sql<{
    wording: string;
    locale: Locale;
    version: number;
    subject: string | null;
    body: string | null;
    written_at: Date;
  }>`
    select distinct on (wording, locale) wording, locale, version, subject, body, written_at from notices.wordings
    where organisation_id = ${organisation} and (${wordings ?? null}::text[] is null or wording = any (${wordings ?? null}::text[]))
      and (${locale ?? null}::text is null or locale = ${locale ?? null})
    order by wording, locale, version desc`.execute(tx);
  return rows.map(({ wording, locale, version, subject, body, written_at: writtenAt }) => ({
    ...{ wording, locale, version, writtenAt },
    ...(subject !== null && body !== null ? { subject, body } : {}),
  }));
}
