import { type FaceColumn, ListTable } from '#faces/list/list-table.tsx';
import {
  type AskedRequest,
  type RequestCode,
  type RequestState,
  requestStates,
} from '#modules/shared-services/index.ts';
import { formatDateTime } from '#platform/i18n/format-date.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { type Asked, isFiltered, type Page } from '#platform/list/page-of-rows.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Tag } from '#ui/tag.tsx';
import { addresses } from './addresses.ts';
import { requestPlace } from './list-place.ts';
import type { Say } from './texts.ts';

export interface Reader {
  t: Say;
  locale: Locale;
  zone: string;
}

type RequestsProps = Reader & { state: Asked; page: Page<AskedRequest>; code: RequestCode };

/** The requests, and the code that is given out. */
export function RequestsView({ state, page, code, ...reader }: RequestsProps) {
  const { t, locale, zone } = reader;
  return (
    <>
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      <InsetText>
        <h2 class="govuk-heading-s">{t('code.heading')}</h2>
        {code.code ? (
          <p class="govuk-body">
            <strong>
              <code>{code.code}</code>
            </strong>{' '}
            {code.changedAt && t('code.since', { when: formatDateTime(code.changedAt, locale, zone) })}
          </p>
        ) : (
          <p class="govuk-body">{t('code.none')}</p>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={addresses.code}>
            {t(code.code ? 'code.rotate' : 'code.make')}
          </a>
        </p>
      </InsetText>
      <ListTable
        place={requestPlace}
        state={state}
        page={page}
        columns={requestColumnsFor(reader)}
        rowKey={row => row.id}
        caption={t('title')}
        captionHidden
        found={t('found', { count: page.rows.length })}
        empty={
          <EmptyState heading={t(isFiltered(state) ? 'none.filtered' : 'none')} drawing="letter">
            {t('none.text')}
          </EmptyState>
        }
        locale={locale}
      />
    </>
  );
}

/** The columns of the list, as they are shown, filtered and exported. */
export const requestColumnsFor = ({ t, locale, zone }: Reader): FaceColumn<AskedRequest>[] => {
  const when = (at: Date | null) => (at ? formatDateTime(at, locale, zone) : '');
  return [
    {
      ...{ key: 'name', heading: t('column.name'), isRowHeader: true, text: row => row.name },
      cell: ({ id, name }) => (
        <a class="govuk-link" href={addresses.request(id)} dir="auto">
          {name}
        </a>
      ),
    },
    { key: 'jobTitle', heading: t('column.jobTitle'), text: row => row.jobTitle },
    { key: 'email', heading: t('column.email'), text: row => row.email },
    {
      ...{ key: 'state', heading: t('column.state'), text: row => t(`state.${row.state}`) },
      cell: row => <RequestTag t={t} state={row.state} />,
      options: requestStates.map(value => ({ value, text: t(`state.${value}`) })),
    },
    { key: 'requested', heading: t('column.requested'), text: row => when(row.requestedAt) },
    { key: 'decided', heading: t('column.decided'), text: row => when(row.decidedAt) },
  ];
};

const colours = {
  ...({ enrolling: 'yellow', waiting: 'yellow', active: 'green', declined: 'red' } as const),
  ...({ withdrawn: 'grey', left: 'grey', ended: 'grey' } as const),
};

/** Where a request stands, in a word. */
export const RequestTag = ({ t, state }: { t: Say; state: RequestState }) => (
  <Tag colour={colours[state]}>{t(`state.${state}`)}</Tag>
);
