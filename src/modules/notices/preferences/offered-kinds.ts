import { words } from '#platform/i18n/catalogue.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { type NoticeKind, noticeKinds } from '../kinds.ts';
import { noticeRules } from '../notice-rules.ts';
import { kindTexts } from '../wordings/kind-texts.ts';
import { type Choice, choicesFor } from './decide.ts';

/** A kind somebody may choose about, and what can be chosen. */
export interface OfferedKind {
  kind: NoticeKind;
  /** When it is told, in a sentence. */
  when: string;
  choices: readonly Choice[];
}

/** Kinds that have their words and that nothing in the product tells yet: a choice about them would be a promise. */
const untold: readonly NoticeKind[] = ['approval_wanted', 'task_overdue'];

/** The kinds that somebody gets and may put off or switch off (NOT.5): users of employers, or the provider's staff. */
export function offeredKinds(account: 'employer' | 'staff' | 'member', locale: Locale): OfferedKind[] {
  const t = words(kindTexts, locale);
  const to = account === 'staff' ? 'staff' : 'user';
  return noticeKinds
    .filter(kind => noticeRules[kind].to === to && choicesFor(kind).length > 1 && !untold.includes(kind))
    .map(kind => ({ kind, when: t(kind), choices: choicesFor(kind) }));
}
