import type { Problem } from '#platform/operation/index.ts';
import { noticeRules, type Placeholder } from '../notice-rules.ts';
import type { Message } from '../templates/told.ts';
import type { Wording, WordingName } from './wording.ts';

export const longestSubject = 120;
export const longestBody = 5_000;

const gap = /\(\(\s*([^()]*?)\s*\)\)/g;
/** A paragraph of its own that becomes the button. */
const button = /^\[([^[\]]+)\]\(\(\s*link\s*\)\)$/;
const alone = /^\(\(\s*code\s*\)\)$/;

const paragraphsOf = (body: string) =>
  body
    .split(/\n\s*\n/)
    .map(each => each.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
const gapsOf = (text: string) => [...text.matchAll(gap)].map(match => match[1]!);

/**
 * What is wrong with a typed text, each with the field it is in; nothing when it can be sent (NOT.4). Only the placeholders of its kind can be
 * named, the ones without which the notice is of no use must be, and no address of the web may be typed.
 */
export function textProblems({ kind }: WordingName, { subject, body }: Wording): Problem[] {
  const { needs, may } = noticeRules[kind];
  const known = new Set<string>([...needs, ...may]);
  const problems: Problem[] = [];
  const add = (field: 'subject' | 'body', message: string, values?: Problem['values']) =>
    problems.push({ field, message, ...(values ? { values } : {}) });
  if (!subject.trim()) add('subject', 'wording_subject_missing');
  else if (subject.length > longestSubject) add('subject', 'wording_subject_long', { most: longestSubject });
  if (/\p{Cc}/u.test(subject)) add('subject', 'wording_subject_line');
  if (!body.trim()) add('body', 'wording_body_missing');
  else if (body.length > longestBody) add('body', 'wording_body_long', { most: longestBody });
  if (problems.length) return problems;
  for (const [field, text] of [
    ['subject', subject],
    ['body', body],
  ] as const) {
    if (/\(\(|\)\)/.test(text.replace(gap, ''))) add(field, 'wording_brackets');
    if (/:\/\/|\bwww\./i.test(text)) add(field, 'wording_address');
    for (const name of new Set(gapsOf(text)))
      if (!known.has(name)) add(field, 'wording_unknown', { name: name.slice(0, 40) });
  }
  for (const name of ['link', 'code', 'username'])
    if (gapsOf(subject).includes(name)) add('subject', 'wording_not_here', { name });
  for (const name of needs) if (!gapsOf(body + subject).includes(name)) add('body', 'wording_needs', { name });
  return [...problems, ...(problems.length ? [] : placeProblems(body))];
}

/** Link and code stand by themselves, once. */
function placeProblems(body: string): Problem[] {
  const paragraphs = paragraphsOf(body);
  const stray = (name: 'link' | 'code', shape: RegExp) =>
    paragraphs.some(each => gapsOf(each).includes(name) && !shape.test(each)) ||
    paragraphs.filter(each => shape.test(each)).length > 1;
  return [
    ...(stray('link', button) ? [{ field: 'body', message: 'wording_link_alone' }] : []),
    ...(stray('code', alone) ? [{ field: 'body', message: 'wording_code_alone' }] : []),
  ];
}

/** What a notice has to put in. */
export type Values = Readonly<Partial<Record<Placeholder, string>>>;

/** The message a text makes; undefined when the notice lacks something that the text names, so that ours is sent instead. */
export function messageFrom({ subject, body }: Wording, values: Values): Message | undefined {
  if (gapsOf(subject + body).some(name => values[name as Placeholder] === undefined)) return undefined;
  const fill = (text: string) => text.replace(gap, (_, name: Placeholder) => values[name] ?? '');
  const paragraphs: string[] = [];
  let target: Pick<Message, 'action' | 'code' | 'after'> = {};
  for (const each of paragraphsOf(body)) {
    const label = button.exec(each)?.[1];
    if (label) target = { action: { text: fill(label), href: values.link ?? '' }, after: paragraphs.length };
    else if (alone.test(each)) target = { code: values.code ?? '', after: paragraphs.length };
    else paragraphs.push(fill(each));
  }
  return { subject: fill(subject), paragraphs, brief: '', ...target };
}
