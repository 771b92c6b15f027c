import type { Reply, Visit } from '#faces/visit.ts';
import { finishTask, readTask } from '#modules/tasks/index.ts';
import { ask, Invalid, perform } from '#platform/operation/index.ts';
import { FinishTask } from './finish-task.view.tsx';
import { texts } from './texts.ts';

/** Asks what was done. */
export async function askFinish(visit: Visit): Promise<Reply> {
  return finishPage(visit, '');
}

/** Finishes the task; a note that is too long comes back with everything kept. */
export async function doFinish(visit: Visit): Promise<Reply> {
  const note = (await visit.form()).get('note');
  try {
    await perform(visit.runtime, finishTask, visit.actor, { task: visit.params.id, note });
  } catch (error) {
    if (error instanceof Invalid) return finishPage(visit, note, true);
    throw error;
  }
  return visit.redirect('/workbench/tasks?view=mine', { notice: visit.words(texts)('finished.notice') });
}

async function finishPage(visit: Visit, note: string, tooLong = false): Promise<Reply> {
  const task = await ask(visit.runtime, readTask, visit.actor, { task: visit.params.id });
  const t = visit.words(texts);
  return visit.page(
    {
      title: t('finish.title'),
      error: tooLong,
      body: FinishTask({ t, locale: visit.locale, csrf: visit.csrf, task, note, tooLong }),
      backLink: '/workbench/tasks',
      current: 'tasks',
    },
    tooLong ? { status: 422 } : {},
  );
}
