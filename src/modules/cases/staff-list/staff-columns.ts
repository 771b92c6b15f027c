import { type SqlBool, sql } from 'kysely';
import { isId } from '#platform/db/id.ts';
import { foldText } from '#platform/db/sort-key.ts';
import { beginning, instant, type ListColumn, oneOf } from '#platform/list/list-column.ts';
import { numberCondition } from '../list/search.ts';

/** What the filter under *who has it* can be set to. */
export const claims = {
  nobody: sql<SqlBool>`c.claimed_by is null`,
  mine: sql<SqlBool>`c.claimed_by = app.account()`,
  others: sql<SqlBool>`c.claimed_by <> app.account()`,
} as const;

const ref = (name: string) => sql.ref(`c.${name}`);

/** The columns of every list of cases for staff. Each is sorted by a key that an index of its organisation holds. */
export const staffColumns = {
  received: instant(ref('received_at')),
  employee: beginning(ref('name_key')),
  reference: {
    ...{ key: ref('number'), type: 'int', filter: 'text' },
    where: asked => numberCondition(asked) ?? sql`c.reference ^@ ${asked.toUpperCase().replace(/\s/g, '')}`,
  },
  organisation: oneOf(sql`s.name_key`, asked => (isId(asked) ? sql`c.organisation_id = ${asked}::uuid` : sql`false`)),
  form: {
    ...{ key: ref('form_code'), type: 'text', filter: 'text' },
    where: asked => sql`c.form_code = ${foldText(asked).toUpperCase()}`,
  },
  status: oneOf(ref('status')),
  claimed: oneOf(ref('claimed_key'), asked => claims[asked as keyof typeof claims] ?? sql`false`),
} as const satisfies Record<string, ListColumn>;

export type StaffColumn = keyof typeof staffColumns;
