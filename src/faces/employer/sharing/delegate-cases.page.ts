import { hiddenOf } from '#faces/employer/referrals/referrer.ts';
import { refusalWords } from '#faces/refusal-words.ts';
import type { Reply, Visit } from '#faces/visit.ts';
import { delegateCases, listOwnCases } from '#modules/cases/index.ts';
import { readColleague } from '#modules/sharing/index.ts';
import { ask, Invalid, type Problem, perform } from '#platform/operation/index.ts';
import { addresses } from './addresses.ts';
import { delegationOf, type TypedDelegation, typedDelegation, untouched } from './delegate-cases.form.ts';
import { DelegateCases } from './delegate-cases.view.tsx';
import { texts } from './texts.ts';

/** Which cases, from when to when, and what for; `?case=` ticks one. */
export function askDelegation(visit: Visit): Promise<Reply> {
  return page(visit, untouched(visit.query.getAll('case')), []);
}

/** Delegates, or finds further cases to tick; what is wrong comes back with everything kept. */
export async function doDelegate(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const typed = typedDelegation(form);
  if (form.has('look')) return page(visit, typed, []);
  const colleague = await ask(visit.runtime, readColleague, visit.actor, { id: visit.params.id });
  try {
    await perform(visit.runtime, delegateCases, visit.actor, delegationOf(typed, colleague.id, visit.zone));
  } catch (error) {
    if (error instanceof Invalid) return page(visit, typed, error.problems);
    throw error;
  }
  return visit.redirect(addresses.sharing, { notice: visit.words(texts)('done.delegated', { name: colleague.name }) });
}

async function page(visit: Visit, typed: TypedDelegation, problems: readonly Problem[]): Promise<Reply> {
  const { runtime, actor, locale } = visit;
  const colleague = await ask(runtime, readColleague, actor, { id: visit.params.id });
  const cases = await ask(runtime, listOwnCases, actor, { words: typed.words, also: typed.cases });
  const t = visit.words(texts);
  const errors = problems.map(({ field, message }) => ({
    field: field.split('.')[0]!,
    text: refusalWords(visit, message) ?? message,
  }));
  return visit.page(
    {
      title: t('delegation.title', { name: colleague.name }),
      error: errors.length > 0,
      body: DelegateCases({ t, locale, colleague, cases, typed, errors, hidden: hiddenOf(visit) }),
      backLink: addresses.colleagues('delegation'),
      current: 'sharing',
    },
    { status: errors.length ? 422 : 200 },
  );
}
