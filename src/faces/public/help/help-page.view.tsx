import type { ComponentChildren } from 'preact';
import { HelpText } from '#faces/help-text.tsx';
import type { SayHelp } from '#faces/help-texts.ts';
import type { MadePart, PageText } from '#modules/help/index.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { InsetText } from '#ui/inset-text.tsx';
import { PageHeading } from '#ui/page-heading.tsx';

interface HelpPageProps {
  t: SayHelp;
  root: string;
  locale: Locale;
  page: PageText;
  made: Readonly<Record<MadePart, ComponentChildren>>;
}

/** A help page, two thirds wide, marked where it is in another language than asked for. */
export function HelpPage({ t, root, locale, page, made }: HelpPageProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <PageHeading>
          <span lang={page.locale}>{page.title}</span>
        </PageHeading>
        {page.locale !== locale && <InsetText>{t('not.translated')}</InsetText>}
        <div lang={page.locale}>
          <HelpText body={page.body} root={root} made={made} />
        </div>
        <p class="govuk-body">
          <a class="govuk-link" href={root}>
            {t('every')}
          </a>
        </p>
      </div>
    </div>
  );
}
