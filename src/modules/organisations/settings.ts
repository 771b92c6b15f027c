import { z } from 'zod';

/** How an organisation wants to work; what it does not say takes the default (ACC.O1). */
export const policies = z.strictObject({
  /** Minutes without activity before a session ends (ALL.4). */
  idleMinutes: z.int('must be a whole number of minutes').min(5, 'is at least 5').max(60, 'is at most 60').default(20),
  /** Which passwords are taken (ACC.R3). */
  password: z.enum(['classic', 'modern'], 'is "classic" or "modern"').default('classic'),
  /** Wrong passwords that lock (ACC.S2). */
  lockAfter: z.int('must be a whole number').min(3, 'is at least 3').max(10, 'is at most 10').default(3),
  secondFactor: z.enum(['off', 'administrators', 'all'], 'is "off", "administrators" or "all"').default('off'),
  /** Who reads a released letter (ACC.X2). */
  letterReaders: z.enum(['recipients', 'case_viewers'], 'is "recipients" or "case_viewers"').default('recipients'),
  /** What happens to a letter its employee does not answer (ADV.7). */
  silence: z.enum(['as_consented', 'hold'], 'is "as_consented" or "hold"').default('as_consented'),
  /** When a letter reaches its recipients (ADV.3). */
  release: z
    .enum(['at_once', 'same_time', 'after_sight'], 'is "at_once", "same_time" or "after_sight"')
    .default('after_sight'),
  /** A second clinician checks each letter before it is issued (ADV.1). */
  letterCheck: z.boolean('is true or false').default(false),
  /** Working days before approvers are reminded (REF.L2). */
  approvalReminderDays: z
    .int('must be a whole number of days')
    .min(1, 'is at least 1')
    .max(20, 'is at most 20')
    .default(3),
  /** Days without a sign-in after which an account is dormant (ACC.S8). */
  dormantDays: z
    .int('must be a whole number of days')
    .min(30, 'is at least 30')
    .max(1095, 'is at most 1095')
    .default(365),
});
export type Policies = z.output<typeof policies>;

/** What an organisation has switched on (ACC.O2). `approval`: referrals wait for an approver before they are submitted. */
export const features = z.strictObject({
  selfRegistration: z.boolean('is true or false').default(true),
  approval: z.boolean('is true or false').default(false),
  myAccount: z.boolean('is true or false').default(true),
  sharing: z.boolean('is true or false').default(true),
  reassignment: z.boolean('is true or false').default(true),
  questionnaires: z.boolean('is true or false').default(false),
  managementInformation: z.boolean('is true or false').default(false),
  selfReferral: z.boolean('is true or false').default(false),
});
export type Features = z.output<typeof features>;

const workingDays = (usual: number) =>
  z.int('must be a whole number of working days').min(1, 'is at least 1').max(60, 'is at most 60').default(usual);

/** Working days each stage of a case may take. */
export const targets = z.strictObject({
  triageDays: workingDays(2),
  offerDays: workingDays(10),
  reportDays: workingDays(5),
  /** How long an employee may read first (ADV.3), and how much longer on request. */
  sightDays: workingDays(5),
  sightExtensionDays: workingDays(10),
});
export type Targets = z.output<typeof targets>;

/** Permissions of a membership (ACC.U4). */
export const permissions = [
  ...['refer', 'approve', 'see_all', 'reassign', 'user_administration', 'management_information'],
  ...['shared_services_approval', 'questionnaires', 'surveillance_register', 'workforce', 'applicants', 'library'],
] as const;
