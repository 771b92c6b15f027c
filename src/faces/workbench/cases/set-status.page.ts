import type { Reply, Visit } from '#faces/visit.ts';
import { mayWork, setStatusByHand } from '#modules/cases/index.ts';
import { perform } from '#platform/operation/index.ts';
import { actOn, type CaseForm, showForm } from './case-form.ts';
import { SetStatus, type TypedStatus } from './set-status.view.tsx';

const form: CaseForm<TypedStatus> = {
  title: 'hand.title',
  may: mayWork,
  draw: (props, typed) => SetStatus({ ...props, typed }),
};

/** Asks how the case stands, where that is said by hand. */
export const askStatus = (visit: Visit): Promise<Reply> =>
  showForm(visit, form, ({ case: { status } }) => ({
    status: status === 'on_hold' || status === 'unable_to_contact' ? status : '',
    why: '',
  }));

/** Sets it. */
export async function doSetStatus(visit: Visit): Promise<Reply> {
  const fields = await visit.form();
  const typed = { status: fields.get('status'), why: fields.get('why') };
  const act = () => perform(visit.runtime, setStatusByHand, visit.actor, { case: visit.params.id, ...typed });
  return actOn(visit, form, typed, act, 'hand.notice');
}
