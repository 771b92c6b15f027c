import { Layout } from '#ui/layout.tsx';
import { NotificationBanner } from '#ui/notification-banner.tsx';
import { renderPage } from '#ui/render-page.ts';
import { keepsAccount } from './access.ts';
import type { Surroundings } from './handlers.ts';
import { helpFor, helpPlace } from './help-for.ts';
import { navigationOf } from './navigation.ts';
import { texts } from './texts.ts';
import type { Framed, PageContent } from './visit.ts';

/** A page in the frame of its face: header, navigation, banners, session warning. `said` is the notice of the page before. */
export function layOut(
  around: Pick<Surroundings, 'assets' | 'demonstration' | 'secure'>,
  visit: Framed,
  content: PageContent,
  said?: string,
): string {
  const t = visit.words(texts);
  const { identity } = visit;
  const asset = (name: string) => `/assets/${around.assets[name]}`;
  const items = navigationOf(visit, around.demonstration, content.current);
  const organisation = visit.url.pathname.startsWith('/workbench') ? undefined : identity?.membership?.organisation;
  return renderPage(
    <Layout
      locale={visit.locale}
      title={content.title}
      hasErrors={content.error ?? false}
      homeUrl="/"
      {...(organisation
        ? {
            organisation: {
              name: organisation.name,
              ...(identity!.memberships.length > 1 ? { switchUrl: '/choose' } : {}),
            },
          }
        : {})}
      {...(organisation?.brand.colour
        ? { brandStylesheet: `/brand/${organisation.brand.colour.replace('#', '').toLowerCase()}` }
        : {})}
      {...(identity ? { account: accountMenu(visit) } : { signIn: { href: '/sign-in', text: t('header.sign_in') } })}
      {...(items.length ? { face: { items } } : {})}
      banners={[
        ...(around.demonstration ? [demonstrationBanner(visit)] : []),
        ...(around.secure ? [] : [{ tag: t('banner.insecure'), text: t('banner.insecure.text') }]),
      ]}
      languages={{ en: inLanguage(visit.url, 'en'), cy: inLanguage(visit.url, 'cy') }}
      styles={[asset('handrail.css')]}
      scripts={[asset('handrail.js')]}
      footerLinks={[
        { href: helpFor(visit.url.pathname), text: t('footer.help_here') },
        { href: helpPlace(visit.url.pathname).root, text: t('footer.help') },
        { href: '/accessibility', text: t('footer.accessibility') },
      ]}
      favicon={asset('favicon.svg')}
      wide={content.wide ?? false}
      {...(content.backLink ? { backLink: content.backLink } : {})}
      {...(identity ? { session: sessionDialog(visit) } : {})}
    >
      {said && <NotificationBanner type="success">{said}</NotificationBanner>}
      {content.body}
    </Layout>,
  );
}

/** Says that nobody here is real, with the way to the accounts and to the mail of the demonstration. */
function demonstrationBanner(visit: Framed) {
  const t = visit.words(texts);
  return {
    tag: t('banner.demonstration'),
    text: (
      <>
        {t('banner.demonstration.text')}{' '}
        <a class="govuk-link handrail-banner__link" href="/demo">
          {t('banner.demonstration.people')}
        </a>{' '}
        <a class="govuk-link handrail-banner__link" href="/outbox">
          {t('banner.demonstration.mail')}
        </a>
      </>
    ),
  };
}

function accountMenu(visit: Framed) {
  const t = visit.words(texts);
  const identity = visit.identity!;
  const several = identity.memberships.length + (identity.staff.length ? 1 : 0) > 1;
  return {
    name: identity.account.name,
    links: [
      ...(several ? [{ href: '/choose', text: t('menu.choose') }] : []),
      keepsAccount(identity)
        ? { href: '/account', text: t('menu.account') }
        : { href: '/account/factors', text: t('menu.factors') },
    ],
    signOut: { action: '/sign-out', fields: { csrf: visit.csrf } },
  };
}

function sessionDialog(visit: Framed) {
  const { idleMinutes, endsAt } = visit.identity!;
  const absolute = Math.floor((endsAt.getTime() - visit.now.getTime()) / 1000);
  return {
    secondsLeft: Math.max(0, Math.min(idleMinutes * 60, absolute)),
    warnSeconds: 120,
    stayUrl: '/session',
    signOutUrl: '/sign-out',
    endedUrl: `/sign-in?next=${encodeURIComponent(visit.url.pathname)}`,
    fields: { csrf: visit.csrf },
  };
}

function inLanguage(url: URL, language: string): string {
  const query = new URLSearchParams(url.searchParams);
  query.set('lang', language);
  return `${url.pathname}?${query}`;
}
