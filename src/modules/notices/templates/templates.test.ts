import { describe, expect, it } from 'vitest';
import { passingKeys } from '#platform/crypto/keys.ts';
import { newId } from '#platform/db/id.ts';
import { catalogueProblems } from '#platform/i18n/catalogue-problems.ts';
import { noticeKinds, requireReferences } from '../kinds.ts';
import { compose } from '../sending/compose.ts';
import type { Delivery } from '../sending/load-delivery.ts';
import { frameTexts } from '../texts.ts';
import { accountTexts } from './account-texts.ts';
import { caseTexts } from './case-texts.ts';
import { sightTexts } from './sight-texts.ts';
import { upkeepTexts } from './upkeep-texts.ts';

const runtime = { keys: passingKeys(), baseUrl: 'https://handrail.example' };
const full = {
  token: newId(),
  version: 3,
  number: 'NOR/OM/0042',
  case: newId(),
  day: '2026-10-16',
  form: 'OM',
  count: 2,
};
const organisation = {
  id: newId(),
  name: 'Northfold Council',
  brand: { colour: '#7a1f5c' },
  languages: ['en'],
} as unknown as Delivery['organisation'];

const delivery = (more: Partial<Delivery>): Delivery => ({
  ...{
    id: newId(),
    kind: 'locked',
    channel: 'email',
    address: 'nia@northfold.example',
    messageId: '<a@b>',
    attempts: 0,
  },
  ...{ writtenAt: new Date(0), locale: 'en', zone: 'Europe/London', reference: full },
  account: { id: newId(), email: 'nia@northfold.example', username: 'nia.parry', locale: 'en', zone: 'Europe/London' },
  ...(organisation ? { organisation } : {}),
  ...more,
});
const every = noticeKinds.flatMap(kind => (['en', 'cy'] as const).map(locale => ({ kind, locale })));
/** They say all there is to do themselves, or who to ask. */
const withoutPlace = new Set([
  ...['locked', 'disabled', 'factor_added', 'factor_removed', 'one_time_code', 'sight_code', 'recipient_succeeded'],
  ...['staff_disabled', 'staff_left'],
  ...['recovery_code_used', 'passkey_refused'],
]);

describe('every notice', () => {
  it.each(every)('[ALL.7.7] $kind in $locale says what waits and where, and names nobody', ({ kind, locale }) => {
    const { subject, text, html } = compose(runtime, delivery({ kind, locale }));
    expect(subject.length).toBeGreaterThan(5);
    expect(subject.length).toBeLessThan(80);
    const words = text.replace(/https:\S+/g, '');
    for (const said of [subject, kind === 'username' ? '' : words]) expect(said).not.toMatch(/\bnia\b|parry/i);
    expect(subject).not.toContain('Northfold');
    expect(text).not.toMatch(/\{|\}|undefined|\bnone\b/);
    for (const paragraph of text.split('\n\n').filter(part => !part.startsWith('--') && !part.includes('\n')))
      expect(html).toContain(paragraph.trim().replaceAll('&', '&amp;').replaceAll('"', '&quot;'));
    if (!withoutPlace.has(kind)) expect(text).toMatch(/\nhttps:\/\/handrail\.example\/\S+\n/);
    expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${locale}">`));
    expect(html).not.toMatch(/<script|<img|src=|http:/);
  });

  it.each(every)(
    '[ALL.7.7] $kind in $locale is told with the references it needs and no others',
    ({ kind, locale }) => {
      const needed = Object.fromEntries(
        Object.entries(full).filter(([name]) => {
          const { [name as keyof typeof full]: _, ...without } = full;
          try {
            requireReferences(kind, without);
            return false;
          } catch {
            return true;
          }
        }),
      );
      const { subject, text } = compose(runtime, delivery({ kind, locale, reference: needed }));
      expect(`${subject} ${text}`).not.toMatch(/\bnone\b|undefined/);
    },
  );

  it.each(every)('$kind in $locale fits a text message', ({ kind, locale }) => {
    const { text } = compose(runtime, delivery({ kind, locale, channel: 'text' }));
    expect(text).not.toContain('\n');
    expect(text.length).toBeLessThan(306);
  });

  it('[ALL.12.6] speaks Welsh in Welsh', () => {
    for (const kind of noticeKinds) {
      const [en, cy] = (['en', 'cy'] as const).map(locale => compose(runtime, delivery({ kind, locale })));
      expect(cy!.subject).not.toBe(en!.subject);
      expect(cy!.html).not.toBe(en!.html);
    }
    for (const texts of [accountTexts, caseTexts, sightTexts, upkeepTexts, frameTexts])
      expect(catalogueProblems(texts)).toEqual([]);
  });

  it('escapes the name of an organisation', () => {
    const odd = { ...organisation, name: 'Bread & <b>Water</b>' } as Delivery['organisation'];
    const { html } = compose(runtime, delivery({ organisation: odd, kind: 'submitted' }));
    expect(html).toContain('Bread &amp; &lt;b>Water');
    expect(html).not.toContain('<b>Water');
  });

  it('draws no colour that is none', () => {
    const odd = { ...organisation, brand: { colour: 'red; } body { display: none' } } as Delivery['organisation'];
    expect(compose(runtime, delivery({ organisation: odd })).html).not.toContain('display: none');
  });
});
