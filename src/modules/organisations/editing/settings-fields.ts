import { z } from 'zod';
import { organisationFile } from '../import/organisation-file.ts';
import { features, policies, targets } from '../settings.ts';

const file = organisationFile.shape;
const { name, email, telephone } = file.contact.unwrap().shape;
const text = (schema: z.ZodType<string | undefined>) =>
  z.union([z.literal(''), schema]).transform(given => given ?? '');

/** Every setting of an organisation that is edited, flat, with what it may be (ACC.O1, ACC.O2). Texts that may be empty are ''. */
export const settingsFields = z.object({
  name: file.name,
  /** The language of mail to whoever has not chosen one. */
  language: z.enum(['en', 'cy']),
  calendar: file.calendar.unwrap(),
  ownDays: file.ownDays.unwrap(),
  domains: file.domains,
  forms: file.forms,
  registrationPermissions: file.registrationPermissions.unwrap(),
  ...shown(features.shape, ['selfRegistration', 'myAccount', 'sharing', 'reassignment']),
  ...shown(policies.shape, ['idleMinutes', 'password', 'lockAfter', 'secondFactor', 'dormantDays']),
  ...shown(policies.shape, ['letterReaders', 'silence', 'release', 'letterCheck']),
  ...targets.shape,
  contactName: text(name),
  contactEmail: text(email),
  contactTelephone: text(telephone),
  colour: text(file.brand.unwrap().shape.colour),
});
export type Settings = z.output<typeof settingsFields>;
export type Setting = keyof Settings;

function shown<Shape extends z.ZodRawShape, const Names extends readonly (keyof Shape)[]>(shape: Shape, names: Names) {
  return Object.fromEntries(names.map(each => [each, shape[each]])) as Pick<Shape, Names[number]>;
}

/** What is edited together, each on a page of its own. Only what the product keeps to is here. */
export const sections = {
  details: ['name', 'language', 'calendar', 'ownDays'],
  domains: ['domains'],
  features: ['selfRegistration', 'myAccount', 'sharing', 'reassignment'],
  security: ['idleMinutes', 'password', 'lockAfter', 'secondFactor', 'dormantDays'],
  letters: ['letterReaders', 'silence', 'release', 'letterCheck'],
  targets: ['triageDays', 'offerDays', 'reportDays', 'sightDays', 'sightExtensionDays'],
  registration: ['registrationPermissions'],
  forms: ['forms'],
  contact: ['contactName', 'contactEmail', 'contactTelephone'],
  brand: ['colour'],
} as const satisfies Record<string, readonly Setting[]>;
export type Section = keyof typeof sections;
export const sectionNames = Object.keys(sections) as Section[];
