import { documentReply } from '#faces/document-reply.ts';
import type { Reply, Visit } from '#faces/visit.ts';
import { openReferralDocument, openReferralForm, readReferral } from '#modules/referrals/index.ts';
import { ask } from '#platform/operation/index.ts';

/** A document of a referral of mine: a download, or with `?view` in the browser where it is harmless. */
export async function showDocument(visit: Visit): Promise<Reply> {
  const { id: referral, document } = visit.params;
  return documentReply(visit, await ask(visit.runtime, openReferralDocument, visit.actor, { referral, document }));
}

/** The referral form as a PDF, the same every time (REF.L3). */
export async function showReferralForm(visit: Visit): Promise<Reply> {
  const { runtime, actor, locale } = visit;
  const { referral, version } = await ask(runtime, readReferral, actor, { referral: visit.params.id });
  const { organisation, id } = referral;
  return documentReply(visit, await openReferralForm(runtime, actor, { organisation, referral: id, version, locale }));
}
