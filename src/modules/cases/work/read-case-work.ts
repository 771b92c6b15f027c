import { z } from 'zod';
import { staffName } from '#modules/accounts/index.ts';
import { type ContactPoint, contactPointsOf } from '#modules/persons/index.ts';
import { query, type ReadScope, type StaffActor } from '#platform/operation/index.ts';
import type { CaseDetails } from '../case-details.ts';
import { caseForStaff } from '../case-for-staff.ts';
import { mayReadNotes } from '../staff-policy.ts';
import type { CasesTables } from '../tables.ts';

/**
 * Everything staff see of a case at work: itself, its actions, notes (clinicians only, ACC.V3), the person's addresses, links to
 * other cases, and what happened.
 */
export const readCaseWork = query({
  name: 'case.read_by_staff',
  actors: ['clinician', 'case_administrator'],
  input: z.object({ case: z.uuid() }),
  async run(scope, { case: id }) {
    const seen = await caseForStaff(scope, id);
    if (!seen) return undefined;
    const reads = mayReadNotes(scope.actor, seen);
    return {
      case: seen,
      me: scope.actor.account,
      readsNotes: reads,
      claimedName: seen.claimedBy ? await staffName(scope.tx, seen.claimedBy) : undefined,
      actions: await actionsOf(scope, seen),
      sharedNotes: reads ? await notesOf(scope, seen, 'cases.notes') : [],
      clinicalNotes: reads ? await notesOf(scope, seen, 'clinical.notes') : [],
      contacts: seen.personId ? await contactPointsOf(scope, seen.personId) : ([] as ContactPoint[]),
      links: await linksOf(scope, seen),
      events: await eventsOf(scope, seen),
    };
  },
  reads: ({ case: seen }) => ({
    act: 'case.read_by_staff',
    organisation: seen.organisation,
    object: { kind: 'case', id: seen.id },
    subject: seen.personId ?? seen.id,
  }),
});

type Reading = ReadScope<StaffActor>;

const actionsOf = ({ tx }: Reading, { organisation, id }: CaseDetails) =>
  tx
    .withTables<CasesTables>()
    .selectFrom('cases.actions')
    .select(['id', 'kind', 'state', 'on_day as day', 'at_time as time', 'mode', 'place'])
    .where('organisation_id', '=', organisation)
    .where('case_id', '=', id)
    .orderBy('created_at')
    .orderBy('id')
    .execute();

async function notesOf(scope: Reading, seen: CaseDetails, table: 'cases.notes' | 'clinical.notes') {
  const rows = await scope.tx
    .withTables<CasesTables>()
    .selectFrom(table)
    .select(['id', 'text', 'written_by', 'written_at as at'])
    .where('organisation_id', '=', seen.organisation)
    .where('case_id', '=', seen.id)
    .orderBy('written_at')
    .orderBy('id')
    .execute();
  const names = new Map<string, string>();
  for (const author of new Set(rows.map(row => row.written_by)))
    names.set(author, (await staffName(scope.tx, author)) ?? '');
  return rows.map(({ written_by, ...note }) => ({ ...note, by: names.get(written_by) ?? '' }));
}

/** Cases linked with this one, either way round, as far as the reader may see them (CASE.10). */
async function linksOf(scope: Reading, { organisation, id }: CaseDetails) {
  const rows = await scope.tx
    .withTables<CasesTables>()
    .selectFrom('cases.links')
    .select(['case_id', 'linked_case_id', 'kind'])
    .where('organisation_id', '=', organisation)
    .where(eb => eb.or([eb('case_id', '=', id), eb('linked_case_id', '=', id)]))
    .orderBy('created_at')
    .execute();
  const linked = [];
  for (const row of rows) {
    const later = row.case_id === id;
    const other = await caseForStaff(scope, later ? row.linked_case_id : row.case_id);
    if (other) linked.push({ id: other.id, reference: other.reference, kind: row.kind, later });
  }
  return linked;
}

const eventsOf = ({ tx }: Reading, { organisation, id }: CaseDetails) =>
  tx
    .withTables<CasesTables>()
    .selectFrom('cases.events')
    .select(['at', 'kind', 'audience', 'detail'])
    .where('organisation_id', '=', organisation)
    .where('case_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute();

export type CaseWork = NonNullable<Awaited<ReturnType<typeof readCaseWork.run>>>;
