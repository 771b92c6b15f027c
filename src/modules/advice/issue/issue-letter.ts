import { z } from 'zod';
import { recordEvent } from '#modules/cases/index.ts';
import { discardDocument, makeDocument, type ReceivedDocument, storeDocument } from '#modules/documents/index.ts';
import {
  type Actor,
  ask,
  operation,
  perform,
  Refused,
  type Runtime,
  type Scope,
  type StaffActor,
  Stale,
} from '#platform/operation/index.ts';
import { about, caseBrief } from '../case-brief.ts';
import { currentConsent } from '../consent/current-consent.ts';
import type { LetterContent } from '../content/letter-content.ts';
import { letterFileName, letterPdf } from '../content/letter-pdf.ts';
import { contentNow } from '../content/read-source.ts';
import { isWritable, laterRelease, nextState } from '../letter.ts';
import { currentVersion, type Letter, lockLetterForStaff, type Version } from '../load-letter.ts';
import { moveLetter } from '../move-letter.ts';
import { mayWriteAtAll } from '../policy.ts';
import { previewLetter } from '../queries/preview-letter.ts';
import { releaseLetter } from '../release-letter.ts';
import { sightTerms } from '../sight-terms.ts';
import type { AdviceTables } from '../tables.ts';
import { keepAnswers } from '../writing/keep-answers.ts';
import { obstaclesNow } from './readiness.ts';
import { sendSightLink } from './send-sight-link.ts';

/**
 * Issues the letter in hand: its document is made and kept, and then it goes to the employee to read first, or is released at once, as the
 * organisation's policy and the employee's choice say (ADV.3). The document is the very one the preview showed: it is made of the same
 * revision, and a save in between makes this Stale. Throws Refused, in words, for whatever keeps the letter back (ADV.1).
 */
export async function issueLetter(
  runtime: Runtime,
  actor: Actor,
  input: { letter: string; revision: number },
): Promise<{ state: 'with_employee' | 'released' }> {
  const { content, version } = await ask(runtime, previewLetter, actor, { letter: input.letter });
  const pdf = await letterPdf(runtime, content);
  const document = await makeDocument(runtime, { name: letterFileName(content, version), type: 'pdf', content: pdf });
  try {
    return await perform(runtime, issueDocument, actor, { ...input, document, content });
  } catch (error) {
    await discardDocument(runtime, document);
    throw error;
  }
}

const issueDocument = operation({
  act: 'letter.issued',
  actors: ['clinician'],
  input: z.object({
    letter: z.uuid(),
    revision: z.coerce.number().int(),
    document: z.custom<ReceivedDocument>(),
    content: z.custom<LetterContent>(),
  }),
  load: (scope, { letter }) => lockLetterForStaff(scope, letter),
  policy(actor, { case: seen, letter }) {
    return (
      mayWriteAtAll(actor, seen) ??
      (isWritable(letter.state) ? undefined : { wrongState: `advice.state.${letter.state}` })
    );
  },
  async run(scope, { letter, case: seen }, given): Promise<{ state: 'with_employee' | 'released' }> {
    const version = await currentVersion(scope, letter);
    const brief = await caseBrief(scope, letter);
    if (!brief) throw new Refused('advice.person_unmatched');
    const [first] = await obstaclesNow(scope, seen, version);
    if (first) throw new Refused(first.message, first.values);
    const expected = await contentNow(scope, { ...brief, referralId: seen.referralId }, letter, version);
    if (given.revision !== letter.revision || JSON.stringify(expected) !== JSON.stringify(given.content))
      throw new Stale({ sections: version.sections });
    const terms = await sightTerms(scope, seen.organisation);
    const consent = await currentConsent(scope, seen.organisation, seen.id);
    const release = laterRelease(terms.policies.release, consent?.release ?? 'after_sight');
    const event = { kind: 'issued', check: terms.policies.letterCheck, release } as const;
    if (!nextState(letter.state, event)) throw new Refused('advice.check_first');
    await keepIssued(scope, { letter, version }, seen, given);
    const link = release === 'at_once' ? {} : await sendSightLink(scope, letter, brief, terms);
    const set = { ...freshClock, ...link, issued_at: scope.now, first_issued_at: letter.first_issued_at ?? scope.now };
    if (release !== 'after_sight')
      await releaseLetter(scope, letter, brief, event, { ...set, release_policy: release });
    else await moveLetter(scope, letter, event, { ...set, release_policy: release });
    await recordEvent(scope, seen.id, { kind: 'letter_issued', audience: ['referrer', 'employee', 'clinician'] });
    scope.audit({
      ...about(brief),
      ...{ act: 'letter.issued', object: { kind: 'letter', id: letter.id } },
      values: {
        version: version.version,
        document: given.document.id,
        sha256: given.document.sha256.toString('hex'),
        release,
      },
    });
    return { state: release === 'after_sight' ? 'with_employee' : 'released' };
  },
});

/** A version that goes out has its own clock: it starts when its notice is accepted. */
export const freshClock = {
  ...{ sight_started_at: null, sight_ends_at: null, sight_next_at: null, extended: false, reminders: 0 },
  ...{ opened_at: null, confirmed_at: null, undelivered_at: null },
} as const;

async function keepIssued(
  scope: Scope<StaffActor>,
  { letter, version }: { letter: Letter; version: Version },
  seen: { organisation: string; referralId: string | null },
  { document, content }: { document: ReceivedDocument; content: LetterContent },
): Promise<void> {
  await keepAnswers(scope, seen, version);
  await storeDocument(scope, document, {
    ...{
      organisation: seen.organisation,
      owner: { kind: 'letter', id: letter.id },
      slot: `version-${version.version}`,
    },
    ...{ class: 'letter', submittedAt: scope.now },
  });
  const versions = () =>
    scope.tx
      .withTables<AdviceTables>()
      .updateTable('advice.versions')
      .where('organisation_id', '=', letter.organisation_id)
      .where('letter_id', '=', letter.id);
  await versions()
    .set({ superseded_at: scope.now })
    .where('version', '<', version.version)
    .where('superseded_at', 'is', null)
    .execute();
  await versions()
    .set({ document_id: document.id, content: JSON.stringify(content), issued_at: scope.now })
    .where('id', '=', version.id)
    .execute();
}
