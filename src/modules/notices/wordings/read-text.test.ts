import { describe, expect, it } from 'vitest';
import { catalogueProblems } from '#platform/i18n/catalogue-problems.ts';
import { noticeKinds, requireReferences } from '../kinds.ts';
import { noticeRules } from '../notice-rules.ts';
import { kindTexts } from './kind-texts.ts';
import { messageFrom, textProblems } from './read-text.ts';
import { wordingTexts } from './texts.ts';
import { oursAsText, wordingNamed, wordingNames, written } from './wording.ts';

const accepted = wordingNamed('accepted')!;
const right = { subject: 'Referral ((number))', body: 'It goes on.\n\n[Open it]((link))\n\nSee ((number)).' };
const found = (text: Partial<typeof right>, name = accepted) =>
  textProblems(name, { ...right, ...text }).map(({ field, message, values }) =>
    [field, message, values?.name].join(' ').trim(),
  );

describe('the text of a notice', () => {
  it('[NOT.1.1] of every kind says who is told, how, what it names, and when', () => {
    for (const kind of noticeKinds) {
      const { channels, needs, may } = noticeRules[kind];
      expect(channels).toContain('email');
      expect(needs.filter(name => may.includes(name))).toEqual([]);
      const given = {
        token: 'a',
        version: 1,
        count: 1,
        side: 'owner',
        step: 'active',
        ...Object.fromEntries(needs.map(name => [name, 'x'])),
      };
      expect(() => requireReferences(kind, given)).not.toThrow();
      expect(kindTexts.en[kind]).not.toBe(kindTexts.cy[kind]);
    }
    for (const texts of [kindTexts, wordingTexts]) expect(catalogueProblems(texts)).toEqual([]);
  });

  it.each(wordingNames.flatMap(name => (['en', 'cy'] as const).map(locale => ({ ...name, locale }))))(
    '[NOT.4.1] $name in $locale can be edited from ours, which keeps its own rules',
    ({ locale, ...name }) => {
      const ours = oursAsText(name, locale);
      expect(textProblems(name, ours)).toEqual([]);
      for (const needed of noticeRules[name.kind].needs) expect(ours.subject + ours.body).toContain(written(needed));
    },
  );

  it('[NOT.4.2] that names something unknown, or not what the reader needs, is refused in words', () => {
    expect(found({})).toEqual([]);
    expect(found({ body: 'Dear ((name)),\n\n[Open]((link))' })).toEqual(['body wording_unknown name']);
    expect(found({ body: 'Read ((number)).' })).toEqual(['body wording_needs link']);
    expect(found({ subject: 'Read', body: '[Open]((link))' })).toEqual(['body wording_needs number']);
    expect(found({ subject: '((link)) ((number))' })).toEqual(['subject wording_not_here link']);
    expect(found({ body: `${right.body} ((number)` })).toEqual(['body wording_brackets']);
    expect(found({ body: 'Go to ((link)) now.' })).toEqual(['body wording_link_alone']);
    expect(found({ body: `${right.body}\n\n[Again]((link))` })).toEqual(['body wording_link_alone']);
    expect(found({ subject: '', body: ' ' })).toEqual(['subject wording_subject_missing', 'body wording_body_missing']);
    const code = wordingNamed('sight_code')!;
    expect(found({ subject: 'Code', body: 'It is ((code)).' }, code)).toEqual(['body wording_code_alone']);
    expect(found({ subject: 'Code', body: 'Here:\n\n((code))' }, code)).toEqual([]);
  });

  it('[NOT.4.3] never adds a header, an address of the web, or markup', () => {
    expect(found({ subject: 'Hello ((number))\r\nBcc: all@works.example' })).toEqual(['subject wording_subject_line']);
    expect(found({ body: `https://elsewhere.example\n\n${right.body}` })).toEqual(['body wording_address']);
    expect(found({ body: `See www.elsewhere.example\n\n${right.body}` })).toEqual(['body wording_address']);
    const text = { subject: '((number))', body: '<b>((number))</b>\n\n[<i>x</i>]((link))' };
    const message = messageFrom(text, { number: '((link))', link: '/x' })!;
    expect(message.paragraphs).toEqual(['<b>((link))</b>']);
    expect(message.action).toEqual({ text: '<i>x</i>', href: '/x' });
  });

  it('[NOT.4.4] gives way to ours where a notice lacks what it names', () => {
    expect(messageFrom(right, { link: '/x' })).toBeUndefined();
    expect(messageFrom(right, { link: '/x', number: 'N1' })).toMatchObject({ subject: 'Referral N1', after: 1 });
  });
});
