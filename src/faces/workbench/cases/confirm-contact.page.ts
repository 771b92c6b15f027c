import type { Reply, Visit } from '#faces/visit.ts';
import { confirmContact, mayConfirmContact } from '#modules/cases/index.ts';
import { perform } from '#platform/operation/index.ts';
import { actOn, type CaseForm, showForm } from './case-form.ts';
import { ConfirmContact, type TypedContact } from './confirm-contact.view.tsx';

const form: CaseForm<TypedContact> = {
  title: 'contact.title',
  may: mayConfirmContact,
  draw: (props, typed, work) => ConfirmContact({ ...props, typed, seen: work.case }),
};

/** Asks for an address the employee confirmed. Nothing is filled in: what the employer typed is not what the person said. */
export const askContact = (visit: Visit): Promise<Reply> =>
  showForm(visit, form, () => ({ kind: '', value: '', how: '', chosenAllTheSame: false }));

/** Keeps it; one of the employer's only when the person chose it all the same (REF.L6). */
export async function doConfirmContact(visit: Visit): Promise<Reply> {
  const fields = await visit.form();
  const typed = {
    ...{ kind: fields.get('kind'), value: fields.get('value'), how: fields.get('how') },
    chosenAllTheSame: fields.get('chosenAllTheSame') === 'yes',
  };
  const act = () => perform(visit.runtime, confirmContact, visit.actor, { case: visit.params.id, ...typed });
  return actOn(visit, form, typed, act, 'contact.notice');
}
