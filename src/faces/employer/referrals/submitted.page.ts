import type { Reply, Visit } from '#faces/visit.ts';
import { readSent } from '#modules/referrals/index.ts';
import { ask } from '#platform/operation/index.ts';
import { isOpen } from './referrer.ts';
import { Submitted } from './submitted.view.tsx';
import { texts } from './texts.ts';

/** The number, and what happens next with its expected dates (REF.L3, NEW.8). */
export async function showSubmitted(visit: Visit): Promise<Reply> {
  const t = visit.words(texts);
  const { referral, stages } = await ask(visit.runtime, readSent, visit.actor, { referral: visit.params.id });
  const changed = visit.query.has('changed');
  return visit.page({
    title: t(changed ? 'submitted.again.title' : 'submitted.title'),
    body: Submitted({
      ...{ t, locale: visit.locale, zone: visit.zone, referral, stages, changed },
      already: visit.query.has('already'),
      can: { amend: isOpen(referral) },
    }),
    current: 'track',
  });
}
