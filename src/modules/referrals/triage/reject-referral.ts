import { z } from 'zod';
import { setRejected } from '#modules/cases/index.ts';
import { organisationOf } from '#modules/organisations/index.ts';
import { Invalid, operation, type Problem } from '#platform/operation/index.ts';
import { deletionDay, rejectionReasons } from '../referral.ts';
import { loadTriage, mayDecide } from './load-triage.ts';
import { tellDecision } from './tell-decision.ts';
import { markRejected } from './triage-referral.ts';

const input = z.object({
  case: z.uuid(),
  version: z.int().positive().optional(),
  reason: z.enum(rejectionReasons, 'triage.reason_wanted'),
  /** What the referrer reads besides the reason. */
  text: z.string().trim().max(2000, 'triage.text_long').default(''),
  /** Code of the right form, with the reason `wrong_form`. */
  suggestedForm: z.string().max(20).default(''),
});
type Input = z.output<typeof input>;

/**
 * A clinician rejects a referral they claimed (REF.L4): the case leaves all tabs, the referrer may correct it and refer again for
 * thirty days, and is told without names. Throws Invalid: another reason needs its words, the wrong form the right one.
 */
export const rejectReferral = operation({
  act: 'referral.rejected',
  actors: ['clinician'],
  input,
  load: (scope, given) => loadTriage(scope, given.case),
  policy: (actor, triage, { version }) => mayDecide(actor, 'reject', triage, version),
  async run(scope, { seen, referral }, given) {
    const { forms } = await organisationOf(scope.tx, seen.organisation);
    refuseHalves(
      given,
      forms.filter(form => form !== referral.formCode),
    );
    const { reason, text } = given;
    const suggestedForm = reason === 'wrong_form' ? given.suggestedForm : '';
    await markRejected(
      scope,
      { organisation: referral.organisation, id: referral.id },
      { reason, text, ...(suggestedForm ? { suggestedForm } : {}) },
    );
    await setRejected(scope, seen, reason);
    await tellDecision(scope, seen, 'rejected', { reason, day: deletionDay(scope.now) });
    scope.audit({
      act: 'referral.rejected',
      organisation: seen.organisation,
      object: { kind: 'case', id: seen.id },
      subject: seen.personId ?? seen.id,
      values: { from: referral.state, to: reason, why: text, suggestedForm, version: referral.currentVersion },
    });
  },
});

function refuseHalves({ reason, text, suggestedForm }: Input, otherForms: readonly string[]): void {
  const problems: Problem[] = [];
  if (reason === 'other' && !/[\p{L}\p{N}]/u.test(text))
    problems.push({ field: 'text', message: 'triage.reason_text' });
  if (reason === 'wrong_form' && !otherForms.includes(suggestedForm))
    problems.push({ field: 'suggestedForm', message: 'triage.form_wanted' });
  if (problems.length) throw new Invalid(problems);
}
