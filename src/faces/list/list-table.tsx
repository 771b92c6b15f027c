import type { ComponentChildren } from 'preact';
import type { ListChoices } from '#modules/lists/index.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import type { ListColumn } from '#platform/list/list-column.ts';
import { type Asked, isFiltered, noFilters, type Page } from '#platform/list/page-of-rows.ts';
import { type DataColumn, DataTable } from '#ui/data-table.tsx';
import type { FilterField } from '#ui/data-table-head.tsx';
import { shownColumns } from './choices/chosen-columns.ts';
import { addressOf, fieldsOf } from './list-address.ts';
import type { ListPlace } from './list-place.ts';
import { ListTools } from './list-tools.tsx';

/** A column as somebody reads it. */
export interface FaceColumn<Row> {
  /** Its name in the list's description. */
  key: string;
  heading: string;
  /** What it says of a row, in the list unless `cell` shows it otherwise and in every export; missing where there are only buttons. */
  text?(row: Row): string;
  cell?(row: Row): ComponentChildren;
  /** The day it says, for spreadsheets: `YYYY-MM-DD`. */
  day?(row: Row): string | undefined;
  /** What its filter can be set to, when it is one of a few. */
  options?: readonly { value: string; text: string }[];
  /** The column names the row. */
  isRowHeader?: boolean;
}

export interface ListTableProps<Row, State extends Asked> {
  place: ListPlace<State>;
  state: State;
  page: Page<Row>;
  columns: readonly FaceColumn<Row>[];
  rowKey(row: Row): string;
  caption: string;
  captionHidden?: boolean;
  found?: string;
  empty?: ComponentChildren;
  locale: Locale;
  /** The state of a second list on the page. */
  beside?: Readonly<Record<string, string>>;
  /** What the reader chose for this list, where they can choose. */
  choices?: ListChoices;
}

/** A list of any kind: an order and a filter under every heading, pages both ways, and its export, all said by the address (ALL.6). */
export function ListTable<Row, State extends Asked>(props: ListTableProps<Row, State>) {
  const { place, state, page, locale, choices, beside = {} } = props;
  const columns = shownColumns(props.columns, choices?.columns);
  const here = (change: Partial<Asked>) => addressOf(place, state, change as Partial<State>, { beside });
  const unfiltered = { filters: noFilters(place.columns) } as Partial<State>;
  return (
    <DataTable
      id={place.id}
      caption={props.caption}
      {...(props.captionHidden ? { captionHidden: true } : {})}
      columns={columns.map(column => dataColumn(place, state, column))}
      rows={page.rows}
      rowKey={props.rowKey}
      sort={{ by: state.sort, direction: state.direction === 'up' ? 'ascending' : 'descending' }}
      sortHref={(sort, to) => here({ sort, direction: to === 'ascending' ? 'up' : 'down' })}
      filters={{
        action: place.root,
        fields: { ...beside, ...fieldsOf(place, { ...state, filters: outOfSight(place, state, columns) }) },
        ...(isFiltered(state) ? { clearHref: here(unfiltered) } : {}),
      }}
      {...(props.found ? { found: props.found } : {})}
      tools={<ListTools place={place} state={state} locale={locale} choices={choices} />}
      empty={props.empty}
      {...(page.previous ? { previous: here({ before: page.previous }) } : {})}
      {...(page.next ? { next: here({ after: page.next }) } : {})}
    />
  );
}

/** Filters on columns that are not shown: they have no field, and stay in force until they are cleared. */
function outOfSight(place: Pick<ListPlace, 'columns'>, { filters }: Asked, shown: readonly { key: string }[]) {
  const keys = new Set(shown.map(({ key }) => key));
  const hidden = Object.entries(filters).filter(([name]) => !keys.has(name.replace(/-(from|to)$/, '')));
  return { ...noFilters(place.columns), ...Object.fromEntries(hidden) };
}

function dataColumn<Row>(
  place: Pick<ListPlace, 'columns' | 'prefix'>,
  state: Asked,
  column: FaceColumn<Row>,
): DataColumn<Row> {
  const { key, heading, text, cell, isRowHeader } = column;
  const described = place.columns[key];
  return {
    ...{ key, heading },
    cell: cell ?? (row => text?.(row)),
    ...(isRowHeader ? { isRowHeader } : {}),
    ...(described ? { filter: filterOf(place, described, state, column) } : { sortable: false }),
  };
}

function filterOf<Row>(
  { prefix = '' }: Pick<ListPlace, 'prefix'>,
  { filter }: ListColumn,
  { filters }: Asked,
  { key, options = [] }: FaceColumn<Row>,
): FilterField {
  const field = (name: string) => ({ name: prefix + name, value: filters[name] ?? '' });
  if (filter === 'days') return { type: 'days', from: field(`${key}-from`), to: field(`${key}-to`) };
  if (filter === 'choice') return { type: 'select', ...field(key), options };
  return { type: 'text', ...field(key) };
}
