import type { FormFields, Reply, Visit } from '#faces/visit.ts';
import {
  askAssessmentConsent,
  type Candidate,
  type ClinicianAdvice,
  letterForClinician,
  listRecipientCandidates,
  recordAssessmentConsent,
} from '#modules/advice/index.ts';
import { isId } from '#platform/db/id.ts';
import { ask, Invalid, performOnce } from '#platform/operation/index.ts';
import { type FieldProblem, problemsOf } from './problems-of.ts';
import { type ConsentForm, RecordConsent } from './record-consent.view.tsx';
import { texts } from './texts.ts';

/** Where consent stands, what the employee is told, and the form for their answer (ADV.2). */
export async function showConsent(visit: Visit): Promise<Reply> {
  const advice = await readAdvice(visit);
  const { consent, people } = advice;
  const named = people.filter(({ recipient, struckAt }) => recipient && !struckAt);
  const recipients = (named.length ? named : people.filter(({ owner }) => owner)).map(({ membership }) => membership);
  const { silence, release } = consent ?? {};
  const form = { ...empty, silence: silence ?? '', release: release ?? 'after_sight', recipients };
  return page(visit, advice, form, []);
}

/** Records that they were asked, or what they said; "search" only looks for people to name. */
export async function takeConsent(visit: Visit): Promise<Reply> {
  const fields = await visit.form();
  const form = formOf(fields);
  const act = fields.get('do') || 'record';
  if (act === 'search') return page(visit, await readAdvice(visit), form, [], true);
  try {
    const said = await record(visit, act, form, fields.get('press'));
    const t = visit.words(texts);
    return visit.redirect(visit.url.pathname, { notice: t(`consent.done.${said}`) });
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return page(visit, await readAdvice(visit), form, problemsIn(visit, error, form));
  }
}

async function record(visit: Visit, act: string, form: ConsentForm, press: string) {
  const { id } = visit.params;
  const { runtime, actor } = visit;
  if (act === 'ask') {
    await performOnce(runtime, askAssessmentConsent, actor, { case: id, channel: form.channel }, press);
    return 'asked' as const;
  }
  const { search: _, ...said } = form;
  await performOnce(runtime, recordAssessmentConsent, actor, { case: id, ...said }, press);
  return form.decision as 'given' | 'refused' | 'withdrawn';
}

/** Without an answer the input does not say which fields it wants: that is said first. */
function problemsIn(visit: Visit, error: Invalid, form: ConsentForm): FieldProblem[] {
  if (
    !['given', 'refused', 'withdrawn'].includes(form.decision) &&
    error.problems.some(({ field }) => field === 'decision')
  )
    return [{ field: 'decision', text: visit.words(texts)('consent.answer_missing') }];
  return problemsOf(error, visit.locale);
}

const empty: ConsentForm = {
  decision: '',
  channel: '',
  silence: '',
  release: 'after_sight',
  recipients: [],
  search: '',
};

const formOf = (fields: FormFields): ConsentForm => ({
  ...{ decision: fields.get('decision'), channel: fields.get('channel'), silence: fields.get('silence') },
  ...{ release: fields.get('release') || 'after_sight', recipients: fields.all('recipients') },
  search: fields.get('search').trim(),
});

export const readAdvice = (visit: Visit): Promise<ClinicianAdvice> =>
  ask(visit.runtime, letterForClinician, visit.actor, { case: visit.params.id });

async function page(
  visit: Visit,
  advice: ClinicianAdvice,
  form: ConsentForm,
  problems: readonly FieldProblem[],
  searched = false,
): Promise<Reply> {
  const t = visit.words(texts);
  const looked = { case: advice.case.id, search: form.search, ticked: form.recipients.filter(isId) };
  const found = await ask(visit.runtime, listRecipientCandidates, visit.actor, looked);
  const candidates = together(advice, found);
  const body = RecordConsent({ t, csrf: visit.csrf, advice, form, candidates, searched, problems });
  const error = problems.length > 0;
  const content = {
    title: t('consent.title'),
    error,
    body,
    backLink: `/workbench/cases/${advice.case.id}`,
    current: 'cases',
  };
  return visit.page(content, { status: error ? 422 : 200 });
}

/** Those named, the owner, and whom the search found, each once. */
function together({ people }: ClinicianAdvice, found: readonly Candidate[]) {
  const known = people.map(({ membership, name, jobTitle, owner }) => ({ membership, name, jobTitle, owner }));
  return [...known, ...found.filter(({ membership }) => !known.some(person => person.membership === membership))];
}
