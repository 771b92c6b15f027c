import type { Reply, Visit } from '#faces/visit.ts';
import { claimCase, releaseClaim } from '#modules/cases/index.ts';
import { perform } from '#platform/operation/index.ts';
import { texts } from './texts.ts';

/** Claims a waiting case and opens it, or gives it back to the queue. */
export async function doClaim(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const input = { case: visit.params.id };
  const t = visit.words(texts);
  if (form.get('do') === 'release') {
    await perform(visit.runtime, releaseClaim, visit.actor, input);
    return visit.redirect('/workbench/triage', { notice: t('released.notice') });
  }
  await perform(visit.runtime, claimCase, visit.actor, input);
  return visit.redirect(`/workbench/triage/${visit.params.id}`, { notice: t('claimed.notice') });
}
