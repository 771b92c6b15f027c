import { expect, it } from 'vitest';
import { checkForm } from '#modules/forms/index.ts';
import { employeesOf } from '../people/employees.ts';
import { answersFor, definitions, type FormCode, pickedEmployee } from './answers.ts';
import { englishSituations } from './english-situations.ts';
import { welshSituations } from './welsh-situations.ts';

const today = '2026-11-18';

it.each(['OM', 'WA', 'IHR1'] as FormCode[])('every employee can be referred on %s with nothing left open', form => {
  const situations = [...englishSituations, ...welshSituations];
  const everybody = ['NFC', 'CFD', 'YDG'].flatMap(employeesOf);
  for (const [n, who] of everybody.entries()) {
    const typed = answersFor(form, who, situations[n % situations.length]!, today);
    const answers = { values: { ...pickedEmployee(who), ...typed.values }, rows: typed.rows, files: {} };
    const open = checkForm(definitions[form], answers, { locale: 'en', today });
    const steps = open.filter(({ stepId }) => stepId !== 'referrer' && !(form === 'IHR1' && stepId === 'documents'));
    expect(steps).toEqual([]);
  }
});
      const steps = open.filter(({ stepId }) => stepId !== 'referrer' && !(form === 'IHR1' && stepId === 'documents'));
      expect(steps).toEqual([]);
    }
});
