import type { ChosenList } from '#faces/list/choices/chosen-list.ts';
import type { StaffFilter } from '#modules/cases/index.ts';
import { caseListColumns } from '../case-list-columns.tsx';
import { staffOf } from '../staff-of.ts';
import { workPlace } from './list-place.ts';
import { texts } from './texts.ts';

/** What can be chosen of the list of cases at work. */
export const workChoices: ChosenList<StaffFilter> = {
  ...{ place: workPlace, access: { to: 'workbench', desk: ['clinician', 'case_administrator'] }, current: 'cases' },
  about(visit) {
    const { locale, zone } = visit;
    const me = staffOf(visit).account;
    const columns = caseListColumns({ locale, zone, me, tab: 'open', organisations: [], root: workPlace.root });
    return { title: visit.words(texts)('list.title'), columns };
  },
};
