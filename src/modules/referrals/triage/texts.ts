import { catalogue } from '#platform/i18n/catalogue.ts';

/** What is wrong with a decision on a referral. */
export const triageTexts = catalogue({
  en: {
    'triage.reason_wanted': 'Choose why the referral is rejected',
    'triage.reason_text': 'Say in words why the referral is rejected',
    'triage.form_wanted': 'Choose the form that should have been used',
    'triage.text_missing': 'Say what is missing',
    'triage.text_long': 'Write 2,000 characters or fewer',
    'triage.person_differs':
      'The employer’s directory already knows this employee as another person of the index. Choose that person.',
  },
  cy: {
    'triage.reason_wanted': 'Dewiswch pam y gwrthodir yr atgyfeiriad',
    'triage.reason_text': 'Dywedwch mewn geiriau pam y gwrthodir yr atgyfeiriad',
    'triage.form_wanted': 'Dewiswch y ffurflen y dylid bod wedi’i defnyddio',
    'triage.text_missing': 'Dywedwch beth sydd ar goll',
    'triage.text_long': 'Ysgrifennwch 2,000 nod neu lai',
    'triage.person_differs':
      'Mae cyfeiriadur y cyflogwr eisoes yn adnabod y gweithiwr hwn fel person arall yn y mynegai. Dewiswch y person hwnnw.',
  },
});
