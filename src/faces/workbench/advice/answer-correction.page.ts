import type { Reply, Visit } from '#faces/visit.ts';
import { answerCorrection } from '#modules/advice/index.ts';
import { Invalid, perform } from '#platform/operation/index.ts';
import { letterAddress, letterPage, theLetter } from './letter-page.ts';
import { problemsOf } from './problems-of.ts';
import { texts } from './texts.ts';

/** Answers one correction; what is missing is said beside its form. */
export async function answer(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const { letter } = await theLetter(visit);
  const correction = visit.params.correction ?? '';
  const typed = { correction, decision: form.get('decision'), response: form.get('response') };
  try {
    await perform(visit.runtime, answerCorrection, visit.actor, { letter: letter.id, ...typed });
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return letterPage(visit, { answer: typed, problems: problemsOf(error, visit.locale) }, 422);
  }
  return visit.redirect(letterAddress(visit), { notice: visit.words(texts)('corrections.done') });
}
