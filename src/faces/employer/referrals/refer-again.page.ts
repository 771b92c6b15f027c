import type { Reply, Visit } from '#faces/visit.ts';
import { offeredForms } from '#modules/referrals/index.ts';
import { ask } from '#platform/operation/index.ts';
import { addresses } from './addresses.ts';
import { ReferAgain } from './refer-again.view.tsx';
import { draftOf, hiddenOf } from './referrer.ts';
import { texts } from './texts.ts';

/** Why a referral was rejected, and how to refer again: on the same form, or on the right one (REF.L4). */
export async function referAgain(visit: Visit): Promise<Reply> {
  const { referral } = await draftOf(visit);
  if (referral.state !== 'rejected') return visit.redirect(addresses.referral(referral.id));
  const t = visit.words(texts);
  const { forms } = await ask(visit.runtime, offeredForms, visit.actor, { locale: visit.locale });
  const right = forms.find(form => form.code === referral.rejected?.suggestedForm);
  return visit.page({
    title: t('again.title'),
    body: ReferAgain({ t, locale: visit.locale, referral, right, hidden: hiddenOf(visit) }),
    backLink: addresses.saved,
    current: 'saved',
  });
}
