import type { Locale } from '#platform/i18n/locale.ts';
import { type NoticeKind, noticeKinds } from '../kinds.ts';
import { templates } from '../templates/index.ts';
import type { Told } from '../templates/told.ts';

/** What each kind of notice is called: its subject, with its references left open. */
export function kindTitles(locale: Locale): { kind: NoticeKind; title: string }[] {
  const blank: Told = {
    ...{ locale, organisation: '…', username: '…' },
    reference: () => '…',
    code: () => '…',
    link: () => '…',
    url: () => '…',
  };
  return noticeKinds
    .map(kind => {
      const { subject, brief } = templates[kind](blank);
      return { kind, title: subject || brief };
    })
    .sort((a, b) => a.title.localeCompare(b.title, locale));
}
