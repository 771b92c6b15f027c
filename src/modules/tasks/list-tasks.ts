import { sql } from 'kysely';
import { choicesOf, type ListChoices } from '#modules/lists/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { exportOf } from '#platform/list/export-rows.ts';
import { askedConditions, type Page, pageOfRows, type SortedRows, sortedRows } from '#platform/list/page-of-rows.ts';
import { query, type StaffActor } from '#platform/operation/index.ts';
import { atMyDesks } from './desks.ts';
import { type TaskListInput, taskColumns, taskListInput } from './list-input.ts';

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
export interface TaskPage extends Page<TaskBrief> {
  /** The organisations I serve, for the filter. */
  organisations: { id: string; name: string }[];
  choices: ListChoices;
}

const actors = ['clinician', 'case_administrator'] as const;

/** Tasks of the desks I sit at: open ones, mine, or all that are not finished (TSK.4, ALL.6). Fifty a page, nothing personal in them. */
export const listTasks = query({
  name: 'tasks.listed',
  actors,
  input: taskListInput,
  async run({ tx, actor }, input): Promise<TaskPage> {
    const page = await pageOfRows(tx, await sortedTasks(tx, actor, input), input);
    const served = await sql<{ id: string; name: string }>`
      select id, name from organisations.organisations where id = any (array(select app.staff_organisations()))
      order by name, id`.execute(tx);
    return { ...page, rows: page.rows.map(brief), organisations: served.rows, choices: await choicesOf(tx, 'tasks') };
  },
});

/** The same as filtered, all of them. */
export const taskExport = exportOf({
  name: 'tasks',
  actors,
  input: taskListInput,
  rows: ({ tx, actor }, input) => sortedTasks(tx, actor, input),
  shape: (_, rows: Row[]) => rows.map(brief),
});

async function sortedTasks(tx: Tx, actor: StaffActor, input: TaskListInput): Promise<SortedRows<Row>> {
  const views = {
    open: sql<boolean>`t.state = 'open'`,
    mine: sql<boolean>`t.claimed_by = app.account()`,
    all: sql<boolean>`true`,
  };
  return sortedRows<Row>(taskColumns, input, {
    fields: sql`t.kind, t.label, t.organisation_id, o.name as organisation_name, t.subject_kind, t.subject_id, t.due_on, t.state, t.claimed_by,
      case when t.claimed_by is not null then app.staff_name(t.claimed_by) end as claimed_name, t.created_at`,
    from: sql`tasks.tasks t join organisations.organisations o on o.id = t.organisation_id`,
    where: [
      sql`t.state in ('open', 'claimed')`,
      atMyDesks(actor),
      views[input.view],
      ...(await askedConditions(taskColumns, input.filters, { tx, zone: input.zone })),
    ],
    id: sql`t.id`,
  });
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
}

const brief = (row: Row): TaskBrief => ({
  ...{ id: row.id, kind: row.kind, label: row.label, dueOn: row.due_on, state: row.state, openedAt: row.created_at },
  ...{ claimedBy: row.claimed_by, claimedName: row.claimed_name },
  organisation: { id: row.organisation_id, name: row.organisation_name },
  subject: { kind: row.subject_kind, id: row.subject_id },
});
