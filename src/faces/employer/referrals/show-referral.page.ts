import type { Reply, Visit } from '#faces/visit.ts';
import { completeness, stepStates, titleOf } from '#modules/forms/index.ts';
import { visitedSteps } from '#modules/referrals/index.ts';
import { dayOf } from '#platform/clock/day.ts';
import { addresses } from './addresses.ts';
import { draftOf, isOpen } from './referrer.ts';
import { ReferralSteps } from './show-referral.view.tsx';
import { texts } from './texts.ts';

/** The steps of a referral, each with how far it is; in any order (REF.F2). */
export async function showReferral(visit: Visit): Promise<Reply> {
  const draft = await draftOf(visit);
  const { referral, definition, answers } = draft;
  if (!isOpen(referral)) return visit.redirect(addresses.submitted(referral.id));
  const t = visit.words(texts);
  const { locale } = visit;
  const visited = visitedSteps(definition, draft);
  const states = stepStates(definition, answers, { today: dayOf(visit.now, visit.zone), visited });
  return visit.page({
    title: titleOf(definition, locale),
    body: ReferralSteps({
      ...{ t, locale, referral, definition, states },
      formName: titleOf(definition, locale),
      hints: completeness(definition, answers, locale).filter(hint => visited.has(hint.stepId)),
    }),
    backLink: referral.state === 'submitted' || referral.state === 'returned' ? '/employer' : addresses.saved,
    current: 'saved',
  });
}
