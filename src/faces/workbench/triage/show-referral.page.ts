import type { Reply, Visit } from '#faces/visit.ts';
import { mayClaim, mayReadNotes, mayRelease, mayTakeOver, mayTriage } from '#modules/cases/index.ts';
import { readTriage } from '#modules/referrals/index.ts';
import { ask } from '#platform/operation/index.ts';
import { employeeName } from '../case-name.ts';
import { texts as referralTexts } from '../referral/texts.ts';
import { staffOf } from '../staff-of.ts';
import { texts } from './texts.ts';
import { TriageReferral } from './triage-referral.view.tsx';

/** A referral to be triaged: what it says, and what can be decided about it. */
export async function showReferral(visit: Visit): Promise<Reply> {
  const { locale, zone, csrf, now } = visit;
  const reading = await ask(visit.runtime, readTriage, visit.actor, { case: visit.params.id, locale });
  const actor = staffOf(visit);
  const seen = reading.case;
  const t = visit.words(texts);
  return visit.page({
    title: `${employeeName(seen)} – ${t('queue.title')}`,
    backLink: '/workbench/triage',
    current: 'triage',
    body: TriageReferral({
      ...{ t, say: visit.words(referralTexts), locale, zone, csrf, reading },
      can: {
        claim: !mayClaim(actor, seen) && seen.claimedBy === null,
        decide: !mayTriage(actor, seen),
        release: !mayRelease(actor, seen),
        takeOver: !mayTakeOver(actor, seen, now),
        ask: reading.read.referral.state === 'submitted',
        openConfidential: mayReadNotes(actor, seen),
      },
    }),
  });
}
