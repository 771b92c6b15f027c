import type { TriageFilter, TriageRow } from '#modules/cases/index.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { listAddress, stateFields } from '../list-address.ts';
import type { Say } from './texts.ts';
import { triageColumns } from './triage-columns.tsx';

export interface TriageListProps {
  t: Say;
  locale: Locale;
  zone: string;
  csrf: string;
  me: string;
  state: TriageFilter;
  rows: readonly TriageRow[];
  organisations: readonly { id: string; name: string }[];
  next?: string;
}

export const usualQueue = { sort: 'received', direction: 'up' } as const;
export const queueAddress = (state: Partial<TriageFilter>) => listAddress('/workbench/triage', state, usualQueue);

/** What waits for triage, oldest first: how long each has waited, who has it, and the button that claims it. */
export function TriageList(props: TriageListProps) {
  const { t, state, rows, next } = props;
  const { after, ...here } = state;
  const order = { sort: state.sort, direction: state.direction };
  const filtered = Object.keys(stateFields(here, { ...order })).length > 0;
  return (
    <>
      <PageHeading lead={t('queue.lead')}>{t('queue.title')}</PageHeading>
      <DataTable
        id="triage"
        caption={t('queue.title')}
        captionHidden
        columns={triageColumns(props)}
        rows={rows}
        rowKey={row => row.id}
        sort={{ by: state.sort, direction: state.direction === 'up' ? 'ascending' : 'descending' }}
        sortHref={(key, direction) =>
          queueAddress({
            ...here,
            sort: key as TriageFilter['sort'],
            direction: direction === 'ascending' ? 'up' : 'down',
          })
        }
        filters={{
          action: '/workbench/triage',
          fields: stateFields(order, usualQueue),
          ...(filtered ? { clearHref: queueAddress(order) } : {}),
        }}
        found={t('queue.found', { count: rows.length })}
        {...(after
          ? {
              tools: (
                <a class="govuk-link" href={queueAddress(here)}>
                  {t('first_page')}
                </a>
              ),
            }
          : {})}
        empty={
          filtered ? (
            <EmptyState heading={t('queue.no_match')} drawing="search">
              {t('queue.no_match.text')}
            </EmptyState>
          ) : (
            <EmptyState heading={t('queue.empty')} drawing="calendar">
              {t('queue.empty.text')}
            </EmptyState>
          )
        }
        {...(next ? { next: queueAddress({ ...here, after: next }) } : {})}
      />
    </>
  );
}
