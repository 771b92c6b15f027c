import type { FormFields } from './visit.ts';

/** The token of a form is missing, foreign or old: nothing was done. */
export class CsrfProblem extends Error {
  override name = 'CsrfProblem';
  constructor(readonly fields: FormFields) {
    super('the token of the form does not fit');
  }
}

/** The form was made under another organisation than the session's (ALL.14): nothing was done, the text is shown. */
export class OtherOrganisation extends Error {
  override name = 'OtherOrganisation';
  constructor(readonly fields: FormFields) {
    super('the form belongs to another organisation');
  }
}
