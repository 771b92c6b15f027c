import type { ComponentChildren } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { classNames } from '#ui/class-names.ts';
import { tableRoles } from '#ui/table-roles.ts';

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
  /** Cards on small screens, each cell with its heading: for more columns than a telephone shows. Needs `head`. */
  stacks?: boolean;
  classes?: string;
  attributes?: Attributes;
}

/** Figures or facts side by side. For lists of cases use `DataTable`. */
export function Table(props: TableProps) {
  const { rows, head, caption, captionClasses, firstCellIsHeader, stacks, classes, attributes } = props;
  const roles = stacks ? tableRoles : undefined;
  const label = (index: number) => (stacks ? headingOf(head?.[index]) : undefined);
  return (
    <table class={classNames('govuk-table', stacks && 'handrail-stacks', classes)} {...roles?.table} {...attributes}>
      {caption && <caption class={classNames('govuk-table__caption', captionClasses)}>{caption}</caption>}
      {head && (
        <thead class="govuk-table__head" {...roles?.rowGroup}>
          <tr class="govuk-table__row" {...roles?.row}>
            {head.map(item => (
              <HeaderCell cell={cellOf(item)} scope="col" {...roles?.columnHeader} />
            ))}
          </tr>
        </thead>
      )}
      <tbody class="govuk-table__body" {...roles?.rowGroup}>
        {rows.map(
          row =>
            row && (
              <tr class="govuk-table__row" {...roles?.row}>
                {row.map((item, index) =>
                  firstCellIsHeader && index === 0 ? (
                    <HeaderCell cell={{ ...cellOf(item), format: undefined }} scope="row" {...roles?.rowHeader} />
                  ) : (
                    <DataCell cell={cellOf(item)} label={label(index)} {...roles?.cell} />
                  ),
                )}
              </tr>
            ),
        )}
      </tbody>
    </table>
  );
}

type Role = (typeof tableRoles)[keyof typeof tableRoles]['role'];

function HeaderCell({ cell, scope, role }: { cell: TableCell; scope: 'col' | 'row'; role?: Role }) {
  return (
    <th
      scope={scope}
      role={role}
      class={classNames('govuk-table__header', cell.format && `govuk-table__header--${cell.format}`, cell.classes)}
      colspan={cell.colspan}
      rowspan={cell.rowspan}
      {...cell.attributes}
    >
      {cell.text}
    </th>
  );
}

function DataCell({ cell, label, role }: { cell: TableCell; label?: string; role?: Role }) {
  return (
    <td
      role={role}
      data-label={label}
      class={classNames('govuk-table__cell', cell.format && `govuk-table__cell--${cell.format}`, cell.classes)}
      colspan={cell.colspan}
      rowspan={cell.rowspan}
      {...cell.attributes}
    >
      {cell.text}
    </td>
  );
}

function headingOf(wording: TableCellWording | undefined): string | undefined {
  const { text } = cellOf(wording ?? '');
  return typeof text === 'string' ? text : undefined;
}

function cellOf(wording: TableCellWording): TableCell {
  return typeof wording === 'object' ? wording : { text: wording };
}
