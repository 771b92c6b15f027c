import { catalogue } from '#platform/i18n/catalogue.ts';

export const texts = catalogue({
  en: {
    title: 'Join the occupational health service',
    lead: 'Your username is {username}. Choose a password; after that you set up the app that gives your second factor.',
    button: 'Continue',
  },
  cy: {
    title: 'Ymuno â’r gwasanaeth iechyd galwedigaethol',
    lead: 'Eich enw defnyddiwr yw {username}. Dewiswch gyfrinair; wedyn byddwch yn gosod yr ap sy’n rhoi eich ail ffactor.',
    button: 'Parhau',
  },
});
