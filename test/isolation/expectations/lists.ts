import { clinicians, type Expected, employers, hidden, type Line, referrers } from '../expected.ts';

interface Choosing {
  root: string;
  /** Who reads the list, and so chooses its columns and saves filters. */
  readers: string;
  /** Whose the saved filters are. */
  filters: Readonly<Record<string, string>>;
}

/** Whoever reads a list chooses of it; a filter is its maker's, in the organisation it was made in, and of one list. */
const lists: readonly Choosing[] = [
  {
    ...{ root: '/employer/cases', readers: employers },
    filters: { casesFilter: 'owner', foreignFilter: 'foreigner', foreignOwnFilter: '', savedFilter: '' },
  },
  {
    root: '/employer/referrals',
    readers: referrers,
    filters: { savedFilter: 'owner', foreignFilter: '', casesFilter: '' },
  },
  { root: '/employer/referrals/rejected', readers: referrers, filters: { rejectedFilter: 'owner', foreignFilter: '' } },
  { root: '/employer/users', readers: 'seeAll', filters: { savedFilter: '', foreignFilter: '' } },
  { root: '/employer/users/shares', readers: 'seeAll', filters: { savedFilter: '', foreignFilter: '' } },
  {
    ...{ root: '/workbench/cases', readers: `${clinicians} caseAdministrator foreignClinician` },
    filters: { workFilter: 'nurse', foreignWorkFilter: 'foreignClinician', tasksFilter: '' },
  },
  {
    ...{ root: '/workbench/triage', readers: 'triage nurse foreignClinician' },
    filters: { triageFilter: 'triage', foreignWorkFilter: '' },
  },
  {
    ...{ root: '/workbench/tasks', readers: `${clinicians} caseAdministrator foreignClinician` },
    filters: { tasksFilter: 'nurse', foreignWorkFilter: '' },
  },
  {
    ...{ root: '/workbench/organisations', readers: 'administrator' },
    filters: { organisationsFilter: 'administrator', foreignWorkFilter: '' },
  },
];

export const listPages: readonly Expected[] = lists.flatMap(({ root, readers, filters }) => [
  { routes: [`GET ${root}/columns`, `GET ${root}/filters`], line: { ...hidden, 200: readers } },
  { routes: [`POST ${root}/columns`], line: { ...hidden, 303: readers } },
  { routes: [`POST ${root}/filters`], line: { ...hidden, 422: readers } },
  {
    routes: [`POST ${root}/filters/:id`, `POST ${root}/filters/:id/deletion`],
    line: hidden,
    body: { name: 'Another name' },
    at: { ...mapped(filters, (who): Line => (who ? { 303: who } : {})), nothing: {} },
  },
]);

function mapped(of: Readonly<Record<string, string>>, line: (who: string) => Line): Record<string, Line> {
  return Object.fromEntries(Object.entries(of).map(([object, who]) => [object, line(who)]));
}
