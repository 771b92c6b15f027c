import { type FaceColumn, ListTable } from '#faces/list/list-table.tsx';
import type { ListChoices } from '#modules/lists/index.ts';
import type { OrganisationLine } from '#modules/organisations/index.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { type Asked, isFiltered, type Page } from '#platform/list/page-of-rows.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { organisationPlace } from './list-place.ts';
import type { Say } from './texts.ts';

export interface OrganisationsProps {
  t: Say;
  locale: Locale;
  state: Asked;
  page: Page<OrganisationLine> & { choices: ListChoices };
}

/** The organisations of the installation. */
export function OrganisationsView({ t, locale, state, page }: OrganisationsProps) {
  return (
    <>
      <PageHeading lead={t('list.lead')}>{t('list.title')}</PageHeading>
      <Button href={`${organisationPlace.root}/new`}>{t('new')}</Button>
      <ListTable
        place={organisationPlace}
        state={state}
        page={page}
        columns={organisationColumns(t)}
        rowKey={row => row.id}
        caption={t('list.title')}
        captionHidden
        found={t('list.found', { count: page.rows.length })}
        empty={
          <EmptyState heading={t(isFiltered(state) ? 'list.none' : 'list.title')} drawing="search">
            {!isFiltered(state) && t('list.empty')}
          </EmptyState>
        }
        locale={locale}
        choices={page.choices}
      />
    </>
  );
}

/** The columns of the list, as they are shown, filtered and exported. */
export const organisationColumns = (t: Say): FaceColumn<OrganisationLine>[] => [
  {
    ...{ key: 'name', heading: t('name'), text: row => row.name },
    cell: ({ id, name }) => (
      <a class="govuk-link" href={`${organisationPlace.root}/${id}`}>
        {name}
      </a>
    ),
  },
  { key: 'code', heading: t('code'), text: row => row.code },
  { key: 'domains', heading: t('domains'), text: row => row.domains.join(', ') },
  { key: 'forms', heading: t('forms'), text: row => row.forms.join(', ') },
];
