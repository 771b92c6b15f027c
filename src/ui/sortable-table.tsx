import { useTexts } from '#ui/locale.ts';
import { Table, type TableCell, type TableCellWording, type TableProps } from '#ui/table.tsx';

export interface SortableColumn {
  heading: string;
  numeric?: boolean;
  /** How the rows are ordered when they come. */
  sorted?: 'ascending' | 'descending';
  /** Off for columns without an order, such as links. */
  sortable?: boolean;
}

/** A cell; `sortValue` where what it shows does not sort as it means: a date, an amount. */
export type SortableCell = TableCellWording | (TableCell & { sortValue: string | number });

export interface SortableTableProps extends Pick<TableProps, 'caption' | 'captionClasses' | 'firstCellIsHeader'> {
  columns: readonly SortableColumn[];
  rows: readonly (readonly SortableCell[])[];
}

/** A short table that is whole on the page and may be put in another order there. Longer lists: `DataTable`. */
export function SortableTable({ columns, rows, caption, ...table }: SortableTableProps) {
  const words = useTexts().sortable;
  return (
    <Table
      {...table}
      caption={
        <>
          {caption} <span class="govuk-visually-hidden handrail-needs-script">{words.note}</span>
        </>
      }
      head={columns.map(column => ({
        text: column.heading,
        format: column.numeric ? 'numeric' : undefined,
        attributes: { 'aria-sort': column.sortable === false ? undefined : (column.sorted ?? 'none') },
      }))}
      rows={rows.map(row => row.map((cell, index) => cellOf(cell, columns[index])))}
      attributes={{
        'data-module': 'moj-sortable-table',
        'data-status-message': words.statusMessage,
        'data-ascending-text': words.ascendingText,
        'data-descending-text': words.descendingText,
      }}
    />
  );
}

function cellOf(cell: SortableCell, column: SortableColumn | undefined): TableCell {
  const detail: TableCell & { sortValue?: string | number } = typeof cell === 'object' ? cell : { text: cell };
  const { sortValue, ...rest } = detail;
  return {
    format: column?.numeric ? 'numeric' : undefined,
    ...rest,
    attributes: { ...rest.attributes, 'data-sort-value': sortValue },
  };
}
