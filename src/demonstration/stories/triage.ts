import { claimCase } from '#modules/cases/index.ts';
import { acceptReferral, rejectReferral, returnReferral } from '#modules/referrals/index.ts';
import { perform } from '#platform/operation/index.ts';
import { staffActor } from '../people/actors.ts';
import { type Act, made } from './scene.ts';

const nurse = staffActor('clare.dunn');
const physician = staffActor('amir.saleh');

export const claim: Act = async ({ runtime, story }) => {
  await perform(runtime, claimCase, story.form === 'IHR1' ? physician : nurse, { case: made(story, 'caseId') });
};

export const accept =
  (route: 'on_papers' | 'telephone' | 'video' | 'face_to_face'): Act =>
  async ({ runtime, story }) => {
    const retiring = story.form === 'IHR1';
    await perform(runtime, acceptReferral, retiring ? physician : nurse, {
      ...{ case: made(story, 'caseId'), route, discipline: retiring ? 'physician' : 'nurse' },
      person: { existing: story.who.person },
    });
  };

export const askMore =
  (text: string): Act =>
  async ({ runtime, story }) => {
    await perform(runtime, returnReferral, nurse, { case: made(story, 'caseId'), text });
  };

export const reject =
  (reason: string, text: string, suggestedForm = ''): Act =>
  async ({ runtime, story }) => {
    await perform(runtime, rejectReferral, nurse, { case: made(story, 'caseId'), reason, text, suggestedForm });
  };
