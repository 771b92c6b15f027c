import { sql } from 'kysely';
import { z } from 'zod';
import { instant, type ListColumn, oneOf } from '#platform/list/list-column.ts';
import { listInput } from '#platform/list/list-input.ts';

export const taskViews = ['open', 'mine', 'all'] as const;
export type TaskView = (typeof taskViews)[number];

/** What the filter under *who* can be set to. */
export const taskHolders = {
  nobody: sql<boolean>`t.claimed_by is null`,
  mine: sql<boolean>`t.claimed_by = app.account()`,
  others: sql<boolean>`t.claimed_by <> app.account()`,
} as const;

/** The columns of the list of tasks. */
export const taskColumns = {
  kind: oneOf(sql`t.kind collate "C"`, asked => sql`t.kind = ${asked}`),
  label: {
    ...{ key: sql`t.label collate "C"`, type: 'text', filter: 'text' },
    where: asked => sql`strpos(lower(t.label), lower(${asked})) > 0`,
  },
  organisation: oneOf(sql`lower(o.name) collate "C"`, asked => sql`t.organisation_id::text = ${asked}`),
  due: {
    ...{ key: sql`(coalesce(t.due_on::text, '9999-12-31') || to_char(99 - t.priority, 'FM00')) collate "C"` },
    ...{ type: 'text', filter: 'days' },
    from: day => sql`t.due_on >= ${day}::date`,
    to: day => sql`t.due_on <= ${day}::date`,
  },
  state: oneOf(
    sql`(case when t.claimed_by is null then '' else coalesce(lower(app.staff_name(t.claimed_by)), '') end collate "C")`,
    asked => taskHolders[asked as keyof typeof taskHolders] ?? sql`false`,
  ),
  opened: instant(sql`t.created_at`),
} as const satisfies Record<string, ListColumn>;

export const taskListInput = listInput(taskColumns, { sort: 'due', direction: 'up' }).extend({
  view: z.enum(taskViews).catch('open').default('open'),
});
export type TaskListInput = z.output<typeof taskListInput>;
