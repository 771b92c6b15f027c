import type { FormFields } from '#faces/visit.ts';
import type { CaseWork } from '#modules/cases/index.ts';
import { dateParts, readDateParts } from '../date-parts.ts';

/** An action as typed. `from` is the state the page showed; '' for a new one. */
export interface TypedAction {
  kind: string;
  state: string;
  from: string;
  day: string;
  month: string;
  year: string;
  time: string;
  mode: string;
  place: string;
}

const names = ['kind', 'state', 'from', 'day', 'month', 'year', 'time', 'mode', 'place'] as const;

export const typedAction = (form: FormFields): TypedAction =>
  Object.fromEntries(names.map(name => [name, form.get(name)])) as unknown as TypedAction;

export const newAction: TypedAction = {
  ...{ kind: '', state: 'open', from: '', day: '', month: '', year: '', time: '', mode: '', place: '' },
};

/** What the form begins with for an action that stands; undefined when the case has none of this id. */
export function standingAction({ actions }: CaseWork, id: string | undefined): TypedAction | undefined {
  const action = actions.find(each => each.id === id);
  if (!action) return undefined;
  const { kind, state, mode, place } = action;
  const time = (action.time ?? '').slice(0, 5);
  return { kind, state, from: state, ...dateParts(action.day), time, mode: mode ?? '', place };
}

/** The fields as the operations take them. */
export function actionOf(typed: TypedAction) {
  const { state, mode, place } = typed;
  const time = typed.time
    .trim()
    .replace('.', ':')
    .replace(/^(\d):/, '0$1:');
  return { state, day: readDateParts(typed), time: time || null, mode: mode || null, place };
}
