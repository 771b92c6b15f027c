import { z } from 'zod';
import { type CaseDetails, consentMoved, lockCaseForStaff, recordEvent } from '#modules/cases/index.ts';
import { organisationOf } from '#modules/organisations/index.ts';
import { operation, type Scope, type StaffActor, WrongState } from '#platform/operation/index.ts';
import { caseBrief } from '../case-brief.ts';
import { holdLetter, tellNoReport } from '../hold-letter.ts';
import { lockLiveLetter } from '../load-letter.ts';
import { mayConsent } from '../policy.ts';
import { nameRecipients } from '../recipients/name-recipients.ts';
import { consentChannels } from '../tables.ts';
import { assessmentConsentVersion } from './consent-texts.ts';
import { writeConsent } from './write-consent.ts';

const channel = z.enum(consentChannels, 'advice.channel_wanted');
const answer = z.discriminatedUnion('decision', [
  z.object({
    case: z.uuid(),
    decision: z.literal('given'),
    channel,
    silence: z.enum(['release', 'hold'], 'advice.silence_wanted'),
    release: z.enum(['at_once', 'same_time', 'after_sight']).default('after_sight'),
    /** Memberships, one by one (ADV.9). */
    recipients: z.array(z.uuid()).min(1, 'advice.recipients_wanted').max(20, 'advice.recipients_many'),
  }),
  z.object({ case: z.uuid(), decision: z.literal('refused'), channel }),
  z.object({ case: z.uuid(), decision: z.literal('withdrawn'), channel }),
]);
type Answer = z.output<typeof answer>;

/**
 * Records what the employee said to the assessment (ADV.2): given, with what silence means, when the letter may be released and who may
 * read it; refused; or withdrawn. Refused or withdrawn before release ends in "no report can be given"; after release it is recorded.
 */
export const recordAssessmentConsent = operation({
  act: 'consent.recorded',
  actors: ['clinician'],
  input: answer,
  load: (scope, { case: id }) => lockCaseForStaff(scope, id),
  policy: (actor, seen) => mayConsent(actor, seen),
  async run(scope, seen, said) {
    if (said.decision === 'given') await given(scope, seen, said);
    else await notGiven(scope, seen, said.decision, said.channel);
    scope.audit({
      ...{ act: `consent.${said.decision}`, organisation: seen.organisation, object: { kind: 'case', id: seen.id } },
      ...{ subject: seen.personId!, values: { from: seen.consent, text: assessmentConsentVersion, ...said } },
    });
  },
});

async function given(scope: Scope<StaffActor>, seen: CaseDetails, said: Answer & { decision: 'given' }): Promise<void> {
  const of = { organisation: seen.organisation, case: seen.id, person: seen.personId!, channel: said.channel };
  const { policies } = await organisationOf(scope.tx, seen.organisation);
  const { silence, release } = said;
  const readers = policies.letterReaders;
  await writeConsent(scope, { ...of, kind: 'assessment', decision: 'given', silence, release, readers });
  for (const { recipient } of await nameRecipients(scope, seen, said.recipients))
    await writeConsent(scope, { ...of, kind: 'recipient', decision: 'given', recipient });
  await consentMoved(scope, seen.id, 'given');
  await recordEvent(scope, seen.id, { kind: 'consent_given', audience: ['employee', 'clinician'] });
}

async function notGiven(
  scope: Scope<StaffActor>,
  seen: CaseDetails,
  decision: 'refused' | 'withdrawn',
  channel: Answer['channel'],
): Promise<void> {
  if (decision === 'withdrawn' && seen.consent !== 'given') throw new WrongState('advice.nothing_to_withdraw');
  if (decision === 'refused' && seen.consent === 'given') throw new WrongState('advice.withdraw_instead');
  const of = { organisation: seen.organisation, case: seen.id, person: seen.personId! };
  await writeConsent(scope, { ...of, kind: 'assessment', decision, channel });
  const letter = await lockLiveLetter(scope, seen.organisation, seen.id);
  const brief = letter && (await caseBrief(scope, letter));
  await recordEvent(scope, seen.id, { kind: `consent_${decision}`, audience: ['employee', 'clinician'] });
  if (seen.releasedAt) await tellWithdrawn(scope, seen);
  await consentMoved(scope, seen.id, decision);
  if (letter && brief) await holdLetter(scope, letter, brief, { kind: 'consent_withdrawn' });
  else if (!seen.releasedAt) await tellNoReport(scope, seen);
}

/** What was read cannot be unread, but those who read it learn that the consent is gone (ADV.6). */
async function tellWithdrawn(scope: Scope<StaffActor>, seen: CaseDetails): Promise<void> {
  await recordEvent(scope, seen.id, { kind: 'consent_withdrawn_after_release', audience: ['referrer'] });
}
