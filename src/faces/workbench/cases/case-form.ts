import type { VNode } from 'preact';
import type { Reply, Visit } from '#faces/visit.ts';
import { type CaseDetails, type CaseWork, readCaseWork } from '#modules/cases/index.ts';
import { ask, type Decision, Invalid, type Problem, type StaffActor } from '#platform/operation/index.ts';
import { caseCaption } from '../case-name.ts';
import { type FormErrors, formErrors } from '../form-errors.ts';
import { onlyIf } from '../only-if.ts';
import { staffOf } from '../staff-of.ts';
import { type Say, texts } from './texts.ts';

/** What the view of every form about a case is given besides what was typed. */
export interface CaseFormProps {
  t: Say;
  csrf: string;
  caption: string;
  /** `/workbench/cases/<id>` */
  url: string;
  errors?: FormErrors;
}

export interface CaseForm<Typed> {
  title: keyof typeof texts.en;
  draw(props: CaseFormProps, typed: Typed, work: CaseWork): VNode;
  /** Whether the act is possible at all; the operation decides again. */
  may(actor: StaffActor, seen: CaseDetails): Decision;
  fieldIds?: Readonly<Record<string, string>>;
}

/** Shows a form about a case: fresh, or with what is wrong and everything typed kept (422). */
export async function showForm<Typed>(
  visit: Visit,
  form: CaseForm<Typed>,
  typed: (work: CaseWork) => Typed,
  problems: readonly Problem[] = [],
): Promise<Reply> {
  const work = await ask(visit.runtime, readCaseWork, visit.actor, { case: visit.params.id });
  onlyIf(form.may(staffOf(visit), work.case));
  const t = visit.words(texts);
  const url = `/workbench/cases/${work.case.id}`;
  const failed = problems.length > 0;
  const errors = failed ? { errors: formErrors(visit, problems, form.fieldIds) } : {};
  const body = form.draw({ t, csrf: visit.csrf, caption: caseCaption(work.case), url, ...errors }, typed(work), work);
  return visit.page(
    { title: t(form.title), error: failed, backLink: url, current: 'cases', body },
    failed ? { status: 422 } : {},
  );
}

/** Acts, and goes back to the case with a word of what was done; what is wrong comes back on the form. */
export async function actOn<Typed>(
  visit: Visit,
  form: CaseForm<Typed>,
  typed: Typed,
  act: () => Promise<unknown>,
  notice: keyof typeof texts.en,
): Promise<Reply> {
  try {
    await act();
  } catch (error) {
    if (error instanceof Invalid) return showForm(visit, form, () => typed, error.problems);
    throw error;
  }
  return visit.redirect(`/workbench/cases/${visit.params.id}`, { notice: visit.words(texts)(notice) });
}
