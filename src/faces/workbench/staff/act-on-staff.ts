import type { VNode } from 'preact';
import type { Reply, Visit } from '#faces/visit.ts';
import type { StaffDetails } from '#modules/accounts/index.ts';
import { Invalid, type Problem, WrongState } from '#platform/operation/index.ts';
import { type FormErrors, formErrors } from '../form-errors.ts';
import { staffUrl } from './list-place.ts';
import { memberOf } from './show-staff.page.ts';
import { type Say, texts } from './texts.ts';

/** What the view of a form about a member of staff is given besides what was typed. */
export interface StaffFormProps {
  t: Say;
  csrf: string;
  member: StaffDetails;
  errors?: FormErrors | undefined;
}

type Draw = (props: StaffFormProps) => { title: string; body: VNode } | Promise<{ title: string; body: VNode }>;

/** Shows a form about the member of staff the address names; with what is wrong and everything typed kept (422). */
export async function staffForm(visit: Visit, problems: readonly Problem[], draw: Draw): Promise<Reply> {
  const member = await memberOf(visit);
  if (member.standing === 'left') throw new WrongState('staff.has_left');
  const failed = problems.length > 0;
  const errors = failed ? formErrors(visit, problems) : undefined;
  const { title, body } = await draw({ t: visit.words(texts), csrf: visit.csrf, member, errors });
  return visit.page(
    { title, error: failed, backLink: staffUrl(member.id), current: 'staff', body },
    failed ? { status: 422 } : {},
  );
}

/** Acts; answers what is wrong with the form, nothing when it was done. */
export async function problemsOf(act: () => Promise<unknown>): Promise<readonly Problem[]> {
  try {
    await act();
    return [];
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return error.problems.map(problem => ({ ...problem, field: problem.field.replace(/\.\d+(\..*)?$/, '') }));
  }
}

/** Back to the member of staff, with what was done. */
export async function doneWith(visit: Visit, key: DoneKey): Promise<Reply> {
  const { id, name, email } = await memberOf(visit);
  return visit.redirect(staffUrl(id), { notice: visit.words(texts)(key, { name, email }) });
}

type DoneKey =
  | 'grant.done'
  | 'change.done'
  | 'end.done'
  | 'disabling.done'
  | 'enabling.done'
  | 'invitation.done'
  | 'leaving.done';
