import { describe, expect, it } from 'vitest';
import { absenceInYear } from './absence.ts';
import type { Answers } from './answers.ts';
import { managementReferral } from './definitions/management-referral.ts';
import { smallForm } from './specimens/small-form.ts';

type Spell = readonly [first: string, last?: string, days?: string];

function recorded(...spells: readonly Spell[]): Answers {
  const rows = spells.map((_, index) => `r${index}`);
  const values = spells.flatMap(([first, last, days], index) => [
    [`absence/r${index}/absence.first`, first],
    ...(last ? [[`absence/r${index}/absence.last`, last]] : []),
    ...(days ? [[`absence/r${index}/absence.days`, days]] : []),
  ]);
  return { values: Object.fromEntries(values), rows: { absence: rows }, files: {} };
}

const inYear = (...spells: readonly Spell[]) => absenceInYear(managementReferral, recorded(...spells), '2026-11-22');

describe('absence in the last twelve months', () => {
  it('[REF.F6.1] counts the days of each absence, weekends apart', () => {
    expect(inYear(['2026-03-06', '2026-03-09'])).toEqual({
      from: '2025-11-23',
      spells: 1,
      calendarDays: 4,
      workingDays: 2,
    });
  });

  it('[REF.F6.1] takes the working days that were entered', () => {
    expect(inYear(['2026-03-02', '2026-03-06', '2.5'])?.workingDays).toBe(2.5);
  });

  it('[REF.F6.1] takes the share of an absence that lies inside, and nothing of one outside', () => {
    const before = ['2025-11-17', '2025-11-28', '10'] as const;
    expect(inYear(before)).toMatchObject({ calendarDays: 6, workingDays: 5 });
    expect(inYear(['2025-11-03', '2025-11-22', '15'])).toMatchObject({ spells: 0, workingDays: 0 });
    expect(inYear(['2026-11-23', '2026-12-01'])).toMatchObject({ spells: 0, calendarDays: 0 });
  });

  it('[REF.F6.1] lets an absence without a last day go on until today', () => {
    expect(inYear(['2026-11-16'])).toMatchObject({ spells: 1, calendarDays: 7, workingDays: 5 });
  });

  it('[REF.F6.1] counts a day in two absences once', () => {
    expect(
      inYear(['2026-03-02', '2026-03-06'], ['2026-03-05', '2026-03-08'], ['2026-03-03', '2026-03-04']),
    ).toMatchObject({
      spells: 3,
      calendarDays: 7,
    });
  });

  it('passes over rows whose days make no sense', () => {
    expect(inYear(['soon'], ['2026-03-06', '2026-03-01'], ['2026-03-06', 'later'])).toMatchObject({ spells: 0 });
    expect(inYear(['1800-01-01', '2026-11-22', '9'])).toMatchObject({ calendarDays: 365, workingDays: 0 });
  });

  it('is nothing in a form without such a table', () => {
    expect(absenceInYear(smallForm, recorded(), '2026-11-22')).toBeUndefined();
  });
});
