import { describe, expect, it } from 'vitest';
import { firstLocale, negotiateLocale } from '#platform/i18n/negotiate-locale.ts';

describe('the language of a reader', () => {
  it('is the first that was chosen and that we speak', () => {
    expect(firstLocale(null, undefined, 'fr', 'cy', 'en')).toBe('cy');
    expect(firstLocale()).toBe('en');
  });

  it('is what the browser likes best', () => {
    expect(negotiateLocale('cy-GB,cy;q=0.9,en;q=0.8')).toBe('cy');
    expect(negotiateLocale('en;q=0.5, cy;q=0.8')).toBe('cy');
    expect(negotiateLocale('fr-FR, CY;q=0.1')).toBe('cy');
  });

  it('is English where nothing fits', () => {
    for (const header of [undefined, '', 'fr', 'cymraeg', 'cy;q=0', 'cy;q=-1', 'cy;q=nonsense', ';;;,,,', '*'])
      expect(negotiateLocale(header), header).toBe('en');
  });

  it('is never one the browser rules out, nor one not offered', () => {
    expect(negotiateLocale('en;q=0, *')).toBe('cy');
    expect(negotiateLocale('cy', ['en'])).toBe('en');
    expect(negotiateLocale('fr', ['cy'])).toBe('cy');
  });
});
