import { type FaceColumn, ListTable } from '#faces/list/list-table.tsx';
import type { CaseList, CaseListRow, ListInput, statusTexts } from '#modules/cases/index.ts';
import { COUNT_LIMIT, tabs } from '#modules/cases/index.ts';
import type { Catalogue, Locale, Words } from '#platform/i18n/catalogue.ts';
import { isFiltered } from '#platform/list/page-of-rows.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { SubNavigation } from '#ui/sub-navigation.tsx';
import { caseColumns } from './case-columns.tsx';
import { addressOf, casePlace } from './list-address.ts';
import { ReferAgain } from './refer-again.view.tsx';
import { SearchCases } from './search-cases.view.tsx';
import type { Say } from './texts.ts';

export interface ListWords {
  t: Say;
  status: Words<typeof statusTexts extends Catalogue<infer Key> ? Key : never>;
  locale: Locale;
  zone: string;
}

export interface TrackCasesProps {
  words: ListWords;
  input: ListInput;
  list: CaseList;
  hidden: { csrf: string; organisation: string };
  can: { refer: boolean };
}

/** Three tabs with their counts, one search, and the list with an order and a filter under every heading. */
export function TrackCases(props: TrackCasesProps) {
  const { words, input, list } = props;
  const { t } = words;
  const found = list.matches ?? list.counts[input.tab];
  return (
    <>
      <PageHeading
        actions={
          <a class="govuk-link" href={`/employer/help/case-statuses`}>
            {t('list.help')}
          </a>
        }
      >
        {t('list.title')}
      </PageHeading>
      <div data-swap-with={casePlace.id}>
        <SearchCases words={words} input={input} owners={list.owners} />
        <SubNavigation
          label={t('list.title')}
          items={tabs.map(tab => ({
            text: `${t(`list.tab.${tab}`)} (${badge(t, list.counts[tab])})`,
            href: addressOf(input, { tab, filters: { ...input.filters, status: '' } }),
            current: tab === input.tab,
          }))}
        />
      </div>
      <ListTable
        place={casePlace}
        state={input}
        page={list}
        columns={columnsOf(props)}
        rowKey={row => row.id}
        caption={t(`list.tab.${input.tab}`)}
        captionHidden
        found={count(t, found)}
        empty={<NoCases {...props} />}
        locale={words.locale}
        choices={list.choices}
      />
    </>
  );
}

/** A closed case has one thing more: it can be referred again. */
function columnsOf({ words, input, list, can, hidden }: TrackCasesProps): FaceColumn<CaseListRow>[] {
  const { t } = words;
  const columns = caseColumns(words, { tab: input.tab, forms: list.forms });
  if (input.tab !== 'closed' || !can.refer) return columns;
  const action = (row: CaseListRow) => <ReferAgain t={t} row={row} hidden={hidden} />;
  return [...columns, { key: 'action', heading: t('column.action'), cell: action }];
}

const count = (t: Say, n: number) => (n > COUNT_LIMIT && t('list.count.more')) || t('list.count', { count: n });

/** The count on a tab: exact for what counters hold, "10,000+" only for a search that found more. */
const badge = (t: Say, n: number) => (n === COUNT_LIMIT + 1 ? t('list.badge.more') : figures.format(n));
const figures = new Intl.NumberFormat('en-GB');

/** Nothing on the tab, or nothing that fits; a match on another tab is pointed out. */
function NoCases({ words: { t }, input, list, can }: TrackCasesProps) {
  if (!input.q && !isFiltered(input)) {
    return (
      <EmptyState
        heading={t(`list.none.${input.tab}`)}
        actions={can.refer && <Button href="/employer/referrals/new">{t('list.none.make')}</Button>}
      >
        {t('list.none.text')}
      </EmptyState>
    );
  }
  const elsewhere = input.q ? tabs.filter(tab => tab !== input.tab && list.counts[tab] > 0) : [];
  return (
    <EmptyState heading={t('list.nothing')} drawing="search">
      <p class="govuk-body">{t('list.nothing.text')}</p>
      {elsewhere.map(tab => (
        <p class="govuk-body">
          <a class="govuk-link" href={addressOf(input, { tab, filters: { ...input.filters, status: '' } })}>
            {t('list.nothing.elsewhere', { count: list.counts[tab], tab: t(`list.tab.${tab}`) })}
          </a>
        </p>
      ))}
    </EmptyState>
  );
}
