import type { Reply, Visit } from '#faces/visit.ts';
import { mayWriteNote, writeNote } from '#modules/cases/index.ts';
import { performOnce } from '#platform/operation/index.ts';
import { actOn, type CaseForm, showForm } from './case-form.ts';
import { type TypedNote, WriteNote } from './write-note.view.tsx';

const form: CaseForm<TypedNote> = {
  title: 'note.title',
  may: mayWriteNote,
  draw: (props, typed) => WriteNote({ ...props, typed }),
};

/** Asks for a note, and first of all who will read it. */
export const askNote = (visit: Visit): Promise<Reply> => showForm(visit, form, () => ({ kind: '', text: '' }));

/** Keeps it. */
export async function doWriteNote(visit: Visit): Promise<Reply> {
  const fields = await visit.form();
  const typed = { kind: fields.get('kind'), text: fields.get('text') };
  const input = { case: visit.params.id, ...typed };
  const act = () => performOnce(visit.runtime, writeNote, visit.actor, input, fields.get('press'));
  return actOn(visit, form, typed, act, typed.kind === 'shared' ? 'note.shared.notice' : 'note.clinical.notice');
}
