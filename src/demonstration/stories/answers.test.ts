import { expect, it } from 'vitest';
import { checkForm } from '#modules/forms/index.ts';
import { employeesOf } from '../people/employees.ts';
import { answersFor, definitions, type FormCode, pickedEmployee } from './answers.ts';
import { englishSituations } from './english-situations.ts';
import { welshSituations } from './welsh-situations.ts';

const today = '2026-11-18';
const situations = [...englishSituations, ...welshSituations];

it.each(['OM', 'WA', 'IHR1'] as FormCode[])('every employee can be referred on %s with nothing left open', form => {
  for (const [n, who] of ['NFC', 'CFD', 'YDG'].flatMap(employeesOf).entries()) {
    const typed = answersFor(form, who, situations[n % situations.length]!, today);
    const answers = { values: { ...pickedEmployee(who), ...typed.values }, rows: typed.rows, files: {} };
    const open = checkForm(definitions[form], answers, { locale: 'en', today });
    const steps = open.filter(({ stepId }) => stepId !== 'referrer' && !(form === 'IHR1' && stepId === 'documents'));
    expect(steps).toEqual([]);
  }
});
