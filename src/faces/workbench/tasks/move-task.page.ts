import type { Reply, Visit } from '#faces/visit.ts';
import { claimTask, releaseTask } from '#modules/tasks/index.ts';
import { perform } from '#platform/operation/index.ts';
import { texts } from './texts.ts';

/** Claims a task and shows what is mine. */
export async function doClaim(visit: Visit): Promise<Reply> {
  await visit.form();
  await perform(visit.runtime, claimTask, visit.actor, { task: visit.params.id });
  return visit.redirect('/workbench/tasks?view=mine', { notice: visit.words(texts)('claimed.notice') });
}

/** Gives a task back to its desk. */
export async function doRelease(visit: Visit): Promise<Reply> {
  await visit.form();
  await perform(visit.runtime, releaseTask, visit.actor, { task: visit.params.id });
  return visit.redirect('/workbench/tasks', { notice: visit.words(texts)('released.notice') });
}
