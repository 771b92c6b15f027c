import { z } from 'zod';
import { query } from '#platform/operation/index.ts';
import { caseForStaff } from '../case-for-staff.ts';
import type { CasesTables } from '../tables.ts';

/** Everything staff see of a case at work: itself, its actions, notes (clinical ones for clinicians only) and what happened. */
export const readCaseWork = query({
  name: 'case.read_by_staff',
  actors: ['clinician', 'case_administrator'],
  input: z.object({ case: z.uuid() }),
  async run(scope, { case: id }) {
    const seen = await caseForStaff(scope, id);
    if (!seen) return undefined;
    const tx = scope.tx.withTables<CasesTables>();
    const actions = await tx
      .selectFrom('cases.actions')
      .select(['id', 'kind', 'state', 'on_day', 'at_time', 'mode', 'place', 'created_at'])
      .where('organisation_id', '=', seen.organisation)
      .where('case_id', '=', id)
      .orderBy('created_at')
      .execute();
    const notes = async (table: 'cases.notes' | 'clinical.notes') =>
      tx
        .selectFrom(table)
        .select(['id', 'text', 'written_by', 'written_at'])
        .where('organisation_id', '=', seen.organisation)
        .where('case_id', '=', id)
        .orderBy('written_at')
        .execute();
    const events = await tx
      .selectFrom('cases.events')
      .select(['at', 'kind', 'audience', 'detail'])
      .where('organisation_id', '=', seen.organisation)
      .where('case_id', '=', id)
      .orderBy('at')
      .orderBy('id')
      .execute();
    return {
      case: seen,
      actions,
      sharedNotes: await notes('cases.notes'),
      clinicalNotes: scope.actor.kind === 'clinician' ? await notes('clinical.notes') : [],
      events,
    };
  },
  reads: ({ case: seen }) => ({
    act: 'case.read_by_staff',
    organisation: seen.organisation,
    object: { kind: 'case', id: seen.id },
    subject: seen.personId ?? seen.id,
  }),
});
