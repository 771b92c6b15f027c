import { type Selectable, sql } from 'kysely';
import { calendarFor, type Division } from '#platform/clock/bank-holidays.ts';
import type { WorkingCalendar } from '#platform/clock/day.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { type Features, features, type Policies, policies, type Targets, targets } from './settings.ts';
import type { OrganisationsTables } from './tables.ts';

/** An employer, as every other part of the product sees it. */
export interface Organisation {
  id: string;
  code: string;
  name: string;
  /** Mail domains its users' addresses are in, lower case. */
  domains: readonly string[];
  /** Codes of the forms it is offered. */
  forms: readonly string[];
  features: Features;
  policies: Policies;
  targets: Targets;
  calendar: WorkingCalendar;
  languages: readonly Locale[];
  registrationPermissions: readonly string[];
  brand: { colour?: string };
  contact: { name?: string; email?: string; telephone?: string };
}

/** The columns every role may read; the verification code is not among them. Days stay text, which the driver's arrays would not. */
export const organisationColumns = [
  ...(['id', 'code', 'name', 'domains', 'forms', 'features', 'policies', 'targets', 'calendar'] as const),
  ...(['languages', 'registration_permissions', 'brand', 'contact'] as const),
  sql<string[]>`own_days::text[]`.as('own_days'),
] as const;

type Row = Omit<
  Selectable<OrganisationsTables['organisations.organisations']>,
  'verification_code' | 'verification_code_version' | 'next_number' | 'revision' | 'created_at'
>;

/** A row with its defaults filled in. */
export function organisationFrom(row: Row): Organisation {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    domains: row.domains,
    forms: row.forms,
    features: features.parse(row.features),
    policies: policies.parse(row.policies),
    targets: targets.parse(row.targets),
    calendar: calendarFor(row.calendar as Division, row.own_days),
    languages: row.languages as Locale[],
    registrationPermissions: row.registration_permissions,
    brand: row.brand as Organisation['brand'],
    contact: row.contact as Organisation['contact'],
  };
}
