import { describe, expect, it } from 'vitest';
import { type Answers, noAnswers } from './answers.ts';
import { checkForm } from './check-form.ts';
import { completeness, isVague } from './completeness.ts';
import { illHealthRetirement } from './definitions/ill-health-retirement.ts';
import { managementReferral } from './definitions/management-referral.ts';

const hints = (answers: Answers) =>
  completeness(managementReferral, answers, 'en').map(({ code, stepId, key }) => `${code} ${stepId} ${key}`);
const given = (values: Answers['values'], rows: Answers['rows'] = {}, files: Answers['files'] = {}): Answers => ({
  values,
  rows,
  files,
});

describe('the quality check', () => {
  it('[REF.F7.1] misses a job description until it is there', () => {
    const hint = 'missing documents documents.jobDescription';
    expect(hints(noAnswers)).toContain(hint);
    const file = { documentId: 'd', name: 'job.pdf', bytes: 1 };
    expect(hints(given({}, {}, { 'documents.jobDescription': file }))).not.toContain(hint);
  });

  it('[REF.F7.1] misses the absence record only of somebody who was absent', () => {
    const hint = 'missing absence-step absence';
    expect(hints(noAnswers)).not.toContain(hint);
    expect(hints(given({ 'absent.inYear': 'false' }))).not.toContain(hint);
    expect(hints(given({ 'absent.inYear': 'true' }))).toContain(hint);
    expect(hints(given({ 'absent.inYear': 'true' }, { absence: ['r1'] }))).toContain(hint);
    const rows = given({ 'absent.inYear': 'true', 'absence/r1/absence.first': '2026-03-02' }, { absence: ['r1'] });
    expect(hints(rows)).not.toContain(hint);
  });

  it('[REF.F7.1] misses questions until one is chosen or written', () => {
    const hint = 'no-questions questions questions.standard';
    expect(hints(noAnswers)).toContain(hint);
    expect(hints(given({ 'questions.standard': ['return'] }))).not.toContain(hint);
    const own = given(
      { 'questions.own/r1/questions.own.text': 'Can she lift patients again by March?' },
      { 'questions.own': ['r1'] },
    );
    expect(hints(own)).not.toContain(hint);
    expect(completeness(illHealthRetirement, noAnswers, 'en').map(({ code }) => code)).not.toContain('no-questions');
  });

  it('[REF.F7.1] points out a vague question by its own words', () => {
    const own = given({ 'questions.own/r1/questions.own.text': 'Please advise.' }, { 'questions.own': ['r1'] });
    const found = completeness(managementReferral, own, 'en').find(({ code }) => code === 'vague-question');
    expect(found).toEqual({
      code: 'vague-question',
      stepId: 'questions',
      key: 'questions.own/r1/questions.own.text',
      message: '“Please advise.” is hard to answer. Say what you need to decide, and by when',
    });
  });

  it('leaves a clear question alone', () => {
    const clear = { 'questions.own/r1/questions.own.text': 'Can he drive a fork-lift truck at night?' };
    const found = completeness(managementReferral, given(clear, { 'questions.own': ['r1'] }), 'en');
    expect(found.map(({ code }) => code)).not.toContain('vague-question');
  });

  it.each([
    ['Any advice would be welcome', true],
    ['What should we do next?', true],
    ['Could you please help us?', true],
    ['Fit?', true],
    ['Beth ddylem ni ei wneud nesaf?', true],
    ['Can he drive a fork-lift truck at night?', false],
    ['When can she return to full duties?', false],
  ])('holds "%s" for vague: %s', (question, vague) => {
    expect(isVague(question)).toBe(vague);
  });

  it('[REF.F7.1] speaks up when the employee was not told', () => {
    const hint = 'not-told employee employee.told';
    expect(hints(given({ 'employee.told': 'false' }))).toContain(hint);
    expect(hints(given({ 'employee.told': 'true' }))).not.toContain(hint);
  });

  it('[REF.F7.2] never stands in the way', () => {
    const answers = given({ 'employee.told': 'false', 'absent.inYear': 'true' });
    const hinted = new Set(completeness(managementReferral, answers, 'en').map(({ key }) => key));
    const errors = checkForm(managementReferral, answers, { locale: 'en', today: '2026-11-22' });
    expect(hinted.size).toBeGreaterThan(3);
    expect(errors.flatMap(step => step.errors).filter(({ key }) => hinted.has(key))).toEqual([]);
  });

  it('speaks the reader’s language', () => {
    const [first] = completeness(managementReferral, given({ 'employee.told': 'false' }), 'cy').filter(
      ({ code }) => code === 'not-told',
    );
    expect(first?.message).toContain('Siaradwch â nhw yn gyntaf');
  });
});
