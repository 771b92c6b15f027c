const root = '/employer/referrals';

/** Where the pages of referrals are. */
export const addresses = {
  saved: root,
  forms: `${root}/new`,
  referral: (id: string) => `${root}/${id}`,
  step: (id: string, step: string) => `${root}/${id}/${step}`,
  employment: (id: string) => `${root}/${id}/employment`,
  check: (id: string) => `${root}/${id}/check`,
  submission: (id: string) => `${root}/${id}/submission`,
  submitted: (id: string) => `${root}/${id}/submitted`,
  deletion: (id: string) => `${root}/${id}/deletion`,
  withdrawal: (id: string) => `${root}/${id}/withdrawal`,
  again: (id: string) => `${root}/${id}/again`,
  document: (id: string, document: string) => `${root}/${id}/documents/${document}`,
  form: (id: string) => `${root}/${id}/form`,
  case: (id: string) => `/employer/cases/${id}`,
};

/** Names under a referral that no step may have. */
export const takenNames = ['employment', 'check', 'submission', 'submitted', 'deletion', 'withdrawal', 'again', 'form'];
