import type { ChosenList } from '#faces/list/choices/chosen-list.ts';
import { type TriageFilter, triageRoles } from '#modules/cases/index.ts';
import { caseListColumns } from '../case-list-columns.tsx';
import { staffOf } from '../staff-of.ts';
import { queuePlace } from './list-place.ts';
import { texts } from './texts.ts';

/** What can be chosen of the triage queue. */
export const queueChoices: ChosenList<TriageFilter> = {
  ...{ place: queuePlace, access: { to: 'workbench', desk: 'clinician', roles: triageRoles }, current: 'triage' },
  about(visit) {
    const { locale, zone } = visit;
    const me = staffOf(visit).account;
    const columns = caseListColumns({ locale, zone, me, tab: 'pending', organisations: [], root: queuePlace.root });
    return { title: visit.words(texts)('queue.title'), columns };
  },
};
