import type { FormFields, Reply, Visit } from '#faces/visit.ts';
import { saveLetter, sectionNames, startLetter } from '#modules/advice/index.ts';
import { Invalid, perform, Stale } from '#platform/operation/index.ts';
import { letterAddress, letterPage } from './letter-page.ts';
import { type FieldProblem, problemsOf } from './problems-of.ts';
import { texts } from './texts.ts';

/** The letter of a case: begun, written, or where it stands. */
export const showLetter = (visit: Visit): Promise<Reply> => letterPage(visit);

export async function start(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const given = { case: visit.params.id, template: form.get('template'), locale: form.get('locale') };
  try {
    await perform(visit.runtime, startLetter, visit.actor, given);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return letterPage(visit, {}, 422);
  }
  return visit.redirect(letterAddress(visit));
}

/** Saves what was typed; by itself (`x-autosave`) it answers in JSON. A save from an old page shows both texts (ALL.3). */
export async function save(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const byItself = visit.headers['x-autosave'] === '1';
  try {
    const { revision } = await perform(visit.runtime, saveLetter, visit.actor, {
      case: visit.params.id,
      ...inputOf(form),
    });
    if (byItself) return { kind: 'json', status: 200, body: { version: revision } };
    if (form.get('do') === 'issue') return visit.redirect(`${letterAddress(visit)}/issue`);
    return visit.redirect(letterAddress(visit), { notice: visit.words(texts)('letter.saved') });
  } catch (error) {
    if (error instanceof Stale) return stale(visit, form, byItself);
    if (!(error instanceof Invalid)) throw error;
    if (byItself) return { kind: 'json', status: 422, body: {} };
    return letterPage(
      visit,
      { typed: typedOf(form), problems: namedAfterFields(problemsOf(error, visit.locale), form) },
      422,
    );
  }
}

async function stale(visit: Visit, form: FormFields, byItself: boolean): Promise<Reply> {
  if (byItself) return { kind: 'json', status: 409, body: {} };
  return letterPage(visit, { typed: typedOf(form), stale: true }, 409);
}

const questionsIn = (form: FormFields) => [
  ...new Set(form.names().flatMap(name => /^(?:answer|declined)-(.+)$/.exec(name)?.[1] ?? [])),
];

const inputOf = (form: FormFields) => ({
  ...{ letter: form.get('letter'), revision: form.get('version'), locale: form.get('locale') || undefined },
  sections: Object.fromEntries(
    [...sectionNames, 'qualification'].filter(name => form.has(name)).map(name => [name, form.get(name)]),
  ),
  answers: questionsIn(form).map(question => ({
    ...{ question, answer: form.get(`answer-${question}`), declinedReason: form.get(`declined-${question}`) },
  })),
});

const typedOf = (form: FormFields) => Object.fromEntries(form.names().map(name => [name, form.get(name)]));

/** `sections.fitness` is the field `fitness`, `answers.0.answer` that of the first question. */
const namedAfterFields = (problems: readonly FieldProblem[], form: FormFields): FieldProblem[] =>
  problems.map(({ field, text }) => {
    const [group, name = '', part] = field.split('.');
    if (group === 'sections') return { field: name, text };
    const kind = part === 'declinedReason' ? 'declined' : 'answer';
    return { field: `${kind}-${questionsIn(form)[Number(name)]}`, text };
  });
