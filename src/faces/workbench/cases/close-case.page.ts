import type { Reply, Visit } from '#faces/visit.ts';
import { closeCase, mayClose } from '#modules/cases/index.ts';
import { perform } from '#platform/operation/index.ts';
import { actOn, type CaseForm, showForm } from './case-form.ts';
import { CloseCase, type TypedClosing } from './close-case.view.tsx';

const form: CaseForm<TypedClosing> = {
  title: 'close.title',
  may: mayClose,
  draw: (props, typed) => CloseCase({ ...props, typed }),
};

/** Asks why the case ends. */
export const askClosing = (visit: Visit): Promise<Reply> => showForm(visit, form, () => ({ reason: '', why: '' }));

/** Closes it. */
export async function doClose(visit: Visit): Promise<Reply> {
  const fields = await visit.form();
  const typed = { reason: fields.get('reason'), why: fields.get('why') };
  const act = () => perform(visit.runtime, closeCase, visit.actor, { case: visit.params.id, ...typed });
  return actOn(visit, form, typed, act, 'closed.notice');
}
