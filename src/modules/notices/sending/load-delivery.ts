import { type AccountAddress, addressOfAccount } from '#modules/accounts/index.ts';
import { type Organisation, organisationOf } from '#modules/organisations/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { type NoticeKind, noticeKind } from '../kinds.ts';
import type { Preferences } from '../preferences/decide.ts';
import { preferencesOf } from '../preferences/read-preferences.ts';
import type { Channel, NoticeTables } from '../tables.ts';
import { type CurrentWording, currentWordings } from '../wordings/current-wording.ts';
import { type Wording, wordingFor } from '../wordings/wording.ts';

type Reference = Readonly<Record<string, string | number>>;

/** A delivery with all that composing it needs. */
export interface Delivery {
  id: string;
  kind: NoticeKind;
  channel: Channel;
  /** '' when nobody can be reached: an account that is gone. */
  address: string;
  messageId: string;
  attempts: number;
  writtenAt: Date;
  locale: 'en' | 'cy';
  zone: string;
  reference: Reference;
  account?: AccountAddress & { id: string };
  person?: string;
  organisation?: Organisation;
  /** The organisation's own words for it. */
  own?: Wording;
  /** Of a daily mail: the notices it lists, oldest first. */
  digest?: readonly Pick<Delivery, 'kind' | 'reference' | 'own'>[];
  /** What whoever it goes to has chosen. */
  wanted?: Preferences;
}

/** Reads a delivery, the account's address of this moment, the organisation with its words, and what the reader chose. */
export async function loadDelivery(tx: Tx, id: string): Promise<Delivery | undefined> {
  const row = await tx
    .withTables<NoticeTables>()
    .selectFrom('notices.deliveries as d')
    .innerJoin('notices.notices as n', 'n.id', 'd.notice_id')
    .select(['d.id', 'd.channel', 'd.address', 'd.message_id', 'd.attempts', 'd.created_at', 'd.organisation_id'])
    .select(['n.kind', 'n.locale', 'n.account_id', 'n.person_id', 'n.reference'])
    .where('d.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const kind = noticeKind(row.kind);
  const account = row.account_id ? await addressOfAccount(tx, row.account_id) : undefined;
  const organisation = row.organisation_id ? await organisationOf(tx, row.organisation_id) : undefined;
  const locale = row.locale ?? account?.locale ?? organisation?.languages[0] ?? 'en';
  const lines = kind === 'daily_digest' ? await digestLines(tx, id) : undefined;
  const names = [...(lines ?? []), { kind, reference: row.reference }].map(each =>
    wordingFor(each.kind, each.reference),
  );
  const own = ownWords(
    organisation ? await currentWordings(tx, { organisation: organisation.id, wordings: names, locale }) : [],
  );
  const wanted = row.account_id ? await preferencesOf(tx, row.account_id) : undefined;
  return {
    ...{ id: row.id, kind, channel: row.channel, messageId: row.message_id },
    ...{ attempts: row.attempts, writtenAt: row.created_at, reference: row.reference },
    ...{ address: row.address || account?.email || '', locale, zone: account?.zone ?? 'Europe/London' },
    ...(account && row.account_id ? { account: { ...account, id: row.account_id } } : {}),
    ...(row.person_id ? { person: row.person_id } : {}),
    ...(organisation ? { organisation } : {}),
    ...own(kind, row.reference),
    ...(lines ? { digest: lines.map(line => ({ ...line, ...own(line.kind, line.reference) })) } : {}),
    ...(wanted ? { wanted } : {}),
  };
}

/** Looks up the organisation's words of a kind, among those that were read. */
export function ownWords(current: readonly CurrentWording[]) {
  return (kind: string, reference: Reference): { own?: Wording } => {
    const found = current.find(each => each.wording === wordingFor(kind, reference));
    const { subject, body } = found ?? {};
    return subject !== undefined && body !== undefined ? { own: { subject, body } } : {};
  };
}

async function digestLines(tx: Tx, digest: string) {
  const rows = await tx
    .withTables<NoticeTables>()
    .selectFrom('notices.deliveries as d')
    .innerJoin('notices.notices as n', 'n.id', 'd.notice_id')
    .select(['n.kind', 'n.reference'])
    .where('d.digest_id', '=', digest)
    .orderBy('d.created_at')
    .orderBy('d.id')
    .execute();
  return rows.map(({ kind, reference }) => ({ kind: noticeKind(kind), reference }));
}
