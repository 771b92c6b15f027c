import type { ComponentChildren, VNode } from 'preact';
import { jsxAttr, jsxEscape, jsxTemplate } from 'preact/jsx-runtime';
import { classNames } from '#ui/class-names.ts';
import { DataTableHead, type FilterField, type Sort } from '#ui/data-table-head.tsx';
import { DataTableToolbar, type FilterForm } from '#ui/data-table-toolbar.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { tableRoles } from '#ui/table-roles.ts';

export interface DataColumn<Row> {
  /** Names the column in the URL. */
  key: string;
  heading: string;
  cell: (row: Row) => ComponentChildren;
  /** The cell that names the row; the first column unless told. */
  isRowHeader?: boolean;
  numeric?: boolean;
  /** Off for columns without an order, such as links. */
  sortable?: boolean;
  filter?: FilterField;
}

export interface DataTableProps<Row> {
  /** Unique on the page; also the name of the region that is swapped in place. */
  id: string;
  caption: string;
  captionHidden?: boolean;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: Sort;
  /** The URL of this list in another order; without it nothing is sortable. */
  sortHref?: (key: string, direction: Sort['direction']) => string;
  /** The GET form that holds every filter of the list. */
  filters?: FilterForm;
  /** "312 cases": announced when the list changes. */
  found?: string;
  /** Buttons over the list: export, columns. */
  tools?: ComponentChildren;
  /** Shown in place of rows when there are none. */
  empty?: ComponentChildren;
  /** Keyset paging: where the pages before and after are. */
  previous?: string;
  next?: string;
}

/** A dense list: sticky headings, an order and a filter for every column, cards on small screens. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { id, columns, rows, previous, next } = props;
  const drawRow = rowDrawer(columns);
  return (
    <div class="handrail-list" id={id} data-swap={id}>
      <DataTableToolbar id={id} found={props.found} filters={props.filters} tools={props.tools} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways needs the keyboard */}
      <section class="handrail-list__scroll" tabIndex={0} aria-label={props.caption}>
        <table class="handrail-table" {...tableRoles.table}>
          <caption class={classNames('handrail-table__caption', props.captionHidden && 'govuk-visually-hidden')}>
            {props.caption}
          </caption>
          <DataTableHead {...props} formId={`${id}-filters`} />
          <tbody class="handrail-table__body" {...tableRoles.rowGroup}>
            {rows.map(row => drawRow(row))}
          </tbody>
        </table>
      </section>
      {rows.length === 0 && props.empty}
      {(previous || next) && (
        <Pagination
          previous={previous ? { href: previous, attributes: { 'data-swap-link': id } } : undefined}
          next={next ? { href: next, attributes: { 'data-swap-link': id } } : undefined}
        />
      )}
    </div>
  );
}

/**
 * Draws rows from the pieces of markup between their cells, made once for the table: most of what a list page is are cells, and all
 * of them are alike. What stands in a cell is escaped as everywhere.
 */
function rowDrawer<Row>(columns: readonly DataColumn<Row>[]): (row: Row) => VNode {
  const header = columns.find(column => column.isRowHeader) ?? columns[0];
  const pieces = ['<tr role="row">'];
  for (const column of columns) {
    const number = column.numeric ? ' class="handrail-table__number"' : '';
    const opening = column === header ? '<th scope="row" role="rowheader"' : '<td role="cell"';
    pieces[pieces.length - 1] += `${opening}${number} ${jsxAttr('data-label', column.heading)}>`;
    pieces.push(column === header ? '</th>' : '</td>');
  }
  pieces[pieces.length - 1] += '</tr>';
  return row => jsxTemplate(pieces, ...columns.map(column => jsxEscape(column.cell(row))));
}
