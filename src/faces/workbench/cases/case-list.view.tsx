import type { StaffCaseRow, StaffFilter } from '#modules/cases/index.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { SubNavigation } from '#ui/sub-navigation.tsx';
import { listAddress, stateFields } from '../list-address.ts';
import { caseColumns } from './case-columns.tsx';
import type { Say } from './texts.ts';

export interface CaseListProps {
  t: Say;
  locale: Locale;
  zone: string;
  me: string;
  state: StaffFilter;
  rows: readonly StaffCaseRow[];
  organisations: readonly { id: string; name: string }[];
  next?: string;
}

const usual = { sort: 'received', direction: 'down', tab: 'open', whose: 'mine' } as const;
const address = (state: Partial<StaffFilter>) => listAddress('/workbench/cases', state, usual);
const views = [
  { whose: 'mine', tab: 'open' },
  { whose: 'all', tab: 'open' },
  { whose: 'mine', tab: 'closed' },
  { whose: 'all', tab: 'closed' },
] as const;

/** Cases at work, by whose and by tab. */
export function CaseList(props: CaseListProps) {
  const { t, state, rows, next } = props;
  const { after, ...here } = state;
  const { sort, direction, tab, whose } = state;
  const order = { sort, direction, tab, whose };
  const filtered = Object.keys(stateFields(here, order)).length > 0;
  return (
    <>
      <PageHeading>{t('list.title')}</PageHeading>
      <SubNavigation
        label={t('list.views')}
        items={views.map(view => ({
          text: t(`list.${view.whose}.${view.tab}`),
          href: address({ ...here, ...view, status: '' }),
          current: view.whose === whose && view.tab === tab,
        }))}
      />
      <DataTable
        id="cases"
        caption={t(`list.${whose}.${tab}`)}
        captionHidden
        columns={caseColumns(props)}
        rows={rows}
        rowKey={row => row.id}
        sort={{ by: sort, direction: direction === 'up' ? 'ascending' : 'descending' }}
        sortHref={(key, to) =>
          address({ ...here, sort: key as StaffFilter['sort'], direction: to === 'ascending' ? 'up' : 'down' })
        }
        filters={{
          action: '/workbench/cases',
          fields: stateFields(order, usual),
          ...(filtered ? { clearHref: address(order) } : {}),
        }}
        found={t('list.found', { count: rows.length })}
        {...(after
          ? {
              tools: (
                <a class="govuk-link" href={address(here)}>
                  {t('list.first')}
                </a>
              ),
            }
          : {})}
        empty={<Nothing {...props} filtered={filtered} />}
        {...(next ? { next: address({ ...here, after: next }) } : {})}
      />
    </>
  );
}

function Nothing({ t, state, filtered }: CaseListProps & { filtered: boolean }) {
  if (filtered)
    return (
      <EmptyState heading={t('list.no_match')} drawing="search">
        {t('list.no_match.text')}
      </EmptyState>
    );
  return (
    <EmptyState heading={t(`list.empty.${state.tab}`)}>
      {t(state.whose === 'mine' ? 'list.empty.mine' : 'list.empty.all')}
    </EmptyState>
  );
}
