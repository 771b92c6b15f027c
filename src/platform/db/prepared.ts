import { type RawBuilder, sql } from 'kysely';

const mark = '/* planned once */';

/**
 * Stands at the end of a statement whose best plan does not depend on its values, such as a row by its key: it is planned once a
 * connection, not at every call. Not for lists of owners or what people filter by,
 * nor where all columns are asked for: a plan does not outlive a column that is added while it serves.
 */
export const plannedOnce: RawBuilder<unknown> = sql.raw(mark);

const names = new Map<string, string>();

/** The name a statement is prepared under; undefined for one that is planned at every call. A plan belongs to the role it was made for. */
export function preparedName(role: string, text: string): string | undefined {
  if (!text.endsWith(mark)) return undefined;
  const key = `${role} ${text}`;
  const name = names.get(key) ?? `handrail_${names.size}`;
  names.set(key, name);
  return name;
}
