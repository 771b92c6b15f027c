import { type KeptType, receiveUpload } from '#modules/documents/index.ts';
import { mergeStep, stepAnswers } from '#modules/forms/index.ts';
import {
  amendReferral,
  attachDocument,
  digestOf,
  readDraft,
  resubmitReferral,
  saveStep,
  startReferral,
  submitReferral,
  withdrawReferral,
} from '#modules/referrals/index.ts';
import { ask, perform } from '#platform/operation/index.ts';
import { todayOf } from '../calendar.ts';
import { employerActor } from '../people/actors.ts';
import { steadyId } from '../steady.ts';
import { answersFor, pickedEmployee } from './answers.ts';
import { makeDocument } from './make-document.ts';
import { type Act, made, type Scene } from './scene.ts';

const referrer = ({ story }: Scene) => employerActor(story.by, story.code);

/** Begins the form, types all of it, or as many steps as said, and puts the files in. */
export const write =
  (steps = 99): Act =>
  async scene => {
    const { runtime, story, others } = scene;
    const before = others.find(each => each.name && each.name === story.again);
    const start = {
      form: story.form,
      ...(before ? { reReferralOf: made(before, 'caseId') } : story.typed ? {} : { employment: story.who.employment }),
    };
    const { id } = await perform(runtime, startReferral, referrer(scene), start);
    story.referral = id;
    const { answers, versions, definition } = await ask(runtime, readDraft, referrer(scene), { referral: id });
    const typed = answersFor(story.form, story.who, story.situation, todayOf(scene.at));
    const picked = story.typed ? pickedEmployee(story.who) : {};
    const all = {
      values: { ...answers.values, ...picked, ...typed.values },
      rows: { ...answers.rows, ...typed.rows },
      files: {},
    };
    for (const { linkId: step } of definition.item.slice(0, steps)) {
      if (step === 'documents') continue;
      const { values, rows } = stepAnswers(definition, mergeStep(definition, answers, step, all), step);
      const save = { referral: id, step, version: versions[step] ?? 0, answers: { values, rows } };
      await perform(runtime, saveStep, referrer(scene), save);
    }
    await attachFiles(scene, id);
  };

async function attachFiles(scene: Scene, referral: string): Promise<void> {
  const { runtime, story } = scene;
  for (const [slot, name, ...lines] of story.files ?? []) {
    const bytes = makeDocument(name, lines);
    const source = (async function* once() {
      yield bytes;
    })();
    const receipt = await receiveUpload(runtime, { name, allowed: [name.split('.').at(-1) as KeptType], source });
    if (!receipt.accepted) throw new Error(`${name} is refused: ${receipt.refusal}`);
    await perform(runtime, attachDocument, referrer(scene), { referral, slot, document: receipt.document });
  }
}

/** Sends what was written. */
export const submit: Act = async scene => {
  const sent = await perform(scene.runtime, submitReferral, referrer(scene), await sending(scene, 'first'));
  scene.story.caseId = sent.caseId;
};

/** Adds what the clinician asked for, and sends it again. */
export const answerQuestion: Act = async scene => {
  await addToBackground(
    scene,
    'The shifts are two weeks of days and one of nights; the rota is attached to the job description.',
  );
  await perform(scene.runtime, amendReferral, referrer(scene), await sending(scene, 'amended'));
};

/** Corrects a rejected referral and refers again. */
export const referAgain: Act = async scene => {
  await addToBackground(scene, 'The absence record is complete now.');
  await perform(scene.runtime, resubmitReferral, referrer(scene), await sending(scene, 'again'));
};

export const withdraw =
  (reason: string): Act =>
  async scene => {
    await perform(scene.runtime, withdrawReferral, referrer(scene), {
      referral: made(scene.story, 'referral'),
      reason,
    });
  };

async function addToBackground(scene: Scene, text: string): Promise<void> {
  const referral = made(scene.story, 'referral');
  const { answers, versions, definition } = await ask(scene.runtime, readDraft, referrer(scene), { referral });
  const { values, rows } = stepAnswers(definition, answers, 'reasons');
  const background = `${values['reasons.background']}\n\n${text}`;
  await perform(scene.runtime, saveStep, referrer(scene), {
    ...{ referral, step: 'reasons', version: versions.reasons ?? 0 },
    answers: { values: { ...values, 'reasons.background': background }, rows },
  });
}

async function sending(scene: Scene, which: string) {
  const referral = made(scene.story, 'referral');
  const { answers } = await ask(scene.runtime, readDraft, referrer(scene), { referral });
  return { referral, key: steadyId(`${which} ${referral}`), seen: digestOf(answers) };
}
