import type { OrganisationLine } from '#modules/organisations/index.ts';
import type { Words } from '#platform/i18n/catalogue.ts';
import { Button } from '#ui/button.tsx';
import { Input } from '#ui/input.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Table } from '#ui/table.tsx';
import type { texts } from './texts.ts';

export interface OrganisationsProps {
  t: Words<keyof typeof texts.en & string>;
  organisations: readonly OrganisationLine[];
  /** There are some, whatever the search left. */
  some: boolean;
  search: string;
}

/** The organisations of the installation. */
export function OrganisationsView({ t, organisations, some, search }: OrganisationsProps) {
  return (
    <>
      <PageHeading lead={t('list.lead')}>{t('list.title')}</PageHeading>
      {!some && <p class="govuk-body">{t('list.empty')}</p>}
      {some && (
        <form method="get" action="/workbench/organisations">
          <Input name="search" type="search" label={t('list.filter')} value={search} classes="govuk-input--width-20" />
          <Button variant="secondary">{t('list.search')}</Button>
        </form>
      )}
      {some && organisations.length === 0 && <p class="govuk-body">{t('list.none')}</p>}
      {organisations.length > 0 && (
        <Table
          caption={t('list.title')}
          captionClasses="govuk-visually-hidden"
          head={[t('code'), t('name'), t('domains'), t('forms')]}
          rows={organisations.map(({ id, code, name, domains, forms }) => [
            code,
            {
              text: (
                <a class="govuk-link" href={`/workbench/organisations/${id}`}>
                  {name}
                </a>
              ),
            },
            domains.join(', '),
            forms.join(', '),
          ])}
        />
      )}
    </>
  );
}
