import type { Decision } from '#platform/operation/index.ts';
import type { State } from './referral.ts';

/** What is done to a referral that exists. */
export const acts = [
  'edit',
  'submit',
  'resubmit',
  'amend',
  'withdraw',
  'delete',
  'accept',
  'reject',
  'return',
] as const;
export type Act = (typeof acts)[number];

/** In which states each act is possible; `edit` is the working copy, which becomes a version by submit, resubmit or amend. */
const possible: Record<Act, readonly State[]> = {
  edit: ['draft', 'submitted', 'returned', 'rejected'],
  submit: ['draft'],
  resubmit: ['rejected'],
  amend: ['submitted', 'returned'],
  withdraw: ['submitted', 'returned', 'accepted'],
  delete: ['draft', 'rejected'],
  accept: ['submitted', 'returned'],
  reject: ['submitted', 'returned'],
  return: ['submitted'],
};

/** Does the act fit the state? The sentence of a refusal says what the state is and what can be done instead. */
export const mayInState = (act: Act, state: State): Decision =>
  possible[act].includes(state) ? undefined : { wrongState: `state.${state}` };

/** Acts that send something to the provider ask for the permission to refer. */
const sending: ReadonlySet<Act> = new Set(['submit', 'resubmit', 'amend']);

/** What an employer's user may do to a referral; that it is theirs (draft: author, later: owner) is decided by loading it. */
export function mayReferrer(actor: { permissions: readonly string[] }, act: Act, state: State): Decision {
  if (sending.has(act) && !actor.permissions.includes('refer')) return { refuse: 'refer.not_permitted' };
  return mayInState(act, state);
}

/** A new referral: the permission, and a form the organisation offers (REF.H2). */
export function mayStart(
  actor: { permissions: readonly string[] },
  form: string,
  offered: readonly string[],
): Decision {
  if (!actor.permissions.includes('refer')) return { refuse: 'refer.not_permitted' };
  return offered.includes(form) ? undefined : { refuse: 'refer.form_not_offered' };
}
