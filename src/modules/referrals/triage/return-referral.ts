import { z } from 'zod';
import { setInformationWanted } from '#modules/cases/index.ts';
import { operation } from '#platform/operation/index.ts';
import { loadTriage, mayDecide } from './load-triage.ts';
import { tellDecision } from './tell-decision.ts';
import { markReturned } from './triage-referral.ts';

const input = z.object({
  case: z.uuid(),
  version: z.int().positive().optional(),
  text: z
    .string()
    .trim()
    .max(2000, 'triage.text_long')
    .refine(text => /[\p{L}\p{N}]/u.test(text), 'triage.text_missing'),
});

/** A clinician asks the referrer for more (CASE.5): the referral goes back to them to amend, and they are told that something is wanted. */
export const returnReferral = operation({
  act: 'referral.returned',
  actors: ['clinician'],
  input,
  load: (scope, given) => loadTriage(scope, given.case),
  policy: (actor, triage, { version }) => mayDecide(actor, 'return', triage, version),
  async run(scope, { seen, referral }, { text }) {
    await markReturned(scope, { organisation: referral.organisation, id: referral.id }, text);
    await setInformationWanted(scope, seen);
    await tellDecision(scope, seen, 'information_wanted');
    scope.audit({
      act: 'referral.returned',
      organisation: seen.organisation,
      object: { kind: 'case', id: seen.id },
      subject: seen.personId ?? seen.id,
      values: { from: referral.state, why: text, version: referral.currentVersion },
    });
  },
});
