import { z } from 'zod';
import { staffName } from '#modules/accounts/index.ts';
import { type CaseDetails, caseForStaff } from '#modules/cases/index.ts';
import { type Organisation, organisationOf } from '#modules/organisations/index.ts';
import { confirmedChannels } from '#modules/persons/index.ts';
import { query, type ReadScope, type StaffActor } from '#platform/operation/index.ts';
import { type AssessmentConsent, currentConsent } from '../consent/current-consent.ts';
import { type Correction, correctionsOf } from '../corrections/answer-correction.ts';
import type { Obstacle } from '../issue/obstacles.ts';
import { obstaclesNow } from '../issue/readiness.ts';
import { isHeld, isReleased, nextState } from '../letter.ts';
import { currentVersion, type Letter, newestLetter } from '../load-letter.ts';
import { mayCheck, mayConsent, mayGiveUp, mayStart, mayWrite } from '../policy.ts';
import { type LetterPerson, letterPeople } from '../recipients/letter-people.ts';
import { type Answer, answersIssued, answersNow } from '../writing/keep-answers.ts';
import { usualTemplate } from '../writing/sections.ts';

/** All that the clinician's consent and letter pages show of a case. */
export interface ClinicianAdvice {
  case: CaseDetails;
  consent?: AssessmentConsent;
  /** Recipients and the owner. */
  people: readonly LetterPerson[];
  /** Who the consent text says will read (ACC.X2). */
  readers: Organisation['policies']['letterReaders'];
  silencePolicy: Organisation['policies']['silence'];
  releasePolicy: Organisation['policies']['release'];
  letterCheck: boolean;
  /** Which ways of reaching the employee they confirmed. */
  confirmed: { email: boolean; mobile: boolean };
  usualTemplate: string;
  letter?: ClinicianLetter;
  can: { consent: boolean; start: boolean };
}
export interface ClinicianLetter {
  id: string;
  state: Letter['state'];
  stateSince: Date;
  revision: number;
  version: number;
  template: string;
  locale: 'en' | 'cy';
  author: string;
  checker: string;
  sections: Readonly<Record<string, string>>;
  answers: readonly Answer[];
  corrections: readonly Correction[];
  obstacles: readonly Obstacle[];
  issuedAt: Date | null;
  openedAt: Date | null;
  startedAt: Date | null;
  endsAt: Date | null;
  extended: boolean;
  releasedAt: Date | null;
  codeOnPaper: boolean;
  can: Record<'write' | 'issue' | 'sendToCheck' | 'check' | 'giveUp' | 'answer' | 'sendAgain', boolean>;
}

/** Consent, recipients and the newest letter of a case, for the staff who serve its organisation. */
export const letterForClinician = query({
  name: 'letter.read_by_staff',
  actors: ['clinician'],
  input: z.object({ case: z.uuid() }),
  async run(scope, { case: id }): Promise<ClinicianAdvice | undefined> {
    const seen = await caseForStaff(scope, id);
    if (!seen) return undefined;
    const { policies } = await organisationOf(scope.tx, seen.organisation);
    const letter = await newestLetter(scope, seen.organisation, id);
    const confirmed = seen.personId ? await confirmedChannels(scope, seen.personId) : {};
    const consent = await currentConsent(scope, seen.organisation, id);
    return {
      case: seen,
      ...(consent ? { consent } : {}),
      people: await letterPeople(scope, id),
      ...{ readers: policies.letterReaders, silencePolicy: policies.silence, releasePolicy: policies.release },
      ...{ letterCheck: policies.letterCheck, usualTemplate: usualTemplate(seen) },
      confirmed: { email: Boolean(confirmed.email), mobile: Boolean(confirmed.mobile) },
      ...(letter ? { letter: await details(scope, seen, letter, policies.letterCheck) } : {}),
      can: {
        consent: !mayConsent(scope.actor, seen),
        start: !mayStart(scope.actor, seen, Boolean(letter && !over(letter))),
      },
    };
  },
  reads: ({ case: seen }) => ({
    ...{ act: 'letter.read_by_staff', organisation: seen.organisation, object: { kind: 'case', id: seen.id } },
    subject: seen.personId ?? seen.id,
  }),
});

const over = ({ state }: Letter) => isReleased(state) || isHeld(state) || state === 'discarded';

async function details(
  scope: ReadScope<StaffActor>,
  seen: CaseDetails,
  letter: Letter,
  check: boolean,
): Promise<ClinicianLetter> {
  const version = await currentVersion(scope, letter);
  const write = !mayWrite(scope.actor, seen, letter);
  const left = over(letter) || version.issued_at ? [] : await obstaclesNow(scope, seen, version);
  const issuable = Boolean(nextState(letter.state, { kind: 'issued', check, release: 'after_sight' }));
  return {
    ...{ id: letter.id, state: letter.state, stateSince: letter.state_since, revision: letter.revision },
    ...{ version: letter.current_version, template: letter.template, locale: letter.locale },
    author: (await staffName(scope.tx, letter.author_account)) ?? '',
    checker: letter.checked_by ? ((await staffName(scope.tx, letter.checked_by)) ?? '') : '',
    sections: version.sections,
    answers: await (version.issued_at ? answersIssued : answersNow)(scope, seen, version, letter.locale),
    ...{ corrections: await correctionsOf(scope, letter), obstacles: left, issuedAt: letter.issued_at },
    ...{ openedAt: letter.opened_at, startedAt: letter.sight_started_at, endsAt: letter.sight_ends_at },
    ...{ extended: letter.extended, releasedAt: letter.released_at, codeOnPaper: letter.code_posted },
    can: {
      write,
      issue: write && issuable,
      sendToCheck: write && check && letter.state === 'draft',
      check: !mayCheck(scope.actor, seen, letter),
      giveUp: !mayGiveUp(scope.actor, seen, letter),
      answer: letter.state === 'corrections',
      sendAgain: Boolean(nextState(letter.state, { kind: 'sent_again' })),
    },
  };
}
