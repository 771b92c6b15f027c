import type { Reply, Visit } from '#faces/visit.ts';
import { deleteReferral } from '#modules/referrals/index.ts';
import { perform } from '#platform/operation/index.ts';
import { addresses } from './addresses.ts';
import { DeleteReferral } from './delete-referral.view.tsx';
import { draftOf, hiddenOf } from './referrer.ts';
import { texts } from './texts.ts';

/** Asks before what cannot be undone. */
export async function askToDelete(visit: Visit): Promise<Reply> {
  const { referral } = await draftOf(visit);
  if (referral.state !== 'draft' && referral.state !== 'rejected')
    return visit.redirect(addresses.referral(referral.id));
  const t = visit.words(texts);
  return visit.page({
    title: t('delete.title'),
    body: DeleteReferral({ t, referral, hidden: hiddenOf(visit) }),
    backLink: addresses.saved,
    current: 'saved',
  });
}

/** Deletes a draft, or a rejected referral down to its stone. */
export async function removeReferral(visit: Visit): Promise<Reply> {
  await visit.form();
  await perform(visit.runtime, deleteReferral, visit.actor, { referral: visit.params.id });
  return visit.redirect(addresses.saved, { notice: visit.words(texts)('delete.done') });
}
