import { askAssessmentConsent, recordAssessmentConsent } from '#modules/advice/index.ts';
import {
  changeAction,
  closeCase,
  confirmContact,
  recordAction,
  setStatusByHand,
  writeNote,
} from '#modules/cases/index.ts';
import type { Day } from '#platform/clock/day.ts';
import { perform } from '#platform/operation/index.ts';
import { todayOf, workingDay } from '../calendar.ts';
import { employerActor, staffActor } from '../people/actors.ts';
import { type Act, made, type Scene } from './scene.ts';
import { about } from './situation.ts';

const nurse = staffActor('clare.dunn');
const administrator = staffActor('ian.webster');

export const askConsent: Act = async ({ runtime, story }) => {
  await perform(runtime, askAssessmentConsent, nurse, { case: made(story, 'caseId'), channel: 'telephone' });
};

/** Agrees on the telephone, and says where letters and codes may go; `silence` is what no answer to a letter will mean. */
export const agree =
  (silence: 'release' | 'hold' = 'release'): Act =>
  async ({ runtime, story }) => {
    const id = made(story, 'caseId');
    await perform(runtime, recordAssessmentConsent, nurse, {
      ...{ case: id, decision: 'given', channel: 'telephone', silence },
      recipients: [employerActor(story.by, story.code).membership],
    });
    const how = 'Confirmed on the telephone after date of birth and postcode were checked.';
    for (const [kind, value] of [
      ['email', story.who.homeEmail],
      ['mobile', story.who.mobile],
    ] as const)
      await perform(runtime, confirmContact, nurse, { case: id, kind, value, how });
  };

export const declineConsent: Act = async ({ runtime, story }) => {
  const said = { case: made(story, 'caseId'), decision: 'refused', channel: 'telephone' };
  await perform(runtime, recordAssessmentConsent, nurse, said);
};

const modes = [
  { mode: 'telephone', place: '' },
  { mode: 'face_to_face', place: 'Ridgeway House, room 2' },
  { mode: 'video', place: '' },
] as const;
const placeOf = ({ story }: Scene) => modes[story.who.payroll.charCodeAt(5) % modes.length]!;

/** Books so many working days from the day of the booking, or, with `ahead`, from today. */
export const book =
  (days: number, ahead = false): Act =>
  async scene => {
    const day = workingDay(ahead ? scene.today : todayOf(scene.at), days);
    scene.story.action = await record(scene, { kind: 'appointment', day, time: '10:30', ...placeOf(scene) });
  };

export const requestEvidence: Act = async scene => {
  await record(scene, { kind: 'evidence' });
};

async function record({ runtime, story }: Scene, action: { kind: string; day?: Day; time?: string }): Promise<string> {
  const { id } = await perform(runtime, recordAction, administrator, { case: made(story, 'caseId'), ...action });
  return id;
}

/** What became of the appointment that was booked for this day. */
export const becomes =
  (state: 'closed' | 'dna' | 'cancelled'): Act =>
  async scene => {
    const { runtime, story } = scene;
    await perform(runtime, changeAction, administrator, {
      ...{ case: made(story, 'caseId'), action: made(story, 'action'), from: 'open', state },
      ...{ day: todayOf(scene.at), time: '10:30', ...placeOf(scene) },
    });
  };

/** The clinician's own note of the conversation, and one the employer may read. */
export const note: Act = async ({ runtime, story }) => {
  const text = about(story.situation.advice.told, story.who.given);
  const id = made(story, 'caseId');
  await perform(runtime, writeNote, nurse, { case: id, kind: 'clinical', text });
  const shared = {
    en: 'Seen as arranged. The letter follows once they have read it.',
    cy: 'Gwelwyd fel y trefnwyd. Daw’r llythyr wedi iddynt ei ddarllen.',
  };
  await perform(runtime, writeNote, nurse, { case: id, kind: 'shared', text: shared[story.situation.locale] });
};

export const setByHand =
  (status: 'on_hold' | 'unable_to_contact', why: string): Act =>
  async ({ runtime, story }) => {
    await perform(runtime, setStatusByHand, administrator, { case: made(story, 'caseId'), status, why });
  };

export const close =
  (reason: string, why: string): Act =>
  async ({ runtime, story }) => {
    await perform(runtime, closeCase, administrator, { case: made(story, 'caseId'), reason, why });
  };
