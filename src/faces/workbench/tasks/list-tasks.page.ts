import { openWithDefault } from '#faces/list/choices/open-with-default.ts';
import { exportReply } from '#faces/list/export-list.ts';
import { readState } from '#faces/list/list-address.ts';
import type { Reply, Visit } from '#faces/visit.ts';
import { countTasks, listTasks, type TaskBrief, taskExport } from '#modules/tasks/index.ts';
import { dayOf } from '#platform/clock/day.ts';
import { exportRows } from '#platform/list/export-rows.ts';
import { ask } from '#platform/operation/index.ts';
import { staffOf } from '../staff-of.ts';
import { taskPlace } from './list-place.ts';
import { taskColumnsFor } from './task-columns.tsx';
import { TaskList } from './task-list.view.tsx';
import { texts } from './texts.ts';

/** The tasks of my desks; what is shown is said by the address alone (ALL.6). */
export async function showTasks(visit: Visit): Promise<Reply> {
  const usual = await openWithDefault(visit, taskPlace);
  if (usual) return usual;
  const state = readState(taskPlace, visit.query, visit.zone);
  const { organisations, choices, ...page } = await ask(visit.runtime, listTasks, visit.actor, state);
  const counts = await ask(visit.runtime, countTasks, visit.actor, {});
  const rows = page.rows.map(row => ({ ...row, can: acts(row, staffOf(visit).account) }));
  const t = visit.words(texts);
  return visit.page({
    title: t('title'),
    wide: true,
    body: TaskList({
      ...aboutTasks(visit),
      csrf: visit.csrf,
      state,
      counts,
      page: { ...page, rows },
      organisations,
      choices,
    }),
    current: 'tasks',
  });
}

/** The same list as a file. */
export function exportTasks(visit: Visit): Promise<Reply> {
  const state = readState(taskPlace, visit.query, visit.zone);
  const t = visit.words(texts);
  return exportReply(visit, {
    name: t('file'),
    columns: taskColumnsFor({ ...aboutTasks(visit), organisations: [] }),
    sheets: [t(`view.${state.view}`)],
    batches: exportRows(visit.runtime, taskExport, visit.actor, [state]),
  });
}

/** What the columns of the list are told of the visit. */
export const aboutTasks = (visit: Visit) => ({
  t: visit.words(texts),
  ...{ locale: visit.locale, zone: visit.zone, me: staffOf(visit).account, today: dayOf(visit.now, visit.zone) },
});

const acts = ({ state, claimedBy }: TaskBrief, me: string) => ({
  claim: state === 'open',
  end: claimedBy === me,
  finish: claimedBy === me || state === 'open',
});
