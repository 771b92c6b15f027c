import { catalogue } from '#platform/i18n/catalogue.ts';

/** What the page about an organisation's request code says. */
export const texts = catalogue({
  en: {
    title: 'Shared-services request code',
    about: 'With which people of other organisations ask to work for this one',
    now: 'It is {code}, since {when}. People of other organisations ask with it to work for this one.',
    none: 'There is none yet, so nobody of elsewhere can ask to work for this organisation.',
    why: 'Why do you make a new code?',
    'hint.rotate': 'The code above stops working at once. Requests that wait, and services that run, stay.',
    'hint.make': 'Nobody gets in before somebody of the organisation approves.',
    make: 'Make a request code',
    rotate: 'Make a new request code',
    done: 'The new request code is shown below.',
  },
  cy: {
    title: 'Cod cais gwasanaethau a rennir',
    about: 'Y mae pobl o sefydliadau eraill yn ei ddefnyddio i ofyn am gael gweithio i’r un hwn',
    now: '{code} ydyw, ers {when}. Mae pobl o sefydliadau eraill yn ei ddefnyddio i ofyn am gael gweithio i’r un hwn.',
    none: 'Nid oes un eto, felly ni all neb o’r tu allan ofyn am gael gweithio i’r sefydliad hwn.',
    why: 'Pam ydych chi’n gwneud cod newydd?',
    'hint.rotate':
      'Bydd y cod uchod yn peidio â gweithio ar unwaith. Mae ceisiadau sy’n aros, a gwasanaethau sydd ar waith, yn aros.',
    'hint.make': 'Ni ddaw neb i mewn cyn i rywun o’r sefydliad gymeradwyo.',
    make: 'Gwneud cod cais',
    rotate: 'Gwneud cod cais newydd',
    done: 'Dangosir y cod cais newydd isod.',
  },
});
