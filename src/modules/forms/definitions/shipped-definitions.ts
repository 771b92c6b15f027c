import type { Questionnaire } from '../questionnaire.ts';
import { illHealthRetirement } from './ill-health-retirement.ts';
import { managementReferral } from './management-referral.ts';
import { selfReferral } from './self-referral.ts';
import { workplaceAssessment } from './workplace-assessment.ts';

/** The forms Handrail brings along, in the order they are offered. */
export const shippedDefinitions: readonly Questionnaire[] = [
  managementReferral,
  illHealthRetirement,
  workplaceAssessment,
  selfReferral,
];
