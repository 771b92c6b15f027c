import type { FastifyRequest } from 'fastify';
import { cookieName } from '#platform/http/cookies.ts';
import { words } from '#platform/i18n/catalogue.ts';
import { isLocale } from '#platform/i18n/locale.ts';
import { negotiateLocale } from '#platform/i18n/negotiate-locale.ts';
import { Button } from '#ui/button.tsx';
import type { Surroundings } from './handlers.ts';
import { layOut } from './lay-out.tsx';
import { texts } from './texts.ts';
import type { Framed } from './visit.ts';

type Field = [name: string, value: string];

/** Names of fields that are never written into a page, not even their sender's own. */
const secret = /password|^current$|^code$/i;

/**
 * The page for whoever has to try again in a moment. It asks nobody who they are and no database. What was typed stands in it as a form
 * that is sent again by one press, with the same key, so that pressing twice does nothing twice. @param typed of a form that was refused
 * @param why a moment's crowd, or a full disk that somebody has to see to
 */
export function busyPage(
  around: Pick<Surroundings, 'assets' | 'demonstration' | 'secure'>,
  request: FastifyRequest,
  typed: readonly Field[] | undefined,
  why: 'busy' | 'full' = 'busy',
): string {
  const url = new URL(request.url.replace(/^\/+/, '/'), 'http://localhost');
  const chosen = url.searchParams.get('lang') ?? request.cookies[cookieName('language', around.secure)];
  const locale = isLocale(chosen) ? chosen : negotiateLocale(request.headers['accept-language']);
  const t = words(texts, locale);
  const again = url.pathname + url.search;
  const frame: Framed = { words: of => words(of, locale), locale, url, now: new Date(0), csrf: '' };
  const body = (
    <>
      <h1 class="govuk-heading-l">{t(`${why}.title`)}</h1>
      {why === 'full' && <p class="govuk-body">{t('full.text')}</p>}
      {typed ? (
        <TryAgain action={again} fields={typed} multipart={request.isMultipart()} t={t} />
      ) : (
        <>
          {why === 'busy' && <p class="govuk-body">{t('busy.text')}</p>}
          <Button href={again}>{t('busy.again')}</Button>
        </>
      )}
    </>
  );
  return layOut(around, frame, { title: t(`${why}.title`), body });
}

interface AgainProps {
  action: string;
  fields: readonly Field[];
  multipart: boolean;
  t: (key: 'busy.secret' | 'busy.typed' | 'busy.files' | 'busy.again') => string;
}

function TryAgain({ action, fields, multipart, t }: AgainProps) {
  const kept = fields.filter(([name]) => !secret.test(name));
  return (
    <form method="post" action={action} {...(multipart ? { enctype: 'multipart/form-data' } : {})} novalidate>
      {kept.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <p class="govuk-body">{t('busy.typed')}</p>
      {kept.length < fields.length && <p class="govuk-body">{t('busy.secret')}</p>}
      {multipart && <p class="govuk-body">{t('busy.files')}</p>}
      <Button type="submit" preventDoubleClick>
        {t('busy.again')}
      </Button>
    </form>
  );
}
