import { catalogue, type Words } from '#platform/i18n/catalogue.ts';

export const texts = catalogue({
  en: {
    title: 'Show that it is you',
    lead: 'What you are about to do reaches far, so we ask once more. It is then enough for ten minutes.',
    typed: 'What you typed is kept and sent with your answer.',
    password: 'Your password',
    button: 'Continue',
    no_password:
      'Your account has no password and no second factor here. Sign out, sign in again and come back within ten minutes.',
    copy: 'What you typed, to copy it',
    sign_out: 'Sign out',
    confirmed: 'It is you',
    'confirmed.text': 'The file can be fetched now.',
    'confirmed.download': 'Get the file',
    'confirmed.back': 'Back to the list',
  },
  cy: {
    title: 'Dangoswch mai chi sydd yno',
    lead: 'Mae’r hyn yr ydych ar fin ei wneud yn cyrraedd ymhell, felly gofynnwn unwaith eto. Bydd hynny’n ddigon am ddeg munud.',
    typed: 'Cedwir yr hyn a deipioch a’i anfon gyda’ch ateb.',
    password: 'Eich cyfrinair',
    button: 'Parhau',
    no_password:
      'Nid oes gan eich cyfrif gyfrinair nac ail ffactor yma. Allgofnodwch, mewngofnodwch eto a dewch yn ôl o fewn deg munud.',
    copy: 'Yr hyn a deipioch, i’w gopïo',
    sign_out: 'Allgofnodi',
    confirmed: 'Chi sydd yno',
    'confirmed.text': 'Gellir nôl y ffeil nawr.',
    'confirmed.download': 'Cael y ffeil',
    'confirmed.back': 'Yn ôl i’r rhestr',
  },
});

export type Say = Words<keyof typeof texts.en & string>;
