import type { ComponentChildren } from 'preact';
import { BackLink } from '#ui/back-link.tsx';
import { classNames } from '#ui/class-names.ts';
import { CountBadge } from '#ui/count-badge.tsx';
import { Footer, type FooterLink } from '#ui/footer.tsx';
import { jsEnabledScript } from '#ui/js-enabled.ts';
import { LanguageNavigation } from '#ui/language-navigation.tsx';
import { LocaleContext, type UiLocale } from '#ui/locale.ts';
import { PageHeader, type PageHeaderProps } from '#ui/page-header.tsx';
import { PhaseBanner } from '#ui/phase-banner.tsx';
import { type NavigationItem, ServiceNavigation } from '#ui/service-navigation.tsx';
import { SessionDialog, type SessionDialogProps } from '#ui/session-dialog.tsx';
import { SkipLink } from '#ui/skip-link.tsx';
import { texts } from '#ui/texts.ts';
import { isFilled } from '#ui/wording.ts';

/** A page of the face; `count` says how many things wait there, `countMeaning` what they are ("unread"). */
export interface FaceItem extends NavigationItem {
  text: string;
  count?: number;
  countMeaning?: string;
}

export interface LayoutProps extends PageHeaderProps {
  locale: UiLocale;
  /** The page's own title; the product's name is added. */
  title: string;
  /** The form came back with errors: the title says so. */
  hasErrors?: boolean;
  face?: { name?: string; url?: string; items: readonly (FaceItem | false | null | undefined)[] };
  /** A line on every page: the demonstration database, a planned closure. */
  banners?: readonly { tag: string; text: ComponentChildren }[];
  /** "You are acting for …"; stays on the screen while the page scrolls. */
  actingFor?: ComponentChildren;
  /** The organisation's own stylesheet, made by `brandStylesheet`. */
  brandStylesheet?: string;
  styles?: readonly string[];
  scripts?: readonly string[];
  favicon?: string;
  /** This page in each language. */
  languages?: Partial<Record<UiLocale, string>>;
  backLink?: string | { href: string; text: string };
  /** Stands over the content, outside `main`: breadcrumbs. Everything in it needs a landmark of its own. */
  beforeMain?: ComponentChildren;
  footerLinks?: readonly FooterLink[];
  session?: SessionDialogProps;
  /** Uses the whole width of the screen, for dense lists. */
  wide?: boolean;
  children: ComponentChildren;
}

/** A whole HTML document. Write it with `renderPage`, which adds the doctype. */
export function Layout(props: LayoutProps) {
  const { locale } = props;
  return (
    <LocaleContext.Provider value={locale}>
      <html lang={locale} class="govuk-template govuk-template--rebranded">
        <Head {...props} />
        <body class={classNames('govuk-template__body handrail-body', props.wide && 'handrail-body--wide')}>
          <script dangerouslySetInnerHTML={{ __html: jsEnabledScript }} />
          <SkipLink href="#main">{texts[locale].layout.skipToContent}</SkipLink>
          <PageHeader {...props} />
          {props.actingFor && (
            <section class="handrail-acting-for govuk-width-container" aria-label={texts[locale].layout.actingFor}>
              {props.actingFor}
            </section>
          )}
          {props.face && <FaceNavigation {...props.face} />}
          <Body {...props} />
          <PageFooter {...props} />
          {props.session && <SessionDialog {...props.session} />}
          {/* At the foot of every sheet of paper: the title names the case. */}
          <p class="handrail-printed" aria-hidden="true">
            {props.title}
          </p>
        </body>
      </html>
    </LocaleContext.Provider>
  );
}

function Head({ locale, title, hasErrors, productName, styles, scripts, favicon, brandStylesheet }: LayoutProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${hasErrors ? texts[locale].layout.errorTitle : ''}${title} – ${productName ?? 'Handrail'}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="color-scheme" content="light" />
      {favicon && <link rel="icon" type="image/svg+xml" href={favicon} />}
      {styles?.map(href => (
        <link rel="stylesheet" href={href} />
      ))}
      {brandStylesheet && <link rel="stylesheet" href={brandStylesheet} />}
      {scripts?.map(src => (
        <script type="module" src={src} />
      ))}
    </head>
  );
}

function FaceNavigation({ name, url, items }: NonNullable<LayoutProps['face']>) {
  const navigation = items.map(
    item =>
      item && {
        ...item,
        text: (
          <>
            {item.text} <CountBadge count={item.count} meaning={item.countMeaning} />
          </>
        ),
      },
  );
  return <ServiceNavigation serviceName={name} serviceUrl={url} navigation={navigation} />;
}

function Body({ banners = [], languages, locale, backLink, beforeMain, children }: LayoutProps) {
  const back = typeof backLink === 'string' ? { href: backLink, text: undefined } : backLink;
  const languageLinks = languages && <Languages languages={languages} locale={locale} />;
  return (
    <div class="govuk-width-container handrail-page">
      {banners.map((banner, index) => (
        <section class="handrail-page__line" aria-label={banner.tag}>
          <PhaseBanner tag={banner.tag} classes="handrail-banner">
            {banner.text}
          </PhaseBanner>
          {index === 0 && languageLinks}
        </section>
      ))}
      {(back || (banners.length === 0 && languages)) && (
        <div class="handrail-page__top">
          {back ? (
            <nav aria-label={texts[locale].back}>
              <BackLink href={back.href}>{back.text}</BackLink>
            </nav>
          ) : (
            <span />
          )}
          {banners.length === 0 && languageLinks}
        </div>
      )}
      {isFilled(beforeMain) && beforeMain}
      <main class="govuk-main-wrapper" id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

const languageNames: Record<UiLocale, string> = { en: 'English', cy: 'Cymraeg' };

function Languages({ languages, locale }: { languages: Partial<Record<UiLocale, string>>; locale: UiLocale }) {
  const items = (['en', 'cy'] as const).map(lang => ({
    text: languageNames[lang],
    lang,
    href: lang === locale ? undefined : languages[lang],
    current: lang === locale,
    // In the language it names, so that whoever needs it understands it.
    languageDescriptionText: lang === locale ? undefined : `– ${texts[lang].layout.switchTo}`,
  }));
  return <LanguageNavigation items={items} />;
}

function PageFooter({ locale, footerLinks }: LayoutProps) {
  const words = texts[locale].layout;
  const links = footerLinks ?? [
    { href: '/help', text: words.help },
    { href: '/accessibility', text: words.accessibility },
  ];
  return (
    <footer class="handrail-footer">
      <Footer meta={{ items: links }} />
    </footer>
  );
}
