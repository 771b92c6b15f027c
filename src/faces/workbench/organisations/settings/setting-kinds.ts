import type { Setting } from '#modules/organisations/index.ts';

/** How a setting is asked for. `switch` is on or off, `lines` one entry a line, `many` any number of a list. */
type Kind = 'text' | 'number' | 'lines' | 'days' | 'switch' | 'many' | readonly string[];

export const settingKinds: Readonly<Record<Setting, Kind>> = {
  ...{ name: 'text', language: ['en', 'cy'], calendar: ['england-and-wales', 'scotland', 'northern-ireland'] },
  ...{ ownDays: 'days', domains: 'lines', forms: 'many', registrationPermissions: 'many' },
  ...{ selfRegistration: 'switch', myAccount: 'switch', sharing: 'switch', reassignment: 'switch' },
  ...{ idleMinutes: 'number', password: ['classic', 'modern'], lockAfter: 'number', dormantDays: 'number' },
  ...{ secondFactor: ['off', 'administrators', 'all'], letterReaders: ['recipients', 'case_viewers'] },
  ...{ silence: ['as_consented', 'hold'], release: ['after_sight', 'same_time', 'at_once'], letterCheck: 'switch' },
  ...{ triageDays: 'number', offerDays: 'number', reportDays: 'number', sightDays: 'number' },
  ...{ sightExtensionDays: 'number', contactName: 'text', contactEmail: 'text', contactTelephone: 'text' },
  colour: 'text',
};
