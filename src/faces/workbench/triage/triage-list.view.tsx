import { type FaceColumn, ListTable } from '#faces/list/list-table.tsx';
import type { TriageFilter, TriageRow } from '#modules/cases/index.ts';
import type { ListChoices } from '#modules/lists/index.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { isFiltered, type Page } from '#platform/list/page-of-rows.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Tag } from '#ui/tag.tsx';
import { caseListColumns } from '../case-list-columns.tsx';
import { queuePlace } from './list-place.ts';
import type { Say } from './texts.ts';

export interface TriageListProps {
  t: Say;
  locale: Locale;
  zone: string;
  csrf: string;
  me: string;
  state: TriageFilter;
  page: Page<TriageRow>;
  organisations: readonly { id: string; name: string }[];
  choices: ListChoices;
}

/** What waits for triage, oldest first: how long each has waited, who has it, and the button that claims it. */
export function TriageList(props: TriageListProps) {
  const { t, state, page } = props;
  return (
    <>
      <PageHeading lead={t('queue.lead')}>{t('queue.title')}</PageHeading>
      <ListTable
        place={queuePlace}
        state={state}
        page={page}
        columns={columnsOf(props)}
        rowKey={row => row.id}
        caption={t('queue.title')}
        captionHidden
        found={t('queue.found', { count: page.rows.length })}
        empty={<Nothing t={t} filtered={isFiltered(state)} />}
        locale={props.locale}
        choices={props.choices}
      />
    </>
  );
}

/** The queue says besides how long each has waited, and lets one be claimed. */
function columnsOf(props: TriageListProps): FaceColumn<TriageRow>[] {
  const more: Partial<Record<string, FaceColumn<TriageRow>['cell']>> = {
    received: row => <Waited {...props} row={row} />,
    claimed: row => (row.claimedBy ? undefined : <Claim {...props} row={row} />),
  };
  const columns = caseListColumns<TriageRow>({ ...props, tab: 'pending', root: queuePlace.root });
  return columns.map(column => ({
    ...column,
    cell: row => more[column.key]?.(row) ?? column.cell?.(row) ?? column.text?.(row),
  }));
}

function Waited({ t, locale, zone, row }: TriageListProps & { row: TriageRow }) {
  return (
    <>
      {formatDate(row.receivedAt, locale, zone)}
      <br />
      {t('waited', { days: row.waitedDays, target: formatDate(row.targetDay, locale) })}{' '}
      {row.late && <Tag colour="red">{t('waited.late')}</Tag>}
    </>
  );
}

function Claim({ t, csrf, row }: TriageListProps & { row: TriageRow }) {
  return (
    <form method="post" action={`/workbench/triage/${row.id}/claim`}>
      <input type="hidden" name="csrf" value={csrf} />
      <Button variant="secondary" classes="handrail-button--compact" preventDoubleClick>
        {t('claim')}
        <span class="govuk-visually-hidden"> {row.reference}</span>
      </Button>
    </form>
  );
}

function Nothing({ t, filtered }: { t: Say; filtered: boolean }) {
  if (filtered)
    return (
      <EmptyState heading={t('queue.no_match')} drawing="search">
        {t('queue.no_match.text')}
      </EmptyState>
    );
  return (
    <EmptyState heading={t('queue.empty')} drawing="calendar">
      {t('queue.empty.text')}
    </EmptyState>
  );
}
