import type { Reply, Visit } from '#faces/visit.ts';
import { checkForm, completeness, titleOf } from '#modules/forms/index.ts';
import { amendReferral, type Draft, digestOf, resubmitReferral, submitReferral } from '#modules/referrals/index.ts';
import { dayOf } from '#platform/clock/day.ts';
import { isId, newId } from '#platform/db/id.ts';
import { Invalid, perform, WrongState } from '#platform/operation/index.ts';
import { addresses } from './addresses.ts';
import { CheckReferral } from './check-answers.view.tsx';
import { draftOf, hiddenOf, isOpen } from './referrer.ts';
import { refusalOf } from './refusal-of.ts';
import { texts } from './texts.ts';

/** Everything that was answered, what is missing, and the button that sends it. */
export async function checkAnswers(visit: Visit): Promise<Reply> {
  const draft = await draftOf(visit);
  if (!isOpen(draft.referral)) return visit.redirect(addresses.submitted(draft.referral.id));
  return page(visit, draft, { status: 200 });
}

/** Sends what was checked: once, however often it is pressed (REF.L3). */
export async function sendReferral(visit: Visit): Promise<Reply> {
  const fields = await visit.form();
  const [key, seen, reason] = [fields.get('key'), fields.get('seen'), fields.get('reason').slice(0, 2_000)];
  const draft = await draftOf(visit);
  const { id, state } = draft.referral;
  if (!isId(key) || !/^[0-9a-f]{64}$/.test(seen)) throw new WrongState('submission.changed');
  const sending = state === 'draft' ? submitReferral : state === 'rejected' ? resubmitReferral : amendReferral;
  try {
    const { version } = await perform(visit.runtime, sending, visit.actor, { referral: id, key, seen, reason });
    return visit.redirect(version > 1 ? `${addresses.submitted(id)}?changed` : addresses.submitted(id));
  } catch (error) {
    if (error instanceof Invalid) return page(visit, draft, { status: 422, reason });
    if (!(error instanceof WrongState)) throw error;
    if (sentBefore(error, draft.referral)) return visit.redirect(`${addresses.submitted(id)}?already`);
    if (!error.reason.startsWith('submission.')) throw error;
    return page(visit, await draftOf(visit), { status: 409, refused: refusalOf(visit, error), reason });
  }
}

/** Pressed on a page that was opened again after it had been sent: that is what is said, not that something is wrong. */
const sentBefore = ({ reason }: WrongState, { state, submittedAt }: Draft['referral']): boolean =>
  reason === 'submission.unchanged' ? state === 'submitted' : reason.startsWith('state.') && submittedAt !== undefined;

function page(visit: Visit, draft: Draft, told: { status: number; refused?: string; reason?: string }): Reply {
  const { definition, answers, referral, changes } = draft;
  const { locale } = visit;
  const t = visit.words(texts);
  return visit.page(
    {
      title: t('check.title'),
      error: told.status !== 200,
      body: CheckReferral({
        ...{ t, locale, definition, answers, referral, changes },
        formName: titleOf(definition, locale),
        missing: checkForm(definition, answers, { locale, today: dayOf(visit.now, visit.zone) }),
        hints: completeness(definition, answers, locale),
        hidden: hiddenOf(visit),
        key: newId(),
        seen: digestOf(answers),
        ...told,
      }),
      backLink: addresses.referral(referral.id),
      current: referral.state === 'draft' ? 'make' : 'saved',
    },
    { status: told.status },
  );
}
