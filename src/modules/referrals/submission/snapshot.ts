import type { EmployeeSnapshot } from '#modules/cases/index.ts';
import {
  type Answers,
  type Questionnaire,
  type ReferralFacts,
  referralFacts,
  toResponse,
} from '#modules/forms/index.ts';
import { sortKey } from '#platform/db/sort-key.ts';

/** What a working copy states, as it would be frozen now. */
export const factsOf = (definition: Questionnaire, answers: Answers): ReferralFacts =>
  referralFacts(definition, toResponse(definition, answers));

/** The employee as referred, for the case (data-model.md, 6). */
export function snapshotOf(facts: ReferralFacts, employment: string | undefined): EmployeeSnapshot {
  const { givenName = '', familyName = '', dateOfBirth, niNumber, ...rest } = facts;
  const { title, position, address, postcode, personalEmail, mobile, payrollNumber } = rest;
  return {
    ...{ givenName, familyName, dateOfBirth: dateOfBirth ?? null, niNumber: niNumber ?? null },
    ...{ title, position, address, postcode, personalEmail, mobile, payrollNumber },
    division: facts.division,
    location: facts.location,
    department: facts.department,
    purchaseOrder: facts.purchaseOrder,
    employmentId: employment ?? null,
  };
}

const identity = ['givenName', 'familyName', 'dateOfBirth', 'niNumber', 'payrollNumber'] as const;

/**
 * Is it still the same employee? What was left empty may be filled in, and spelling may be put right as far as accents
 * and capitals go; anything else would be another person (REF.L5).
 */
export const sameEmployee = (before: ReferralFacts, after: ReferralFacts): boolean =>
  identity.every(fact => !before[fact] || sortKey(before[fact]) === sortKey(after[fact] ?? ''));

/** The address of step 1, if its domain is one of the organisation's; otherwise '' and the account is told (REF.F8). */
export function noticeAddress({ referrerEmail = '' }: ReferralFacts, domains: readonly string[]): string {
  const domain = referrerEmail.slice(referrerEmail.lastIndexOf('@') + 1).toLowerCase();
  return referrerEmail.includes('@') && domains.some(each => each.toLowerCase() === domain) ? referrerEmail : '';
}
