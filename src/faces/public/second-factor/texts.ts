import { catalogue } from '#platform/i18n/catalogue.ts';

export const texts = catalogue({
  en: {
    title: 'Set up your second factor',
    'start.lead':
      'A password can be guessed or seen. A second factor shows that it is you: you need it when you sign in, and before what reaches far.',
    'start.required': 'Your account needs one before anything else opens.',
    added: 'Your second factor is set up.',
    'passkey.heading': 'A passkey',
    'passkey.what':
      'Your fingerprint, face or PIN on this device, or a security key. It also signs you in without your password, and is the safest way.',
    'passkey.choose': 'Set up a passkey',
    'passkey.title': 'Set up a passkey',
    'passkey.lead': 'Your device asks for your fingerprint, your face or its PIN. None of these leave it.',
    'passkey.name': 'Name of this passkey',
    'passkey.name.hint': 'So that you know it again, for example “Work laptop”.',
    'passkey.script':
      'This needs JavaScript. Without it, go back and choose an authenticator app or, if it is offered, codes by e-mail.',
    'passkey.button': 'Create the passkey',
    'app.heading': 'An authenticator app',
    'app.what':
      'An app on your phone shows a new code every 30 seconds. Any authenticator app will do; install one first if you have none.',
    'app.replaces': 'It takes the place of the app that is set up now, once you have entered its first code.',
    'app.choose': 'Set up an authenticator app',
    'mail.heading': 'Codes by e-mail',
    'mail.what': 'We mail six digits to your address each time. Choose this only if the others do not work for you.',
    'mail.choose': 'Use codes by e-mail',
    'mail.title': 'Use codes by e-mail',
    'mail.lead':
      'We mail a first code to the address of your account. Enter it here, and codes by e-mail are your second factor.',
    'mail.send': 'Mail me a code',
    'mail.again': 'Mail me another code',
    'mail.missing': 'Enter the code we mailed you',
    'scan.lead': 'Scan the picture with the app, then enter the six digits it shows.',
    'scan.picture': 'QR code for the authenticator app. The key below says the same in letters.',
    'scan.key': 'Or type this key into the app:',
    code: 'Code',
    'code.missing': 'Enter the code the app shows',
    'scan.passkey': 'Set up a passkey instead',
    confirm: 'Confirm',
    again: 'Start again with another key',
    'codes.title': 'Keep your recovery codes',
    'codes.lead':
      'Each of these codes works once instead of your second factor, should you lose your phone or your device.',
    'codes.once': 'They are shown this one time. Print them or keep them in your password manager, not on your phone.',
    'codes.go': 'I have kept them: continue',
  },
  cy: {
    title: 'Gosod eich ail ffactor',
    'start.lead':
      'Gellir dyfalu neu weld cyfrinair. Mae ail ffactor yn dangos mai chi sydd yno: bydd ei angen pan fyddwch yn mewngofnodi, a chyn yr hyn sy’n cyrraedd ymhell.',
    'start.required': 'Mae angen un ar eich cyfrif cyn i unrhyw beth arall agor.',
    added: 'Mae eich ail ffactor wedi’i osod.',
    'passkey.heading': 'Cyfrinallwedd',
    'passkey.what':
      'Eich ôl bys, eich wyneb neu’ch PIN ar y ddyfais hon, neu allwedd ddiogelwch. Mae hefyd yn eich mewngofnodi heb gyfrinair, a dyma’r ffordd fwyaf diogel.',
    'passkey.choose': 'Gosod cyfrinallwedd',
    'passkey.title': 'Gosod cyfrinallwedd',
    'passkey.lead':
      'Bydd eich dyfais yn gofyn am eich ôl bys, eich wyneb neu ei PIN. Nid oes dim o’r rhain yn ei gadael.',
    'passkey.name': 'Enw’r gyfrinallwedd hon',
    'passkey.name.hint': 'Er mwyn i chi ei hadnabod eto, er enghraifft “Gliniadur gwaith”.',
    'passkey.script':
      'Mae angen JavaScript ar hyn. Hebddo, ewch yn ôl a dewis ap dilysu neu, os cynigir hynny, godau drwy e-bost.',
    'passkey.button': 'Creu’r gyfrinallwedd',
    'app.heading': 'Ap dilysu',
    'app.what':
      'Mae ap ar eich ffôn yn dangos cod newydd bob 30 eiliad. Bydd unrhyw ap dilysu’n gwneud y tro; gosodwch un yn gyntaf os nad oes gennych un.',
    'app.replaces': 'Bydd yn cymryd lle’r ap sydd wedi’i osod nawr, ar ôl i chi roi ei god cyntaf.',
    'app.choose': 'Gosod ap dilysu',
    'mail.heading': 'Codau drwy e-bost',
    'mail.what':
      'Anfonwn chwe digid i’ch cyfeiriad bob tro. Dewiswch hyn dim ond os nad yw’r lleill yn gweithio i chi.',
    'mail.choose': 'Defnyddio codau drwy e-bost',
    'mail.title': 'Defnyddio codau drwy e-bost',
    'mail.lead':
      'Anfonwn god cyntaf i gyfeiriad eich cyfrif. Rhowch ef yma, a chodau drwy e-bost fydd eich ail ffactor.',
    'mail.send': 'Anfon cod ataf',
    'mail.again': 'Anfon cod arall ataf',
    'mail.missing': 'Rhowch y cod a anfonwyd atoch',
    'scan.lead': 'Sganiwch y llun â’r ap, yna rhowch y chwe digid y mae’n eu dangos.',
    'scan.picture': 'Cod QR ar gyfer yr ap dilysu. Mae’r allwedd isod yn dweud yr un peth mewn llythrennau.',
    'scan.key': 'Neu teipiwch yr allwedd hon i’r ap:',
    code: 'Cod',
    'code.missing': 'Rhowch y cod y mae’r ap yn ei ddangos',
    'scan.passkey': 'Gosod cyfrinallwedd yn lle hynny',
    confirm: 'Cadarnhau',
    again: 'Dechrau eto ag allwedd arall',
    'codes.title': 'Cadwch eich codau adfer',
    'codes.lead':
      'Mae pob un o’r codau hyn yn gweithio unwaith yn lle eich ail ffactor, os collwch eich ffôn neu’ch dyfais.',
    'codes.once':
      'Dim ond y tro hwn y cânt eu dangos. Argraffwch nhw neu cadwch nhw yn eich rheolwr cyfrineiriau, nid ar eich ffôn.',
    'codes.go': 'Rwyf wedi’u cadw: parhau',
  },
});
