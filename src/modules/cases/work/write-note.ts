import { z } from 'zod';
import { newId } from '#platform/db/id.ts';
import { operation } from '#platform/operation/index.ts';
import { caseForStaff } from '../case-for-staff.ts';
import { mayWriteNote } from '../staff-policy.ts';
import type { CasesTables } from '../tables.ts';

const input = z.object({
  case: z.uuid(),
  kind: z.enum(['shared', 'clinical'], 'cases.readers_wanted'),
  text: z
    .string()
    .trim()
    .max(10_000, 'cases.text_long')
    .refine(text => /[\p{L}\p{N}]/u.test(text), 'cases.text_wanted'),
});

/** A note of a clinician: shared with the employer, or clinical (another store, no employer role is granted it; CASE.3). */
export const writeNote = operation({
  act: 'case.note_written',
  actors: ['clinician'],
  input,
  load: (scope, { case: id }) => caseForStaff(scope, id),
  policy: mayWriteNote,
  async run(scope, seen, { kind, text }) {
    const id = newId(scope.now.getTime());
    await scope.tx
      .withTables<CasesTables>()
      .insertInto(kind === 'clinical' ? 'clinical.notes' : 'cases.notes')
      .values({
        ...{ organisation_id: seen.organisation, id, case_id: seen.id },
        ...{ text, written_by: scope.actor.account, written_at: scope.now },
      })
      .execute();
    scope.audit({
      act: 'case.note_written',
      organisation: seen.organisation,
      object: { kind: 'case', id: seen.id },
      subject: seen.personId ?? seen.id,
      values: { note: id, kind },
    });
    return { id };
  },
});
