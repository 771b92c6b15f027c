import { z } from 'zod';
import { consentMoved, lockCaseForStaff, recordEvent } from '#modules/cases/index.ts';
import { operation, WrongState } from '#platform/operation/index.ts';
import { mayConsent } from '../policy.ts';
import { consentChannels } from '../tables.ts';
import { assessmentConsentVersion } from './consent-texts.ts';
import { writeConsent } from './write-consent.ts';

/** Records that the employee was asked to agree to the assessment (ADV.2), how and with which text. */
export const askAssessmentConsent = operation({
  act: 'consent.asked',
  actors: ['clinician'],
  input: z.object({ case: z.uuid(), channel: z.enum(consentChannels, 'advice.channel_wanted') }),
  load: (scope, { case: id }) => lockCaseForStaff(scope, id),
  policy: (actor, seen) => mayConsent(actor, seen),
  async run(scope, seen, { channel }) {
    if (seen.consent === 'given') throw new WrongState('advice.consent_given');
    const of = { organisation: seen.organisation, case: seen.id, person: seen.personId! };
    await writeConsent(scope, { ...of, kind: 'assessment', decision: 'asked', channel });
    await consentMoved(scope, seen.id, 'asked');
    await recordEvent(scope, seen.id, { kind: 'consent_asked', audience: ['referrer', 'employee', 'clinician'] });
    scope.audit({
      ...{ act: 'consent.asked', organisation: seen.organisation, object: { kind: 'case', id: seen.id } },
      ...{ subject: seen.personId!, values: { text: assessmentConsentVersion, channel } },
    });
  },
});
