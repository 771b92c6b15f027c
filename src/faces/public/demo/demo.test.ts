import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { totpCode, verifyTotp } from '#platform/crypto/totp.ts';
import { words } from '#platform/i18n/catalogue.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { demonstrationUsers } from '../../../demonstration/sign-ins.ts';
import { allRoutes } from '../../routes.ts';
import { Demo } from './demo.view.tsx';
import { texts } from './texts.ts';

const at = new Date('2026-11-18T14:10:07Z');
const secret = 'HANDRAILDEMONSTRATIONSECRET2345A';

const page = (locale: Locale) =>
  renderToString(
    Demo({
      ...{ t: words(texts, locale), locale, password: 'One,2026!two', secret, code: totpCode(secret, at) },
      employers: demonstrationUsers.filter(({ roles }) => !roles),
      staff: demonstrationUsers.filter(({ roles }) => roles),
    }),
  );

describe('the page of the demonstration', () => {
  it.each(['en', 'cy'] as const)('[DEMO.1.6] names everybody with what to try, in %s', locale => {
    const html = page(locale).replaceAll('&amp;', '&');
    for (const { username, toTry } of demonstrationUsers) {
      expect(html).toContain(`<code>${username}</code>`);
      expect(html).toContain(toTry[locale]);
    }
    expect(html).toContain('One,2026!two');
    expect(html).toContain('href="/outbox"');
  });

  it('[DEMO.1.6] shows the code an authenticator would show now', () => {
    const { code, secondsLeft } = totpCode(secret, at);
    expect(secondsLeft).toBe(23);
    expect(page('en')).toContain(`<code>${code}</code> for 23 seconds more`);
    expect(verifyTotp({ secret, code, at }).ok).toBe(true);
  });

  it('[DEMO.1.7] exists in the demonstration only', () => {
    const urls = (demonstration: boolean) => allRoutes({ demonstration }).map(({ url }) => url);
    expect(urls(true)).toEqual(expect.arrayContaining(['/demo', '/gallery', '/outbox']));
    expect(urls(false).filter(url => /^\/(demo|gallery|outbox)/.test(url))).toEqual([]);
  });
});
