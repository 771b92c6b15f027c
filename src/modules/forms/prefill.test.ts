import { describe, expect, it } from 'vitest';
import { noAnswers } from './answers.ts';
import { illHealthRetirement } from './definitions/ill-health-retirement.ts';
import { managementReferral } from './definitions/management-referral.ts';
import { prefill, prefillNames } from './prefill.ts';
import { referralFacts } from './referral-facts.ts';
import { toResponse } from './response.ts';

const known = {
  'account.title': 'Ms',
  'account.name': ' Ann Owen ',
  'account.address': '1 High Street\r\nLeeds',
  'employee.dateOfBirth': '1980-02-30',
  'employee.givenName': '',
  'employee.hours': '37.5',
  'nobody.knows': 'x',
};

describe('prefilling', () => {
  it('[REF.F3.52] fills what is known and says where each value came from', () => {
    const { answers, provenance } = prefill(managementReferral, known);
    expect(answers).toEqual({
      values: {
        'referrer.title': 'Ms',
        'referrer.name': 'Ann Owen',
        'referrer.address': '1 High Street\nLeeds',
        'employee.hours': '37.5',
      },
      rows: {},
      files: {},
    });
    expect(provenance).toEqual({
      'referrer.title': 'account.title',
      'referrer.name': 'account.name',
      'referrer.address': 'account.address',
      'employee.hours': 'employee.hours',
    });
  });

  it('fills the names of another employee over those of the first, and leaves the rest', () => {
    const first = prefill(managementReferral, {
      ...known,
      'employee.familyName': 'Rees',
      'employee.mobile': '07700 900001',
    });
    const second = prefill(
      managementReferral,
      { 'employee.familyName': 'Pugh', 'employee.mobile': undefined },
      first.answers,
    );
    expect(second.answers.values).toMatchObject({ 'referrer.name': 'Ann Owen', 'employee.familyName': 'Pugh' });
    expect(second.answers.values).not.toHaveProperty('employee.mobile');
    expect(second.provenance).toEqual({ 'employee.familyName': 'employee.familyName' });
  });

  it('names what a definition would like to know', () => {
    expect(prefillNames(illHealthRetirement)).toContain('employee.niNumber');
    expect(prefillNames(managementReferral)).toContain('organisation.name');
  });
});

describe('the facts of a referral', () => {
  const values = {
    'referrer.email': 'ann@northfold.example',
    'referrer.purchaseOrder': 'PO 7',
    'employee.givenName': 'Tom',
    'employee.familyName': 'Rees',
    'employee.dateOfBirth': '1980-02-28',
    'employee.told': 'false',
    'reasons.chosen': ['stress', 'other'],
    'questions.standard': ['return'],
    'questions.own/r1/questions.own.text': 'Can he drive at night?',
  };
  const answers = { ...noAnswers, values, rows: { 'questions.own': ['r1'] } };

  it('[REF.F3.54] are gathered from whichever question is marked for them', () => {
    expect(referralFacts(managementReferral, toResponse(managementReferral, answers))).toEqual({
      givenName: 'Tom',
      familyName: 'Rees',
      dateOfBirth: '1980-02-28',
      referrerEmail: 'ann@northfold.example',
      purchaseOrder: 'PO 7',
      employeeTold: false,
      reasons: ['stress', 'other'],
      reasonTexts: ['Stress or mental health', 'Another reason'],
      questions: [
        { id: 'return', text: 'When is a return to work likely?' },
        { id: 'own:r1', text: 'Can he drive at night?' },
      ],
    });
    const member = { ...noAnswers, values: { 'member.niNumber': 'AB123456C', 'member.telephone': '01632 960001' } };
    expect(referralFacts(illHealthRetirement, toResponse(illHealthRetirement, member))).toEqual({
      niNumber: 'AB123456C',
      mobile: '01632 960001',
      reasons: [],
      reasonTexts: [],
      questions: [],
    });
  });

  it('[REF.F3.53] keep the id of a question when it is reworded, moved or told in Welsh', () => {
    const reworded = {
      ...answers,
      values: {
        ...values,
        'questions.own/r1/questions.own.text': 'Can he drive?',
        'questions.own/r0/questions.own.text': 'May he lift?',
      },
      rows: { 'questions.own': ['r0', 'r1'] },
    };
    expect(referralFacts(managementReferral, toResponse(managementReferral, reworded), 'cy').questions).toEqual([
      { id: 'return', text: 'Pryd mae dychwelyd i’r gwaith yn debygol?' },
      { id: 'own:r0', text: 'May he lift?' },
      { id: 'own:r1', text: 'Can he drive?' },
    ]);
  });
});
