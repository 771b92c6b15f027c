import { hiddenOf } from '#faces/employer/referrals/referrer.ts';
import { refusalWords } from '#faces/refusal-words.ts';
import type { Reply, Visit } from '#faces/visit.ts';
import { readCase } from '#modules/cases/index.ts';
import { reassignCase } from '#modules/reassignment/index.ts';
import { findColleagues } from '#modules/sharing/index.ts';
import { ask, Invalid, type Problem, perform } from '#platform/operation/index.ts';
import { listRoot } from './list-address.ts';
import { ReassignCase } from './reassign-case.view.tsx';
import { texts } from './texts.ts';

const untouched = { words: '', to: '', reason: '' };

/** Who the case goes to, and why (ACC.U3). */
export const askReassignment = (visit: Visit): Promise<Reply> => page(visit, untouched, []);

/** Reassigns, or finds further colleagues; what is wrong comes back with everything kept. */
export async function doReassign(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const typed = { words: form.get('words').slice(0, 200), to: form.get('to'), reason: form.get('reason') };
  if (form.has('look')) return page(visit, typed, []);
  try {
    await perform(visit.runtime, reassignCase, visit.actor, { ...typed, case: visit.params.id });
  } catch (error) {
    if (error instanceof Invalid) return page(visit, typed, error.problems);
    throw error;
  }
  return visit.redirect(listRoot, { notice: visit.words(texts)('reassign.done') });
}

async function page(visit: Visit, typed: typeof untouched, problems: readonly Problem[]): Promise<Reply> {
  const { runtime, actor, params } = visit;
  const { case: seen } = await ask(runtime, readCase, actor, { case: params.id, part: 'documents' });
  const found = await ask(runtime, findColleagues, actor, { words: typed.words, also: typed.to, me: true });
  const t = visit.words(texts);
  const errors = problems.map(({ field, message }) => ({ field, text: refusalWords(visit, message) ?? message }));
  return visit.page(
    {
      title: t('reassign.title', { number: seen.reference }),
      error: errors.length > 0,
      body: ReassignCase({ t, locale: visit.locale, seen, found, typed, errors, hidden: hiddenOf(visit) }),
      backLink: `${listRoot}/${seen.id}`,
      current: 'track',
    },
    { status: errors.length ? 422 : 200 },
  );
}
