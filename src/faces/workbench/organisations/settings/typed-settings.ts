import type { FormFields } from '#faces/visit.ts';
import { type Section, type Setting, type Settings, sections } from '#modules/organisations/index.ts';
import { settingKinds } from './setting-kinds.ts';

/** The fields of a section as somebody typed them: texts, or the values ticked. */
export type Typed = Partial<Record<Setting, string | readonly string[]>>;

/** What the form of a section shows at first. */
export function typedFrom(settings: Partial<Settings>, section: Section): Typed {
  return Object.fromEntries(sections[section].map(name => [name, typedOne(name, settings[name])]));
}

function typedOne(name: Setting, value: Settings[Setting] | undefined): string | readonly string[] {
  const kind = settingKinds[name];
  if (kind === 'switch') return value ? 'on' : 'off';
  if (!Array.isArray(value)) return String(value ?? '');
  if (kind === 'days') return value.map(day => day.split('-').reverse().join('/')).join('\n');
  return kind === 'lines' ? value.join('\n') : value;
}

/** What was posted, as it was typed. */
export const typedIn = (form: FormFields, section: Section): Typed =>
  Object.fromEntries(
    sections[section].map(name => [name, settingKinds[name] === 'many' ? form.all(name) : form.get(name)]),
  );

/** The same as the settings would be; what cannot be read stays a text, so that it is refused with its field. */
export const valuesOf = (typed: Typed): Record<string, unknown> =>
  Object.fromEntries(Object.entries(typed).map(([name, given]) => [name, readSetting(name as Setting, given)]));

function readSetting(name: Setting, given: string | readonly string[]): unknown {
  if (typeof given !== 'string') return given;
  const kind = settingKinds[name];
  if (kind === 'number') return /^\d{1,4}$/.test(given.trim()) ? Number(given) : given;
  if (kind === 'switch') return given === 'on' ? true : given === 'off' ? false : given;
  if (kind === 'lines' || kind === 'days') {
    const lines = given.split(/[\n,;]/).map(line => line.trim());
    return lines.filter(Boolean).map(kind === 'days' ? isoDay : line => line);
  }
  return given.trim();
}

/** 24/12/2026 as 2026-12-24; anything else as it was typed. */
const isoDay = (typed: string): string => {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? [];
  return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : typed;
};
