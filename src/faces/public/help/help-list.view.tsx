import type { SayHelp } from '#faces/help-texts.ts';
import type { HelpFound, HelpTitle } from '#modules/help/index.ts';
import { Button } from '#ui/button.tsx';
import { Input } from '#ui/input.tsx';
import { PageHeading } from '#ui/page-heading.tsx';

interface HelpListProps {
  t: SayHelp;
  root: string;
  words: string;
  pages: readonly HelpTitle[];
  found?: readonly HelpFound[];
}

/** The search, what it found, and every page. */
export function HelpList({ t, root, words, pages, found }: HelpListProps) {
  return (
    <>
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      <search>
        <form method="get" action={root}>
          <Input
            {...{ name: 'q', label: t('search'), type: 'search', value: words, autocomplete: 'off' }}
            {...{ classes: 'govuk-input--width-20', attributes: { maxlength: 200 } }}
          />
          <Button variant="secondary">{t('search.button')}</Button>
        </form>
      </search>
      {found && <Found t={t} root={root} found={found} />}
      <h2 class="govuk-heading-m">{t('pages')}</h2>
      <ul class="govuk-list">
        {pages.map(page => (
          <li>
            <To root={root} page={page} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Found({ t, root, found }: Pick<HelpListProps, 't' | 'root'> & { found: readonly HelpFound[] }) {
  return (
    <section aria-labelledby="found">
      <h2 class="govuk-heading-m" id="found">
        {t('found', { count: found.length })}
      </h2>
      {found.length === 0 && (
        <p class="govuk-body">
          {t('found.none')}{' '}
          <a class="govuk-link" href={`${root}/who-to-contact`}>
            {t('found.ask')}
          </a>
        </p>
      )}
      {found.map(page => (
        <>
          <h3 class="govuk-heading-s">
            <To root={root} page={page} />
          </h3>
          <p class="govuk-body" lang={page.locale}>
            {page.excerpt}
          </p>
        </>
      ))}
    </section>
  );
}

const To = ({ root, page }: { root: string; page: HelpTitle }) => (
  <a class="govuk-link" href={`${root}/${page.slug}`} lang={page.locale}>
    {page.title}
  </a>
);
