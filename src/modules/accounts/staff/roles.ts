/** Roles of provider staff (ACC.V2). */
export const staffRoles = [
  ...(['triage_clinician', 'nurse', 'physician', 'technician', 'physiotherapist', 'case_administrator'] as const),
  ...(['scheduler', 'direct_enrolment', 'enrolment_request_agent', 'enrolment_exception_agent'] as const),
  ...(['member_account_manager', 'workflow_manager', 'publisher', 'form_designer', 'account_manager'] as const),
  ...(['privacy_officer', 'provider_administrator'] as const),
] as const;
export type StaffRole = (typeof staffRoles)[number];

/** Held over the whole installation; every other role names the organisation it serves. */
export const installationRoles: ReadonlySet<string> = new Set(['provider_administrator', 'privacy_officer']);
