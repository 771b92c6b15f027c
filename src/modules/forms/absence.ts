import { type Answers, keyOf, rowsAt, textAt } from './answers.ts';
import { isDay } from './calendar-day.ts';
import { readNumber } from './check-field.ts';
import { codeOf } from './extensions.ts';
import { kindOf } from './kind-of.ts';
import type { Item, Questionnaire } from './questionnaire.ts';

export type AbsenceSum = {
  /** First day of the twelve months, `YYYY-MM-DD`; the last is today. */
  readonly from: string;
  readonly spells: number;
  /** Days of the calendar in any absence; days in two absences count once. */
  readonly calendarDays: number;
  /** Working days as entered; Mondays to Fridays where none were; the share inside the twelve months, to half a day. */
  readonly workingDays: number;
};

/** The table of absences of a form, known by its fact, or undefined. */
export function absenceTable(items: readonly Item[]): Item | undefined {
  for (const item of items) {
    if (kindOf(item) === 'rows' && codeOf(item, 'fact') === 'absence') return item;
    const inside = item.item && absenceTable(item.item);
    if (inside) return inside;
  }
  return undefined;
}

/** What the absence rows come to in the twelve months up to and including `today` (REF.F6). */
export function absenceInYear(definition: Questionnaire, answers: Answers, today: string): AbsenceSum | undefined {
  const table = absenceTable(definition.item);
  if (!table) return undefined;
  const from = Temporal.PlainDate.from(today).subtract({ years: 1 }).add({ days: 1 }).toString();
  const inside = spellsOf(table, answers, today).flatMap(spell => clip(spell, from, today));
  return {
    from,
    spells: inside.length,
    calendarDays: unionDays(inside),
    workingDays: inside.reduce((sum, { worked }) => sum + worked, 0),
  };
}

type Spell = { readonly first: string; readonly last: string; readonly lost?: number };
type Clipped = { readonly first: string; readonly last: string; readonly worked: number };

function spellsOf(table: Item, answers: Answers, today: string): readonly Spell[] {
  const column = (fact: string) => table.item?.find(item => codeOf(item, 'fact') === fact)?.linkId;
  const [first, last, lost] = [column('absenceFirst'), column('absenceLast'), column('absenceDays')];
  return rowsAt(answers, table.linkId).flatMap(rowId => {
    const at = (linkId: string | undefined) => (linkId ? textAt(answers, keyOf(linkId, table.linkId, rowId)) : '');
    const begun = at(first);
    // No last day: the absence goes on.
    const ended = at(last) || (begun > today ? begun : today);
    return isDay(begun) && isDay(ended) && begun <= ended
      ? [{ first: begun, last: ended, lost: readNumber(at(lost)) }]
      : [];
  });
}

function clip(spell: Spell, from: string, to: string): readonly Clipped[] {
  const first = spell.first < from ? from : spell.first;
  const last = spell.last > to ? to : spell.last;
  if (first > last) return [];
  const inside = weekdays(first, last);
  if (spell.lost === undefined) return [{ first, last, worked: inside }];
  const all = weekdays(spell.first, spell.last);
  const whole = first === spell.first && last === spell.last;
  const share = whole || all === 0 ? 1 : inside / all;
  return [{ first, last, worked: Math.round(Math.max(0, spell.lost) * share * 2) / 2 }];
}

const daysBetween = (first: string, last: string): number =>
  Temporal.PlainDate.from(first).until(Temporal.PlainDate.from(last), { largestUnit: 'day' }).days + 1;

function weekdays(first: string, last: string): number {
  const days = daysBetween(first, last);
  const startsOn = Temporal.PlainDate.from(first).dayOfWeek;
  const rest = Array.from({ length: days % 7 }, (_, offset) => (startsOn - 1 + offset) % 7).filter(day => day < 5);
  return Math.floor(days / 7) * 5 + rest.length;
}

function unionDays(spells: readonly Clipped[]): number {
  let days = 0;
  let counted = '';
  for (const { first, last } of spells.toSorted((a, b) => (a.first < b.first ? -1 : 1))) {
    const begin = first > counted ? first : dayAfter(counted);
    if (begin > last) continue;
    days += daysBetween(begin, last);
    counted = last;
  }
  return days;
}

const dayAfter = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString();
