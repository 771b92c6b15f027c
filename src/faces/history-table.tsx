import type { ListPlace } from '#faces/list/list-place.ts';
import { type FaceColumn, ListTable } from '#faces/list/list-table.tsx';
import { type SecurityEvent, securityEventKinds } from '#modules/accounts/index.ts';
import { formatDateTime } from '#platform/i18n/format-date.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { type Asked, isFiltered, type Page } from '#platform/list/page-of-rows.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { browserName } from './browser-name.ts';
import type { Say } from './history-texts.ts';

export interface Reader {
  t: Say;
  locale: Locale;
  zone: string;
}

type HistoryTableProps = Reader & { place: ListPlace; state: Asked; page: Page<SecurityEvent> };

/** What happened, the newest first. */
export const HistoryTable = ({ place, state, page, ...reader }: HistoryTableProps) => (
  <ListTable
    place={place}
    state={state}
    page={page}
    columns={historyColumns(reader)}
    rowKey={row => row.id}
    caption={reader.t('title')}
    captionHidden
    found={reader.t('found', { count: page.rows.length })}
    empty={
      <EmptyState heading={reader.t(isFiltered(state) ? 'none.filtered' : 'none')} drawing="search">
        {reader.t('none.text')}
      </EmptyState>
    }
    locale={reader.locale}
  />
);

/** The columns, as they are shown, filtered and exported. */
export const historyColumns = ({ t, locale, zone }: Reader): FaceColumn<SecurityEvent>[] => [
  { key: 'at', heading: t('column.at'), isRowHeader: true, text: row => formatDateTime(row.at, locale, zone) },
  {
    ...{ key: 'kind', heading: t('column.kind') },
    text: row => t(row.kind === 'signed_in' && row.secondFactor ? 'kind.signed_in.factor' : `kind.${row.kind}`),
    options: securityEventKinds.map(value => ({ value, text: t(`kind.${value}`) })),
  },
  {
    ...{ key: 'agent', heading: t('column.agent') },
    text: row => (row.kind === 'signed_in' ? browserName(row.agent) || t('agent.unknown') : ''),
  },
  { key: 'organisation', heading: t('column.organisation'), text: row => row.organisation },
];
