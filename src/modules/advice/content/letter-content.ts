import { type Words, words } from '#platform/i18n/catalogue.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import type { CaseBrief } from '../case-brief.ts';
import type { Answer } from '../writing/keep-answers.ts';
import { letterTemplates, questionsBefore, type Section, type SectionKind, sections } from '../writing/sections.ts';
import { letterTexts } from './letter-texts.ts';

/**
 * A letter in plain words, in one language: what the document prints and what the page shows. Kept with the version when it is issued,
 * so that both say the same for ever.
 */
export interface LetterContent {
  lang: Locale;
  title: string;
  number: string;
  /** Name and value, in order. */
  about: readonly [string, string][];
  parts: readonly LetterPart[];
}
export interface LetterPart {
  heading: string;
  kind: SectionKind;
  /** In words: whose words these are; '' for plain facts. */
  mark: string;
  paragraphs: readonly string[];
  items: readonly LetterItem[];
}
/** A question with its answer, or a passage with the employee's statement. */
export interface LetterItem {
  title: string;
  mark: string;
  paragraphs: readonly string[];
}

export interface LetterSource {
  locale: Locale;
  template: string;
  /** `YYYY-MM-DD` */
  day: string;
  case: CaseBrief;
  organisation: string;
  clinician: string;
  sections: Readonly<Record<string, string>>;
  answers: readonly Answer[];
  /** Corrections that were declined and the statement the employee put beside them. */
  statements: readonly { passage: string; statement: string }[];
}

/** Puts a letter together. Empty parts are left out; every question stands in it, with its answer or why there is none (ADV.1). */
export function letterContent(source: LetterSource): LetterContent {
  const t = words(letterTexts, source.locale);
  const order = letterTemplates[source.template as keyof typeof letterTemplates] ?? letterTemplates.assessment;
  const written = order.flatMap(name => sectionPart(t, name, source.sections[name] ?? ''));
  const at = order.findIndex(
    name => Object.keys(sections).indexOf(name) >= Object.keys(sections).indexOf(questionsBefore),
  );
  const before = order.slice(0, at < 0 ? order.length : at).filter(name => source.sections[name]?.trim()).length;
  const questions = questionsPart(t, source.answers);
  return {
    ...{ lang: source.locale, title: t('title'), number: source.case.reference, about: aboutRows(t, source) },
    parts: [
      ...written.slice(0, before),
      ...questions,
      ...written.slice(before),
      ...statementsPart(t, source.statements),
    ],
  };
}

type LetterWords = Words<keyof (typeof letterTexts)['en']>;

function aboutRows(t: LetterWords, source: LetterSource): [string, string][] {
  const { case: seen, locale } = source;
  const name = [seen.title, seen.givenName, seen.familyName].filter(Boolean).join(' ');
  const rows: [string, string][] = [
    [t('about.employee'), name],
    [t('about.birth'), seen.dateOfBirth ? formatDate(seen.dateOfBirth, locale) : ''],
    [t('about.position'), seen.position],
    [t('about.commissioner'), seen.ownerName],
    [t('about.organisation'), source.organisation],
    [t('about.clinician'), source.clinician],
    [t('about.qualification'), source.sections.qualification ?? ''],
    [t('about.date'), formatDate(source.day, locale)],
    [t('about.number'), seen.reference],
  ];
  return rows.filter(([, value]) => value.trim());
}

function sectionPart(t: LetterWords, name: Section, text: string): LetterPart[] {
  if (!text.trim()) return [];
  const kind: SectionKind = sections[name];
  const mark = kind === 'fact' ? '' : t(`mark.${kind}`);
  return [{ heading: t(`section.${name}`), kind, mark, paragraphs: paragraphsOf(text), items: [] }];
}

function questionsPart(t: LetterWords, answers: readonly Answer[]): LetterPart[] {
  if (!answers.length) return [];
  const items = answers.map(({ text, answer, declinedReason }) => ({
    title: text,
    mark: answer.trim() ? t('answer.opinion') : t('answer.declined'),
    paragraphs: paragraphsOf(answer.trim() ? answer : declinedReason),
  }));
  return [{ heading: t('section.questions'), kind: 'opinion', mark: '', paragraphs: [], items }];
}

function statementsPart(t: LetterWords, statements: LetterSource['statements']): LetterPart[] {
  if (!statements.length) return [];
  const items = statements.map(({ passage, statement }) => ({
    title: `${t('statements.about')}: “${passage}”`,
    mark: t('mark.statement'),
    paragraphs: paragraphsOf(statement),
  }));
  return [{ heading: t('section.statements'), kind: 'statement', mark: '', paragraphs: [], items }];
}

/** Paragraphs are parted by empty lines, as typed. */
const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map(paragraph => paragraph.trim())
    .filter(Boolean);
