import { catalogue, type Words } from '#platform/i18n/catalogue.ts';

const english = {
  title: 'Dashboard',
  'waiting.title': 'Waiting for you',
  'waiting.none': 'Nothing waits for you.',
  'returned.heading': 'More information wanted',
  'returned.text': 'A clinician asked about {number} on {day}.',
  'returned.action': 'Answer',
  'rejected.heading': '{count, plural, one {1 rejected referral} other {# rejected referrals}}',
  'rejected.text': 'Correct and submit again, or delete. Each is kept for 30 days.',
  'rejected.action': 'See them',
  'ending.heading': '{count, plural, one {1 saved referral is} other {# saved referrals are}} about to be deleted',
  'ending.text': 'Within a week, unless you change or submit what you began.',
  'ending.action': 'See which',
  'tiles.title': 'What you can do',
  'make.heading': 'Make a referral',
  'make.sentence': 'Ask the occupational health service about an employee.',
  'track.heading': 'Track referrals',
  'track.sentence':
    '{pending, plural, one {1 waits} other {# wait}} for triage; {closed, plural, one {1 is} other {# are}} closed.',
  'track.meaning': 'open cases',
  'saved.heading': 'Saved referrals',
  'saved.sentence': 'Go on with what you began.',
  'saved.meaning': 'unsubmitted referrals',
  'changed.title': 'What changed',
  'changed.none': 'None of your cases changed in the last two weeks.',
} as const;

/** What the employer's dashboard says. */
export const texts = catalogue({
  en: english,
  cy: {
    title: 'Dangosfwrdd',
    'waiting.title': 'Yn aros amdanoch',
    'waiting.none': 'Nid oes dim yn aros amdanoch.',
    'returned.heading': 'Mae angen rhagor o wybodaeth',
    'returned.text': 'Gofynnodd clinigwr am {number} ar {day}.',
    'returned.action': 'Ateb',
    'rejected.heading':
      '{count, plural, one {# atgyfeiriad a wrthodwyd} two {# atgyfeiriad a wrthodwyd} other {# atgyfeiriad a wrthodwyd}}',
    'rejected.text': 'Cywirwch a chyflwyno eto, neu ddileu. Cedwir pob un am 30 diwrnod.',
    'rejected.action': 'Eu gweld',
    'ending.heading':
      '{count, plural, one {Mae # atgyfeiriad a gadwyd} two {Mae # atgyfeiriad a gadwyd} other {Mae # atgyfeiriad a gadwyd}} ar fin cael ei ddileu',
    'ending.text': 'O fewn wythnos, oni bai eich bod yn eu newid neu’n eu cyflwyno.',
    'ending.action': 'Gweld pa rai',
    'tiles.title': 'Beth allwch chi ei wneud',
    'make.heading': 'Gwneud atgyfeiriad',
    'make.sentence': 'Gofynnwch i’r gwasanaeth iechyd galwedigaethol am weithiwr.',
    'track.heading': 'Olrhain atgyfeiriadau',
    'track.sentence':
      '{pending, plural, one {Mae # yn aros} two {Mae # yn aros} other {Mae # yn aros}} am frysbennu; {closed, plural, one {mae # wedi cau} two {mae # wedi cau} other {mae # wedi cau}}.',
    'track.meaning': 'achos agored',
    'saved.heading': 'Atgyfeiriadau a gadwyd',
    'saved.sentence': 'Ewch ymlaen â’r hyn a ddechreuoch.',
    'saved.meaning': 'atgyfeiriad heb ei gyflwyno',
    'changed.title': 'Beth newidiodd',
    'changed.none': 'Ni newidiodd yr un o’ch achosion yn ystod y pythefnos diwethaf.',
  },
});

export type Say = Words<keyof typeof english>;
