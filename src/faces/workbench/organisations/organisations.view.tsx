import type { OrganisationLine } from '#modules/organisations/index.ts';
import type { Words } from '#platform/i18n/catalogue.ts';
import { Button } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Input } from '#ui/input.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
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
        <DataTable
          id="organisations"
          caption={t('list.title')}
          captionHidden
          rows={organisations}
          rowKey={row => row.id}
          columns={[
            {
              key: 'name',
              heading: t('name'),
              cell: ({ id, name }) => (
                <a class="govuk-link" href={`/workbench/organisations/${id}`}>
                  {name}
                </a>
              ),
            },
            { key: 'code', heading: t('code'), cell: row => row.code },
            { key: 'domains', heading: t('domains'), cell: row => row.domains.join(', ') },
            { key: 'forms', heading: t('forms'), cell: row => row.forms.join(', ') },
          ]}
        />
      )}
    </>
  );
}
