import { catalogue } from '#platform/i18n/catalogue.ts';

/** Why something about a person cannot be done, in both languages. */
export const texts = catalogue({
  en: {
    'persons.name_wanted': 'Enter the given name and the family name',
    'persons.birth_date': 'Enter a date of birth in the past',
    'persons.letters_wanted': 'Enter two letters or more of the family name',
    'persons.email_wanted': 'Enter an e-mail address, like name@post.example',
    'persons.mobile_wanted': 'Enter a telephone number of 7 to 15 digits',
    'persons.address_wanted': 'Enter the postal address',
    'persons.how_wanted': 'Say how the person confirmed this: who asked, when, and what they said',
    'persons.employer_address':
      'This address belongs to the employer. A letter sent there could be read by colleagues: tick that the person chose it.',
    'persons.own_record': 'Nobody opens a record about themselves here',
  },
  cy: {
    'persons.name_wanted': 'Rhowch yr enw cyntaf a’r cyfenw',
    'persons.birth_date': 'Rhowch ddyddiad geni yn y gorffennol',
    'persons.letters_wanted': 'Rhowch ddwy lythyren neu fwy o’r cyfenw',
    'persons.email_wanted': 'Rhowch gyfeiriad e-bost, fel enw@post.example',
    'persons.mobile_wanted': 'Rhowch rif ffôn o 7 i 15 digid',
    'persons.address_wanted': 'Rhowch y cyfeiriad post',
    'persons.how_wanted': 'Dywedwch sut y cadarnhaodd y person hyn: pwy ofynnodd, pryd, a beth ddywedwyd',
    'persons.employer_address':
      'Mae’r cyfeiriad hwn yn perthyn i’r cyflogwr. Gallai cydweithwyr ddarllen llythyr a anfonir yno: ticiwch mai’r person a’i dewisodd.',
    'persons.own_record': 'Nid oes neb yn agor cofnod amdano’i hun yma',
  },
});
