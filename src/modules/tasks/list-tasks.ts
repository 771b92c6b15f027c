import { type RawBuilder, sql } from 'kysely';
import { query, type StaffActor } from '#platform/operation/index.ts';
import { atMyDesks } from './desks.ts';
import { readCursor, type TaskColumn, type TaskListInput, taskListInput, writeCursor } from './list-input.ts';

const pageSize = 50;

/** A task in a list. */
export interface TaskBrief {
  id: string;
  kind: string;
  label: string;
  organisation: { id: string; name: string };
  subject: { kind: string; id: string };
  dueOn: string | null;
  state: 'open' | 'claimed';
  claimedBy: string | null;
  claimedName: string | null;
  openedAt: Date;
}
export interface TaskPage {
  rows: TaskBrief[];
  next?: string;
  /** The organisations I serve, for the filter. */
  organisations: { id: string; name: string }[];
}

/** Tasks of the desks I sit at: open ones, mine, or all that are not finished (TSK.4, ALL.6). Fifty a page, nothing personal in them. */
export const listTasks = query({
  name: 'tasks.listed',
  actors: ['clinician', 'case_administrator'],
  input: taskListInput,
  async run({ tx, actor }, input): Promise<TaskPage> {
    const direction = input.descending ? sql`desc` : sql`asc`;
    const key = keys[input.sort];
    const { rows } = await sql<Row>`
      select t.id, t.kind, t.label, t.organisation_id, o.name as organisation_name, t.subject_kind, t.subject_id, t.due_on, t.state,
        t.claimed_by, app.staff_name(t.claimed_by) as claimed_name, t.created_at, ${key} as key
      from tasks.tasks t join organisations.organisations o on o.id = t.organisation_id
      where t.state in ('open', 'claimed') and ${atMyDesks(actor)} and ${sql.join(conditions(actor, input), sql` and `)}
      order by ${key} ${direction}, t.id ${direction} limit ${pageSize + 1}`.execute(tx);
    const page = rows.slice(0, pageSize);
    const last = page.at(-1);
    const served = await sql<{ id: string; name: string }>`
      select id, name from organisations.organisations where id = any (array(select app.staff_organisations()))
      order by name, id`.execute(tx);
    return {
      organisations: served.rows,
      rows: page.map(brief),
      ...(rows.length > pageSize && last ? { next: writeCursor({ key: last.key, id: last.id }) } : {}),
    };
  },
});

/** What each column is sorted by: texts that are never null. */
const keys: Record<TaskColumn, RawBuilder<string>> = {
  due: sql`(coalesce(t.due_on::text, '9999-12-31') || to_char(99 - t.priority, 'FM00')) collate "C"`,
  kind: sql`t.kind collate "C"`,
  label: sql`t.label collate "C"`,
  organisation: sql`lower(o.name) collate "C"`,
  state: sql`(t.state || coalesce(app.staff_name(t.claimed_by), '')) collate "C"`,
  opened: sql`to_char(t.created_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') collate "C"`,
};

function conditions(actor: StaffActor, input: TaskListInput): RawBuilder<unknown>[] {
  const after = readCursor(input.after);
  const beyond = input.descending ? sql`<` : sql`>`;
  return [
    input.view === 'open'
      ? sql`t.state = 'open'`
      : input.view === 'mine'
        ? sql`t.claimed_by = ${actor.account}`
        : sql`true`,
    ...(input.kind ? [sql`t.kind = ${input.kind}`] : []),
    ...(input.organisation ? [sql`t.organisation_id = ${input.organisation}::uuid`] : []),
    ...(input.label ? [sql`strpos(lower(t.label), lower(${input.label})) > 0`] : []),
    ...(input.dueBy ? [sql`t.due_on <= ${input.dueBy}::date`] : []),
    ...(after ? [sql`(${keys[input.sort]}, t.id) ${beyond} (${after.key}, ${after.id}::uuid)`] : []),
  ];
}

interface Row {
  id: string;
  kind: string;
  label: string;
  organisation_id: string;
  organisation_name: string;
  subject_kind: string;
  subject_id: string;
  due_on: string | null;
  state: 'open' | 'claimed';
  claimed_by: string | null;
  claimed_name: string | null;
  created_at: Date;
  key: string;
}

const brief = (row: Row): TaskBrief => ({
  ...{ id: row.id, kind: row.kind, label: row.label, dueOn: row.due_on, state: row.state, openedAt: row.created_at },
  ...{ claimedBy: row.claimed_by, claimedName: row.claimed_name },
  organisation: { id: row.organisation_id, name: row.organisation_name },
  subject: { kind: row.subject_kind, id: row.subject_id },
});
