import type { Reply, Visit } from '#faces/visit.ts';
import { endDelegation, endShare, setCopies } from '#modules/sharing/index.ts';
import { perform } from '#platform/operation/index.ts';
import { addresses } from './addresses.ts';
import { texts } from './texts.ts';

/** Unshares. */
export async function doEndShare(visit: Visit): Promise<Reply> {
  await visit.form();
  await perform(visit.runtime, endShare, visit.actor, { share: visit.params.id });
  return visit.redirect(addresses.sharing, { notice: visit.words(texts)('done.ended') });
}

/** Ends a delegation before its day. */
export async function doEndDelegation(visit: Visit): Promise<Reply> {
  await visit.form();
  await perform(visit.runtime, endDelegation, visit.actor, { delegation: visit.params.id });
  return visit.redirect(addresses.sharing, { notice: visit.words(texts)('done.ended') });
}

/** Switches copies of notices. */
export async function doSetCopies(visit: Visit): Promise<Reply> {
  const copies = (await visit.form()).get('copies') === 'yes';
  await perform(visit.runtime, setCopies, visit.actor, { share: visit.params.id, copies });
  return visit.redirect(addresses.sharing, { notice: visit.words(texts)('done.copies') });
}
