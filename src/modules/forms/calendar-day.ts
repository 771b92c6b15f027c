import { formatDate } from '#platform/i18n/format-date.ts';
import type { Locale } from './questionnaire.ts';

// Written out because people paste them in either language, whatever the page's is.
const months: Record<Locale, readonly string[]> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  cy: [
    'Ionawr',
    'Chwefror',
    'Mawrth',
    'Ebrill',
    'Mai',
    'Mehefin',
    'Gorffennaf',
    'Awst',
    'Medi',
    'Hydref',
    'Tachwedd',
    'Rhagfyr',
  ],
};

/** Whether a text is a real day written `YYYY-MM-DD`, of the year 1800 or later. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && text >= '1800' && dayFrom(text) === text;

const dayFrom = (iso: string): string | undefined => {
  try {
    return Temporal.PlainDate.from(iso).toString();
  } catch {
    return undefined;
  }
};

/** Reads "16 October 2026", "16/10/2026" or "2026-10-16" (English or Welsh months); undefined when it is no real day. */
export function readDay(typed: string): string | undefined {
  if (typed.length > 60) return undefined;
  const text = typed.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return realDay(iso[3]!, iso[2]!, iso[1]!);
  const spoken = /^(\d{1,2})(?:st|nd|rd|th|af|ail|fed|eg|ain)?[\s/.,-]+(\p{L}+|\d{1,2})[\s/.,-]+(\d{4})$/u.exec(text);
  return spoken ? realDay(spoken[1]!, spoken[2]!, spoken[3]!) : undefined;
}

function realDay(day: string, month: string, year: string): string | undefined {
  const number = /^\d+$/.test(month) ? Number(month) : monthNamed(month);
  if (!number || Number(year) < 1800) return undefined;
  return dayFrom(`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function monthNamed(name: string): number | undefined {
  if (name.length < 3) return undefined;
  for (const names of [months.en, months.cy]) {
    const found = names.findIndex(month => month.toLowerCase().startsWith(name));
    if (found >= 0) return found + 1;
  }
  return name === 'sept' ? 9 : undefined;
}

export type DayParts = { readonly day: string; readonly month: string; readonly year: string };

/** What a date question keeps: the day when it is real, else what was typed, so that it can be shown again. */
export function keepDay({ day, month, year }: DayParts): string {
  const only = [day, month, year].filter(part => part !== '');
  if (only.length === 0) return '';
  if (only.length === 1) return readDay(only[0]!) ?? (day === only[0] ? day : `${day}/${month}/${year}`);
  const typed = `${day}/${month}/${year}`;
  return readDay(typed) ?? typed;
}

/** The three fields for a kept date. */
export function dayParts(kept: string): DayParts {
  if (isDay(kept)) {
    const [year, month, day] = kept.split('-').map(part => part.replace(/^0+(?=\d)/, ''));
    return { day: day!, month: month!, year: year! };
  }
  const [day = '', month = '', ...rest] = kept.split('/');
  return { day, month, year: rest.join('/') };
}

/** A day as the reader writes it: "16 October 2026". What is no day comes back unchanged. */
export const sayDay = (day: string, locale: Locale): string => (isDay(day) ? formatDate(day, locale) : day);
