import { sql } from 'kysely';
import {
  askMoreTime,
  checkLetter,
  confirmNoInaccuracies,
  issueLetter,
  markCorrection,
  openSight,
  refuseRelease,
  saveLetter,
  sendToCheck,
  startLetter,
} from '#modules/advice/index.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { actingAs, type PersonActor, perform } from '#platform/operation/index.ts';
import { organisationId, personActor, staffActor } from '../people/actors.ts';
import { answerFor, sectionsFor } from './letter-texts.ts';
import { type Act, made, type Scene } from './scene.ts';

const nurse = staffActor('clare.dunn');
const physician = staffActor('amir.saleh');
const author = ({ story }: Scene) => (story.form === 'IHR1' ? physician : nurse);
const checker = (scene: Scene) => (author(scene) === nurse ? physician : nurse);

/** Writes the whole letter, every question answered or declined. */
export const writeLetter: Act = async scene => {
  const { runtime, story } = scene;
  const begin = { case: made(story, 'caseId'), template: 'assessment', locale: story.situation.locale };
  const { letter } = await perform(runtime, startLetter, author(scene), begin);
  story.letter = letter;
  const { revision } = await standing(scene);
  const answers = (await questions(scene)).map(({ id, code }) => ({ question: id, ...answerFor(story, code) }));
  await perform(runtime, saveLetter, author(scene), { letter, revision, sections: sectionsFor(story), answers });
};

export const handToCheck: Act = async scene => {
  await perform(scene.runtime, sendToCheck, author(scene), { letter: made(scene.story, 'letter') });
};

export const passCheck: Act = async scene => {
  await perform(scene.runtime, checkLetter, checker(scene), { letter: made(scene.story, 'letter'), passed: true });
};

export const issue: Act = async scene => {
  const letter = made(scene.story, 'letter');
  await issueLetter(scene.runtime, author(scene), { letter, revision: (await standing(scene)).revision });
};

export const opens: Act = async scene => {
  await perform(scene.runtime, openSight, await reader(scene), { letter: made(scene.story, 'letter') });
};

export const asksMoreTime: Act = async scene => {
  await perform(scene.runtime, askMoreTime, await reader(scene), { letter: made(scene.story, 'letter') });
};

export const marksMistake: Act = async scene => {
  const { runtime, story } = scene;
  await perform(runtime, markCorrection, await reader(scene), {
    ...{ letter: made(story, 'letter'), passage: sectionsFor(story).situation },
    ...{
      en: { reason: 'It began a month earlier than this says, and I take no tablets for it.' },
      cy: { reason: 'Dechreuodd fis yn gynharach nag y dywed hyn, ac nid wyf yn cymryd tabledi ato.' },
    }[story.situation.locale],
  });
};

export const confirms: Act = async scene => {
  const letter = made(scene.story, 'letter');
  const { version } = await standing(scene);
  await perform(scene.runtime, confirmNoInaccuracies, await reader(scene), { letter, version });
};

export const refuses: Act = async scene => {
  await perform(scene.runtime, refuseRelease, await reader(scene), { letter: made(scene.story, 'letter') });
};

interface Standing {
  revision: number;
  version: number;
  link: string;
}

/** What the pages would have read. */
async function standing(scene: Scene): Promise<Standing> {
  const { rows } = await asWorker<Standing>(
    scene,
    sql`select revision, current_version as version, link_id as link from advice.letters where id = ${made(scene.story, 'letter')}`,
  );
  return rows[0]!;
}

async function questions(scene: Scene): Promise<{ id: string; code: string }[]> {
  const { rows } = await asWorker<{ id: string; code: string }>(
    scene,
    sql`select id, code from referrals.questions where referral_id = ${made(scene.story, 'referral')} and removed_in is null`,
  );
  return rows;
}

function asWorker<T>({ runtime, story }: Scene, statement: ReturnType<typeof sql<T>>) {
  const acting = actingAs({ kind: 'worker', organisation: organisationId(story.code) });
  return inTransaction(runtime.db, acting, tx => statement.execute(tx), { readOnly: true });
}

const reader = async (scene: Scene): Promise<PersonActor> =>
  personActor(scene.story.who.person, scene.story.code, (await standing(scene)).link);
