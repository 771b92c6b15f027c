import { catalogue } from '#platform/i18n/catalogue.ts';

export const texts = catalogue({
  en: {
    title: 'Set up your second factor',
    'start.lead':
      'An authenticator app on your phone gives a new code every 30 seconds. You need it each time you sign in.',
    'start.required': 'Your account needs it before anything else opens.',
    'start.apps': 'Any authenticator app will do. Install one first if you have none, then continue.',
    'start.button': 'Continue',
    'scan.lead': 'Scan the picture with the app, then enter the six digits it shows.',
    'scan.picture': 'QR code for the authenticator app. The key below says the same in letters.',
    'scan.key': 'Or type this key into the app:',
    code: 'Code',
    'code.missing': 'Enter the code the app shows',
    confirm: 'Confirm',
    again: 'Start again with another key',
    'codes.title': 'Keep your recovery codes',
    'codes.lead': 'Each of these codes works once instead of the app, should you lose your phone.',
    'codes.once': 'They are shown this one time. Print them or keep them in your password manager, not on your phone.',
    'codes.go': 'I have kept them: continue',
    'done.title': 'Your second factor',
    'done.text': 'Your authenticator is set up.',
    'done.codes':
      '{left, plural, =0 {You have no recovery codes left.} one {You have # recovery code left.} other {You have # recovery codes left.}}',
    'done.home': 'Go to your dashboard',
    'done.sessions': 'Where you are signed in',
  },
  cy: {
    title: 'Gosod eich ail ffactor',
    'start.lead': 'Mae ap dilysu ar eich ffôn yn rhoi cod newydd bob 30 eiliad. Bydd ei angen bob tro y mewngofnodwch.',
    'start.required': 'Mae ei angen ar eich cyfrif cyn i unrhyw beth arall agor.',
    'start.apps': 'Bydd unrhyw ap dilysu’n gwneud y tro. Gosodwch un yn gyntaf os nad oes gennych un, yna parhewch.',
    'start.button': 'Parhau',
    'scan.lead': 'Sganiwch y llun â’r ap, yna rhowch y chwe digid y mae’n eu dangos.',
    'scan.picture': 'Cod QR ar gyfer yr ap dilysu. Mae’r allwedd isod yn dweud yr un peth mewn llythrennau.',
    'scan.key': 'Neu teipiwch yr allwedd hon i’r ap:',
    code: 'Cod',
    'code.missing': 'Rhowch y cod y mae’r ap yn ei ddangos',
    confirm: 'Cadarnhau',
    again: 'Dechrau eto ag allwedd arall',
    'codes.title': 'Cadwch eich codau adfer',
    'codes.lead': 'Mae pob un o’r codau hyn yn gweithio unwaith yn lle’r ap, os collwch eich ffôn.',
    'codes.once':
      'Dim ond y tro hwn y cânt eu dangos. Argraffwch nhw neu cadwch nhw yn eich rheolwr cyfrineiriau, nid ar eich ffôn.',
    'codes.go': 'Rwyf wedi’u cadw: parhau',
    'done.title': 'Eich ail ffactor',
    'done.text': 'Mae eich dilysydd wedi’i osod.',
    'done.codes':
      '{left, plural, =0 {Nid oes gennych godau adfer ar ôl.} zero {Nid oes gennych godau adfer ar ôl.} one {Mae gennych # cod adfer ar ôl.} two {Mae gennych # god adfer ar ôl.} few {Mae gennych # chod adfer ar ôl.} many {Mae gennych # chod adfer ar ôl.} other {Mae gennych # cod adfer ar ôl.}}',
    'done.home': 'Mynd i’ch dangosfwrdd',
    'done.sessions': 'Ble rydych wedi mewngofnodi',
  },
});
