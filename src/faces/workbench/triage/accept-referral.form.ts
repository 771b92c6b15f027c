import type { FormFields } from '#faces/visit.ts';
import type { CaseDetails } from '#modules/cases/index.ts';
import { readDateParts } from '../date-parts.ts';

/** The acceptance as typed. `person` is the id of one of the index, or `new`. */
export interface TypedAcceptance {
  route: string;
  discipline: string;
  person: string;
  search: string;
  title: string;
  givenName: string;
  familyName: string;
  day: string;
  month: string;
  year: string;
  version: string;
}

const names = [
  ...['route', 'discipline', 'person', 'search', 'title', 'givenName', 'familyName', 'version'],
  ...['day', 'month', 'year'],
] as (keyof TypedAcceptance)[];

export const typedAcceptance = (form: FormFields): TypedAcceptance =>
  Object.fromEntries(names.map(name => [name, form.get(name)])) as unknown as TypedAcceptance;

/** What the page begins with: the employee as referred, and who the directory already says they are. */
export function freshAcceptance(seen: CaseDetails, version: number, suggested?: string): TypedAcceptance {
  const [year = '', month = '', day = ''] = (seen.dateOfBirth ?? '').split('-');
  return {
    ...{ route: '', discipline: '', person: suggested ?? '', search: seen.familyName, version: String(version) },
    ...{ title: seen.title, givenName: seen.givenName, familyName: seen.familyName },
    ...{ day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year },
  };
}

/** The input of the operation; a new person's date of birth may be left out. */
export function acceptanceOf(caseId: string, typed: TypedAcceptance) {
  const { title, givenName, familyName } = typed;
  const isNew = { new: { title, givenName, familyName, dateOfBirth: readDateParts(typed) } };
  const person = typed.person === 'new' ? isNew : typed.person ? { existing: typed.person } : undefined;
  const { route, discipline } = typed;
  return { case: caseId, version: Number(typed.version) || undefined, route, discipline, person };
}
