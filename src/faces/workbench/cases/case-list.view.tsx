import { addressOf } from '#faces/list/list-address.ts';
import { ListTable } from '#faces/list/list-table.tsx';
import type { StaffCaseRow, StaffFilter } from '#modules/cases/index.ts';
import type { ListChoices } from '#modules/lists/index.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { isFiltered, type Page } from '#platform/list/page-of-rows.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { SubNavigation } from '#ui/sub-navigation.tsx';
import { caseListColumns } from '../case-list-columns.tsx';
import { workPlace } from './list-place.ts';
import type { Say } from './texts.ts';

export interface CaseListProps {
  t: Say;
  locale: Locale;
  zone: string;
  me: string;
  state: StaffFilter;
  page: Page<StaffCaseRow>;
  organisations: readonly { id: string; name: string }[];
  choices: ListChoices;
}

const views = [
  { whose: 'mine', tab: 'open' },
  { whose: 'all', tab: 'open' },
  { whose: 'mine', tab: 'closed' },
  { whose: 'all', tab: 'closed' },
] as const;

/** Cases at work, by whose and by tab. */
export function CaseList(props: CaseListProps) {
  const { t, state, page } = props;
  const { tab, whose, filters } = state;
  return (
    <>
      <PageHeading>{t('list.title')}</PageHeading>
      <div data-swap-with={workPlace.id}>
        <SubNavigation
          label={t('list.views')}
          items={views.map(view => ({
            text: t(`list.${view.whose}.${view.tab}`),
            href: addressOf(workPlace, state, { ...view, filters: { ...filters, status: '' } }),
            current: view.whose === whose && view.tab === tab,
          }))}
        />
      </div>
      <ListTable
        place={workPlace}
        state={state}
        page={page}
        columns={caseListColumns({ ...props, tab, root: workPlace.root })}
        rowKey={row => row.id}
        caption={t(`list.${whose}.${tab}`)}
        captionHidden
        found={t('list.found', { count: page.rows.length })}
        empty={<Nothing {...props} />}
        locale={props.locale}
        choices={props.choices}
      />
    </>
  );
}

function Nothing({ t, state }: CaseListProps) {
  if (isFiltered(state))
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
