import { catalogue } from '#platform/i18n/catalogue.ts';

/** Why a change to an organisation was not made. */
export const texts = catalogue({
  en: {
    'organisation.other_code': 'The code of an organisation is part of every case number and cannot be changed.',
    'organisation.reason_missing': 'Say why the organisation is changed.',
  },
  cy: {
    'organisation.other_code': 'Mae cod sefydliad yn rhan o rif pob achos ac ni ellir ei newid.',
    'organisation.reason_missing': 'Dywedwch pam mae’r sefydliad yn cael ei newid.',
  },
});
