import type { Reply, Visit } from '#faces/visit.ts';
import { changeAction, mayWork, recordAction } from '#modules/cases/index.ts';
import { NotVisible, perform, performOnce } from '#platform/operation/index.ts';
import { actOn, type CaseForm, showForm } from './case-form.ts';
import { actionOf, newAction, standingAction, type TypedAction, typedAction } from './write-action.form.ts';
import { WriteAction } from './write-action.view.tsx';

const fieldIds = { day: 'on' };
const recording: CaseForm<TypedAction> = {
  title: 'action.new',
  may: mayWork,
  draw: (props, typed) => WriteAction({ ...props, typed }),
  fieldIds,
};
const changing = (action: string): CaseForm<TypedAction> => ({
  title: 'action.change',
  may: mayWork,
  draw: (props, typed) => WriteAction({ ...props, typed, action }),
  fieldIds,
});

/** Asks for an appointment or an evidence request. */
export const askNewAction = (visit: Visit): Promise<Reply> => showForm(visit, recording, () => newAction);

/** Writes it down. */
export async function doRecordAction(visit: Visit): Promise<Reply> {
  const fields = await visit.form();
  const typed = typedAction(fields);
  const input = { case: visit.params.id, kind: typed.kind, ...actionOf(typed) };
  const act = () => performOnce(visit.runtime, recordAction, visit.actor, input, fields.get('press'));
  return actOn(visit, recording, typed, act, 'action.notice');
}

/** Asks how an action stands now. */
export async function askAction(visit: Visit): Promise<Reply> {
  const { action = '' } = visit.params;
  return showForm(visit, changing(action), work => {
    const standing = standingAction(work, action);
    if (!standing) throw new NotVisible('action');
    return standing;
  });
}

/** Changes it. */
export async function doChangeAction(visit: Visit): Promise<Reply> {
  const { id, action = '' } = visit.params;
  const typed = typedAction(await visit.form());
  const input = { case: id, action, from: typed.from, ...actionOf(typed) };
  const act = () => perform(visit.runtime, changeAction, visit.actor, input);
  return actOn(visit, changing(action), typed, act, 'action.notice');
}
