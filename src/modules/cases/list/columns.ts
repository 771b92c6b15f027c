import { type RawBuilder, sql } from 'kysely';

/** The columns of the tracking list (CASE.1), each with the key it is sorted by and the key's type in the database. */
export const columns = {
  employee: { key: 'name_key', type: 'text' },
  number: { key: 'number', type: 'int' },
  division: { key: 'division_key', type: 'text' },
  location: { key: 'location_key', type: 'text' },
  department: { key: 'department_key', type: 'text' },
  received: { key: 'received_at', type: 'timestamptz' },
  status: { key: 'status', type: 'text' },
  type: { key: 'form_code', type: 'text' },
  owner: { key: 'owner_key', type: 'text' },
  recall: { key: 'recall_key', type: 'text' },
} as const;

export type Column = keyof typeof columns;
export const columnNames = Object.keys(columns) as Column[];

/** The key of a column under the table's alias. */
export const keyOf = (column: Column, alias = 'c'): RawBuilder<unknown> => sql.ref(`${alias}.${columns[column].key}`);
