import type { ComponentChildren } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { classNames } from '#ui/class-names.ts';

export interface TableCell {
  text?: ComponentChildren;
  format?: 'numeric' | (string & {});
  classes?: string;
  colspan?: number;
  rowspan?: number;
  attributes?: Attributes;
}

/** A cell; plain words are enough. */
export type TableCellWording = string | number | TableCell;

export interface TableProps {
  rows: (readonly TableCellWording[] | false | null | undefined)[];
  head?: readonly TableCellWording[];
  /** What the table holds; required by good sense, `govuk-table__caption--m` and so on for its size. */
  caption?: ComponentChildren;
  captionClasses?: string;
  firstCellIsHeader?: boolean;
  classes?: string;
  attributes?: Attributes;
}

/** Figures or facts side by side. For lists of cases use `DataTable`. */
export function Table({ rows, head, caption, captionClasses, firstCellIsHeader, classes, attributes }: TableProps) {
  return (
    <table class={classNames('govuk-table', classes)} {...attributes}>
      {caption && <caption class={classNames('govuk-table__caption', captionClasses)}>{caption}</caption>}
      {head && (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {head.map(item => (
              <HeaderCell cell={cellOf(item)} scope="col" />
            ))}
          </tr>
        </thead>
      )}
      <tbody class="govuk-table__body">
        {rows.map(
          row =>
            row && (
              <tr class="govuk-table__row">
                {row.map((item, index) =>
                  firstCellIsHeader && index === 0 ? (
                    <HeaderCell cell={{ ...cellOf(item), format: undefined }} scope="row" />
                  ) : (
                    <DataCell cell={cellOf(item)} />
                  ),
                )}
              </tr>
            ),
        )}
      </tbody>
    </table>
  );
}

function HeaderCell({ cell, scope }: { cell: TableCell; scope: 'col' | 'row' }) {
  return (
    <th
      scope={scope}
      class={classNames('govuk-table__header', cell.format && `govuk-table__header--${cell.format}`, cell.classes)}
      colspan={cell.colspan}
      rowspan={cell.rowspan}
      {...cell.attributes}
    >
      {cell.text}
    </th>
  );
}

function DataCell({ cell }: { cell: TableCell }) {
  return (
    <td
      class={classNames('govuk-table__cell', cell.format && `govuk-table__cell--${cell.format}`, cell.classes)}
      colspan={cell.colspan}
      rowspan={cell.rowspan}
      {...cell.attributes}
    >
      {cell.text}
    </td>
  );
}

function cellOf(wording: TableCellWording): TableCell {
  return typeof wording === 'object' ? wording : { text: wording };
}
