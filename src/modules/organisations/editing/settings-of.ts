import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import { type Features, features, type Policies, policies, type Targets, targets } from '../settings.ts';
import type { OrganisationsTables } from '../tables.ts';
import { type Section, type Settings, sections } from './settings-fields.ts';

type Columns = Selectable<OrganisationsTables['organisations.organisations']>;
/** The columns settings are kept in. */
export type SettingsRow = Pick<
  Columns,
  'name' | 'domains' | 'forms' | 'features' | 'policies' | 'targets' | 'calendar' | 'own_days' | 'languages'
> &
  Pick<Columns, 'registration_permissions' | 'brand' | 'contact'>;

/** An organisation's settings, flat. */
export function settingsOf(row: SettingsRow): Settings {
  const contact = row.contact as { name?: string; email?: string; telephone?: string };
  return {
    ...{ name: row.name, domains: row.domains, forms: row.forms, ownDays: row.own_days },
    language: row.languages[0] === 'cy' ? 'cy' : 'en',
    calendar: row.calendar as Settings['calendar'],
    registrationPermissions: row.registration_permissions as Settings['registrationPermissions'],
    ...features.parse(row.features),
    ...policies.parse(row.policies),
    ...targets.parse(row.targets),
    ...{
      contactName: contact.name ?? '',
      contactEmail: contact.email ?? '',
      contactTelephone: contact.telephone ?? '',
    },
    colour: (row.brand as { colour?: string }).colour ?? '',
  };
}

/** The columns of changed settings; what is kept beside them stays. */
export function columnsOf(row: SettingsRow, settings: Settings): SettingsRow {
  const { name, domains, forms, calendar, ownDays, language, registrationPermissions, colour } = settings;
  const contact = { name: settings.contactName, email: settings.contactEmail, telephone: settings.contactTelephone };
  return {
    ...{ name, domains, forms, calendar, own_days: ownDays },
    languages: [language, ...['en', 'cy'].filter(other => other !== language)],
    registration_permissions: [...registrationPermissions],
    features: taking<Features>(features.parse(row.features), settings),
    policies: taking<Policies>(policies.parse(row.policies), settings),
    targets: taking<Targets>(targets.parse(row.targets), settings),
    brand: colour ? { colour } : {},
    contact: Object.fromEntries(Object.entries(contact).filter(([, value]) => value)),
  };
}

const taking = <Group extends object>(group: Group, settings: Partial<Group>): Group =>
  Object.fromEntries(
    Object.entries(group).map(([key, value]) => [key, settings[key as keyof Group] ?? value]),
  ) as Group;

/** The settings of one section. */
export const sectionOf = (settings: Settings, section: Section): Partial<Settings> =>
  Object.fromEntries(sections[section].map(name => [name, settings[name]]));

/** What a section said, as a page carries it to see whether somebody changed it meanwhile. */
export const markOf = (settings: Settings, section: Section): string =>
  createHash('sha256')
    .update(JSON.stringify(sectionOf(settings, section)))
    .digest('base64url')
    .slice(0, 16);
