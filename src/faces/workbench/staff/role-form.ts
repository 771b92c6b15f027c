import type { FormFields } from '#faces/visit.ts';
import { isId } from '#platform/db/id.ts';
import { readDateParts } from '../date-parts.ts';

interface DayBoxes {
  day: string;
  month: string;
  year: string;
}

/** The days a role is held, as typed. */
export interface TypedDays {
  from: DayBoxes;
  lastDay: DayBoxes;
  reason: string;
}
/** A role to grant, as typed. */
export interface TypedGrant extends TypedDays {
  role: string;
  organisations: string[];
}
/** Somebody to invite, as typed. */
export interface TypedInvitation extends TypedDays {
  email: string;
  title: string;
  givenName: string;
  familyName: string;
  jobTitle: string;
  locale: string;
  roles: string[];
  organisations: string[];
}

const noDay: DayBoxes = { day: '', month: '', year: '' };
export const noDays: TypedDays = { from: noDay, lastDay: noDay, reason: '' };
export const noGrant: TypedGrant = { ...noDays, role: '', organisations: [] };
export const noInvitation: TypedInvitation = {
  ...noDays,
  ...{ email: '', title: '', givenName: '', familyName: '', jobTitle: '', locale: 'en', roles: [], organisations: [] },
};

export function typedDays(form: FormFields): TypedDays {
  const boxes = (name: string): DayBoxes => ({
    day: form.get(`${name}-day`),
    month: form.get(`${name}-month`),
    year: form.get(`${name}-year`),
  });
  return { from: boxes('from'), lastDay: boxes('lastDay'), reason: form.get('reason') };
}

export const typedGrant = (form: FormFields): TypedGrant => ({
  ...typedDays(form),
  ...{ role: form.get('role'), organisations: form.all('organisations').filter(isId) },
});

export function typedInvitation(form: FormFields): TypedInvitation {
  const names = ['email', 'title', 'givenName', 'familyName', 'jobTitle', 'locale'] as const;
  const said = Object.fromEntries(names.map(name => [name, form.get(name)])) as Pick<
    TypedInvitation,
    (typeof names)[number]
  >;
  const ticked = { roles: form.all('roles'), organisations: form.all('organisations').filter(isId) };
  return { ...typedDays(form), ...said, ...ticked };
}

/** The days as the operations take them. */
export const daysOf = ({ from, lastDay, reason }: TypedDays) => ({
  ...{ from: readDateParts(from), lastDay: readDateParts(lastDay), reason },
});
