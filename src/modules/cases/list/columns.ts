import { type RawBuilder, sql } from 'kysely';
import { beginning, calendarDay, instant, type ListColumn, oneOf } from '#platform/list/list-column.ts';
import { nameCondition, numberCondition } from './search.ts';

const ref = (name: string) => sql.ref(`c.${name}`);

/** The columns of the tracking list (CASE.1), each with the key it is sorted by and how it is asked for. */
export const columns = {
  employee: {
    ...{ key: ref('name_key'), type: 'text', filter: 'text' },
    where: async (asked, { tx }) => (await nameCondition(tx, asked)) ?? sql`true`,
  },
  number: {
    ...{ key: ref('number'), type: 'int', filter: 'text' },
    where: asked => numberCondition(asked) ?? sql`false`,
  },
  division: beginning(ref('division_key')),
  location: beginning(ref('location_key')),
  department: beginning(ref('department_key')),
  received: instant(ref('received_at')),
  status: oneOf(ref('status')),
  type: oneOf(ref('form_code')),
  owner: beginning(ref('owner_key')),
  recall: calendarDay(ref('recall_key')),
} as const satisfies Record<string, ListColumn>;

export type Column = keyof typeof columns;
export const columnNames = Object.keys(columns) as Column[];

/** The key of a column. */
export const keyOf = (column: Column): RawBuilder<unknown> => columns[column].key;
