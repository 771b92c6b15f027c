import type { FormFields } from '#faces/visit.ts';
import { isId } from '#platform/db/id.ts';

/** A delegation as typed. */
export interface TypedDelegation {
  purpose: string;
  from: DayBoxes;
  until: DayBoxes;
  cases: string[];
  copies: boolean;
  /** What to find among one's cases. */
  words: string;
}
export interface DayBoxes {
  day: string;
  month: string;
  year: string;
}

const noDay: DayBoxes = { day: '', month: '', year: '' };

export const untouched = (cases: readonly string[]): TypedDelegation => ({
  ...{ purpose: '', from: noDay, until: noDay, cases: cases.filter(isId), copies: true, words: '' },
});

export function typedDelegation(form: FormFields): TypedDelegation {
  const boxes = (name: string): DayBoxes => ({
    day: form.get(`${name}-day`),
    month: form.get(`${name}-month`),
    year: form.get(`${name}-year`),
  });
  return {
    ...{
      purpose: form.get('purpose'),
      from: boxes('from'),
      until: boxes('until'),
      words: form.get('words').slice(0, 200),
    },
    ...{ cases: form.all('cases').filter(isId), copies: form.get('copies') === 'yes' },
  };
}

/** The fields as the operation takes them. */
export function delegationOf(typed: TypedDelegation, colleague: string, zone: string) {
  const { purpose, cases, copies } = typed;
  return {
    with: colleague,
    purpose,
    cases,
    copies,
    zone,
    from: dayOfBoxes(typed.from),
    until: dayOfBoxes(typed.until),
  };
}

const dayOfBoxes = ({ day, month, year }: DayBoxes): string =>
  `${year.trim().padStart(4, '0')}-${month.trim().padStart(2, '0')}-${day.trim().padStart(2, '0')}`;
