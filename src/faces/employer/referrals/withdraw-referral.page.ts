import type { Reply, Visit } from '#faces/visit.ts';
import { readSent, withdrawReferral } from '#modules/referrals/index.ts';
import { ask, Invalid, perform } from '#platform/operation/index.ts';
import { addresses } from './addresses.ts';
import { hiddenOf } from './referrer.ts';
import { texts } from './texts.ts';
import { WithdrawReferral } from './withdraw-referral.view.tsx';

/** Asks why, before what cannot be undone (REF.L7). */
export const askToWithdraw = (visit: Visit): Promise<Reply> => page(visit, {});

/** Withdraws the referral, or says what is missing. */
export async function takeBack(visit: Visit): Promise<Reply> {
  const reason = (await visit.form()).get('reason');
  try {
    await perform(visit.runtime, withdrawReferral, visit.actor, { referral: visit.params.id, reason });
  } catch (error) {
    if (error instanceof Invalid) return page(visit, { reason, wrong: true });
    throw error;
  }
  return visit.redirect('/employer', { notice: visit.words(texts)('withdraw.done') });
}

async function page(visit: Visit, { reason = '', wrong = false }): Promise<Reply> {
  const t = visit.words(texts);
  const { referral } = await ask(visit.runtime, readSent, visit.actor, { referral: visit.params.id });
  return visit.page(
    {
      title: t('withdraw.title'),
      error: wrong,
      body: WithdrawReferral({ t, locale: visit.locale, referral, hidden: hiddenOf(visit), reason, wrong }),
      backLink: addresses.referral(referral.id),
      current: 'track',
    },
    { status: wrong ? 422 : 200 },
  );
}
