import { catalogue } from '#platform/i18n/catalogue.ts';

/** The ways to give a second factor, wherever one is asked for. */
export const factorTexts = catalogue({
  en: {
    'code.label': 'Code',
    'code.authenticator': 'The six digits your authenticator app shows for Handrail now.',
    'code.mailed': 'Press “Mail me a code” to have six digits sent to your e-mail address. Only the newest code works.',
    'code.recovery': 'Without them, enter one of your recovery codes. Each works once.',
    'code.button': 'Continue',
    'passkey.button': 'Use your passkey',
    'passkey.without': 'A passkey needs JavaScript; without it, enter a code.',
    'mail.button': 'Mail me a code',
    'mail.sent': 'We have mailed you a code. It works once, for a few minutes.',
    'mail.not_sent':
      'No further code was sent: one went out less than a minute ago, or there were very many today. Look for it before you ask again.',
  },
  cy: {
    'code.label': 'Cod',
    'code.authenticator': 'Y chwe digid y mae eich ap dilysu’n eu dangos ar gyfer Handrail nawr.',
    'code.mailed':
      'Pwyswch “Anfon cod ataf” i gael chwe digid wedi’u hanfon i’ch cyfeiriad e-bost. Dim ond y cod diweddaraf sy’n gweithio.',
    'code.recovery': 'Hebddynt, rhowch un o’ch codau adfer. Mae pob un yn gweithio unwaith.',
    'code.button': 'Parhau',
    'passkey.button': 'Defnyddio eich cyfrinallwedd',
    'passkey.without': 'Mae angen JavaScript ar gyfrinallwedd; hebddo, rhowch god.',
    'mail.button': 'Anfon cod ataf',
    'mail.sent': 'Rydym wedi anfon cod atoch drwy e-bost. Mae’n gweithio unwaith, am ychydig funudau.',
    'mail.not_sent':
      'Ni anfonwyd cod arall: aeth un allan lai na munud yn ôl, neu bu llawer iawn heddiw. Chwiliwch amdano cyn gofyn eto.',
  },
});
