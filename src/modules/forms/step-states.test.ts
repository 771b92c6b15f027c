import { describe, expect, it } from 'vitest';
import type { Answers } from './answers.ts';
import { noAnswers } from './answers.ts';
import { prefill } from './prefill.ts';
import { smallForm } from './specimens/small-form.ts';
import { stepStates } from './step-states.ts';

const states = (answers: Answers, ...visited: string[]) =>
  stepStates(smallForm, answers, { today: '2026-11-22', visited: new Set(visited) }).map(({ state }) => state);

describe('the state of a step', () => {
  it('[REF.F2.3] is not started until it is saved, prefilled or not', () => {
    const { answers } = prefill(smallForm, { 'account.name': 'Ann' });
    expect(states(answers)).toEqual(['not-started', 'not-needed', 'not-started', 'not-started']);
  });

  it('[REF.F2.3] is in progress while something is missing, complete when nothing is', () => {
    const values = { name: 'Ann', driver: 'true', vehicle: 'car' };
    expect(states({ ...noAnswers, values: { name: 'Ann' } }, 'work')[0]).toBe('in-progress');
    expect(states({ ...noAnswers, values }, 'work')[0]).toBe('complete');
    expect(states(noAnswers, 'trips')[2]).toBe('complete');
  });

  it('[REF.F2.3] is not needed when nothing is asked in it', () => {
    const values = { name: 'Ann', driver: 'true', vehicle: 'car' };
    expect(states({ ...noAnswers, values }, 'work', 'licence')[1]).toBe('not-needed');
    expect(states({ ...noAnswers, values: { ...values, vehicle: 'lorry' } }, 'licence')[1]).toBe('in-progress');
  });
});
