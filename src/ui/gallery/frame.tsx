import { AccountMenu } from '#ui/account-menu.tsx';
import { ActingForBanner } from '#ui/acting-for-banner.tsx';
import { BackLink } from '#ui/back-link.tsx';
import { Breadcrumbs } from '#ui/breadcrumbs.tsx';
import { CookieBanner } from '#ui/cookie-banner.tsx';
import { ExitThisPage } from '#ui/exit-this-page.tsx';
import { Feedback } from '#ui/feedback.tsx';
import { Footer } from '#ui/footer.tsx';
import type { GalleryPart } from '#ui/gallery/piece.ts';
import { GenericHeader } from '#ui/generic-header.tsx';
import { Header } from '#ui/header.tsx';
import { LanguageNavigation } from '#ui/language-navigation.tsx';
import { OrganisationSwitcher } from '#ui/organisation-switcher.tsx';
import { PhaseBanner } from '#ui/phase-banner.tsx';
import { ServiceNavigation } from '#ui/service-navigation.tsx';
import { SideNavigation } from '#ui/side-navigation.tsx';
import { SkipLink } from '#ui/skip-link.tsx';
import { SubNavigation } from '#ui/sub-navigation.tsx';
import { Wordmark } from '#ui/wordmark.tsx';

const here = '#gallery';
const pages = [
  { text: 'Summary', href: here, current: true },
  { text: 'Documents', href: here, count: 2, countMeaning: 'unread' },
  { text: 'History', href: here },
];

export const frame = (): GalleryPart => ({
  key: 'frame',
  title: 'Around the page, and ways through',
  pieces: [
    {
      name: 'Header, GenericHeader, Wordmark',
      file: 'header generic-header wordmark',
      use: 'Layout writes the header of every page (page-header). These are for pages outside it.',
      states: [
        ['header', <Header logo={<Wordmark />} productName="Occupational health" />],
        ['generic', <GenericHeader logo="Works Health" />],
      ],
    },
    {
      name: 'ServiceNavigation',
      file: 'service-navigation',
      use: 'The pages of one face. Layout writes it from `face`.',
      states: [
        [
          'three pages',
          <ServiceNavigation
            serviceName="Employer"
            serviceUrl={here}
            navigationLabel="Pages of a face"
            navigationId="gallery-navigation"
            ariaLabel="Service in the gallery"
            navigation={pages}
          />,
        ],
      ],
    },
    {
      name: 'SubNavigation',
      file: 'sub-navigation',
      use: 'The parts of one thing, each a page, with counts.',
      states: [['three parts', <SubNavigation label="Parts of a case" items={pages} />]],
    },
    {
      name: 'SideNavigation',
      file: 'side-navigation',
      use: 'The pages of a larger part, in sections: settings, help.',
      states: [
        [
          'two sections',
          <SideNavigation
            label="Settings"
            headingLevel={4}
            sections={[
              { heading: 'Organisation', items: pages },
              { heading: 'People', items: [{ text: 'Accounts', href: here }] },
            ]}
          />,
        ],
      ],
    },
    {
      name: 'Breadcrumbs',
      file: 'breadcrumbs',
      use: 'Where a page stands, from the third level on.',
      states: [
        [
          'three levels',
          <Breadcrumbs
            labelText="Where this stands"
            items={[
              { text: 'Organisations', href: here },
              { text: 'Brook Bakeries', href: here },
              { text: 'Calendar' },
            ]}
          />,
        ],
      ],
    },
    {
      name: 'BackLink',
      file: 'back-link',
      use: 'To the page before, in a form of one thing a page.',
      states: [['one', <BackLink href={here} />]],
    },
    {
      name: 'SkipLink',
      file: 'skip-link',
      use: 'First on every page; Layout writes it. Press Tab here to see this one.',
      states: [['one', <SkipLink href={here}>Skip to the gallery</SkipLink>]],
    },
    {
      name: 'OrganisationSwitcher',
      file: 'organisation-switcher',
      use: 'Which organisation a page is about, where the header does not say it.',
      states: [
        ['several', <OrganisationSwitcher label="Organisation of this page" name="Brook Bakeries" href={here} />],
        ['only one', <OrganisationSwitcher label="The only organisation" name="Fern Logistics" />],
      ],
    },
    {
      name: 'LanguageNavigation',
      file: 'language-navigation',
      use: 'This page in another language. Layout writes it.',
      states: [
        [
          'two languages',
          <LanguageNavigation
            ariaLabel="Languages in the gallery"
            items={[
              { text: 'English', lang: 'en', current: true },
              { text: 'Cymraeg', lang: 'cy', href: here },
            ]}
          />,
        ],
      ],
    },
    {
      name: 'AccountMenu',
      file: 'account-menu',
      use: 'The person signed in. Layout writes it.',
      states: [
        [
          'one',
          <AccountMenu
            name="Gwenllian Prys"
            links={[{ href: here, text: 'Your sessions' }]}
            signOut={{ action: here }}
          />,
        ],
      ],
    },
    {
      name: 'PhaseBanner',
      file: 'phase-banner',
      use: 'What kind of installation this is; Layout writes it from `banners`.',
      states: [['one', <PhaseBanner tag="Demonstration">Nobody here is real.</PhaseBanner>]],
    },
    {
      name: 'ActingForBanner',
      file: 'acting-for-banner',
      use: 'While somebody acts for somebody else; stays on the screen.',
      states: [
        [
          'one',
          <div class="handrail-acting-for">
            <ActingForBanner stop={{ action: here, text: 'Stop acting for Mair' }}>
              You are acting for Mair Evans
            </ActingForBanner>
          </div>,
        ],
      ],
    },
    {
      name: 'ExitThisPage',
      file: 'exit-this-page',
      use: 'On pages somebody may have to leave unseen: about violence at home.',
      states: [['one', <ExitThisPage redirectUrl="/" />]],
    },
    {
      name: 'CookieBanner',
      file: 'cookie-banner',
      use: 'Never here: Handrail sets no cookie that needs a question. For an adopter who adds one.',
      states: [
        [
          'a question',
          <CookieBanner
            ariaLabel="Cookies in the gallery"
            messages={[
              { heading: 'Cookies', content: 'May we count visits?', actions: [{ text: 'Yes' }, { text: 'No' }] },
            ]}
          />,
        ],
      ],
    },
    {
      name: 'Feedback',
      file: 'feedback',
      use: 'At the foot of a page that ends a journey.',
      states: [
        [
          'one',
          <Feedback headingLevel={4} title="How was this?">
            Tell us in a minute what we could do better.
          </Feedback>,
        ],
      ],
    },
    {
      name: 'Footer',
      file: 'footer',
      use: 'Layout writes it from `footerLinks`: no licence, no crown, no cookies.',
      states: [
        [
          'with sections',
          <Footer
            navigation={[{ title: 'Help', items: [{ href: here, text: 'Contact' }] }]}
            meta={{ visuallyHiddenTitle: 'Links in the gallery', items: [{ href: here, text: 'Accessibility' }] }}
          />,
        ],
      ],
    },
  ],
});
