import { words } from '#platform/i18n/catalogue.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { isNoticeKind, type NoticeKind, noticeKinds } from '../kinds.ts';
import { noticeRules, type Placeholder, placeholders } from '../notice-rules.ts';
import { templates } from '../templates/index.ts';
import type { Message, Told } from '../templates/told.ts';
import { kindTexts } from './kind-texts.ts';

/** A text of a notice as it is edited: paragraphs with placeholders. */
export interface Wording {
  subject: string;
  body: string;
}

/** What one editable text says: a kind, or one of its variants. */
export interface WordingName {
  /** `accepted`, `share_started.owner`: its name in addresses and in the database. */
  name: string;
  kind: NoticeKind;
  variant?: string;
}

/** Every text an organisation may say in its own words (NOT.4). */
export const wordingNames: readonly WordingName[] = noticeKinds
  .filter(kind => noticeRules[kind].about === 'organisation')
  .flatMap((kind): WordingName[] => {
    const { variants } = noticeRules[kind];
    return variants ? variants.map(variant => ({ name: `${kind}.${variant}`, kind, variant })) : [{ name: kind, kind }];
  });

export const wordingNamed = (name: string): WordingName | undefined => wordingNames.find(each => each.name === name);

/** The text that a notice of this kind and these references is told in. */
export function wordingFor(kind: string, reference: Readonly<Record<string, string | number>>): string {
  const variants = isNoticeKind(kind) ? noticeRules[kind].variants : undefined;
  return variants ? `${kind}.${reference.side === 'owner' ? 'owner' : 'colleague'}` : kind;
}

/** When a text is told, in a sentence: what an administrator picks it by. */
export function whenTold({ kind, variant }: WordingName, locale: Locale): string {
  const t = words(kindTexts, locale);
  return variant ? `${t(kind)}: ${t(variant === 'owner' ? 'to.owner' : 'to.colleague')}` : t(kind);
}

/** As a placeholder is written in a text. */
export const written = (placeholder: string): string => `((${placeholder}))`;

/** Our own words as a text to edit, with a placeholder wherever something is put in. */
export function oursAsText({ kind, variant }: WordingName, locale: Locale): Wording {
  const gaps = new Set<string>(placeholders);
  const told: Told = {
    ...{ locale, organisation: written('organisation'), username: written('username') },
    reference: name =>
      name === 'side' ? (variant ?? 'colleague') : gaps.has(name) && has(kind, name) ? written(name) : 'none',
    link: () => written('link'),
    code: () => written('code'),
    url: () => written('link'),
  };
  return asText(templates[kind](told));
}

const has = (kind: NoticeKind, name: string) =>
  [...noticeRules[kind].needs, ...noticeRules[kind].may].includes(name as Placeholder);

function asText({ subject, paragraphs, action, code }: Message): Wording {
  const [first = '', ...rest] = paragraphs;
  const target = action ? [`[${action.text}]${written('link')}`] : code ? [code] : [];
  return { subject, body: [first, ...target, ...rest].join('\n\n') };
}
