import type { Reply, Visit } from '#faces/visit.ts';
import { countTasks, listTasks, taskListInput } from '#modules/tasks/index.ts';
import { dayOf } from '#platform/clock/day.ts';
import { ask } from '#platform/operation/index.ts';
import { TaskList } from './task-list.view.tsx';
import { texts } from './texts.ts';

/** The tasks of my desks; what is shown is said by the address alone (ALL.6). */
export async function showTasks(visit: Visit): Promise<Reply> {
  const said = Object.fromEntries([...visit.query].filter(([, value]) => value !== ''));
  const state = taskListInput.parse({ ...said, descending: said.dir === 'descending' });
  const page = await ask(visit.runtime, listTasks, visit.actor, state);
  const counts = await ask(visit.runtime, countTasks, visit.actor, {});
  const me = 'account' in visit.actor ? visit.actor.account : '';
  const rows = page.rows.map(row => ({
    ...row,
    can: {
      claim: row.state === 'open',
      end: row.claimedBy === me,
      finish: row.claimedBy === me || row.state === 'open',
    },
  }));
  const t = visit.words(texts);
  const today = dayOf(visit.now, visit.zone);
  const { locale, zone, csrf } = visit;
  return visit.page({
    title: t('title'),
    wide: true,
    body: TaskList({
      t,
      locale,
      zone,
      csrf,
      today,
      state,
      counts,
      rows,
      organisations: page.organisations,
      ...(page.next ? { next: page.next } : {}),
    }),
    current: 'tasks',
  });
}
