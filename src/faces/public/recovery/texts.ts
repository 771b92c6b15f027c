import { catalogue } from '#platform/i18n/catalogue.ts';

export const texts = catalogue({
  en: {
    'password.title': 'Forgotten password',
    'password.lead': 'We send a link to the e-mail address of your account. It works once, within 24 hours.',
    'password.button': 'Send the link',
    'password.sent':
      'If this address belongs to an account, a link to choose a new password is on its way. Only the newest link works.',
    email: 'E-mail address of your account',
    'username.title': 'Forgotten username',
    'username.lead': 'We send your username to the e-mail address of your account.',
    'username.button': 'Send my username',
    'username.sent': 'If this address belongs to an account, its username is on its way.',
    'reset.title': 'Choose a new password',
    'reset.lead': 'For the account {username}. Afterwards you are signed out everywhere.',
    'reset.locked':
      'This account is locked. To unlock it now, enter a code of your authenticator or a recovery code as well; otherwise ask your user administrator to unlock it.',
    'reset.code': 'Code of the authenticator, or a recovery code (optional)',
    'reset.passkey': 'Change my password and unlock with my passkey',
    'reset.code_wrong': 'This code is not right. Nothing was changed',
    'reset.wait':
      '{seconds, plural, one {Wait # second, then try this code again} other {Wait # seconds, then try this code again}}',
    'reset.button': 'Save the new password',
    'reset.done': 'Your password is changed. Sign in with the new one.',
    'reset.done_locked':
      'Your password is changed. The account is still locked: ask your user administrator to unlock it.',
  },
  cy: {
    'password.title': 'Wedi anghofio’r cyfrinair',
    'password.lead': 'Byddwn yn anfon dolen i gyfeiriad e-bost eich cyfrif. Mae’n gweithio unwaith, o fewn 24 awr.',
    'password.button': 'Anfon y ddolen',
    'password.sent':
      'Os yw’r cyfeiriad hwn yn perthyn i gyfrif, mae dolen i ddewis cyfrinair newydd ar ei ffordd. Dim ond y ddolen ddiweddaraf sy’n gweithio.',
    email: 'Cyfeiriad e-bost eich cyfrif',
    'username.title': 'Wedi anghofio’r enw defnyddiwr',
    'username.lead': 'Byddwn yn anfon eich enw defnyddiwr i gyfeiriad e-bost eich cyfrif.',
    'username.button': 'Anfon fy enw defnyddiwr',
    'username.sent': 'Os yw’r cyfeiriad hwn yn perthyn i gyfrif, mae ei enw defnyddiwr ar ei ffordd.',
    'reset.title': 'Dewiswch gyfrinair newydd',
    'reset.lead': 'Ar gyfer y cyfrif {username}. Wedyn cewch eich allgofnodi ym mhobman.',
    'reset.locked':
      'Mae’r cyfrif hwn wedi’i gloi. I’w ddatgloi nawr, rhowch god o’ch dilysydd neu god adfer hefyd; fel arall gofynnwch i’ch gweinyddwr defnyddwyr ei ddatgloi.',
    'reset.code': 'Cod y dilysydd, neu god adfer (dewisol)',
    'reset.passkey': 'Newid fy nghyfrinair a datgloi â’m cyfrinallwedd',
    'reset.code_wrong': 'Nid yw’r cod hwn yn gywir. Ni newidiwyd dim',
    'reset.wait':
      '{seconds, plural, one {Arhoswch # eiliad, yna rhowch gynnig arall ar y cod hwn} two {Arhoswch # eiliad, yna rhowch gynnig arall ar y cod hwn} other {Arhoswch # eiliad, yna rhowch gynnig arall ar y cod hwn}}',
    'reset.button': 'Cadw’r cyfrinair newydd',
    'reset.done': 'Mae eich cyfrinair wedi newid. Mewngofnodwch â’r un newydd.',
    'reset.done_locked':
      'Mae eich cyfrinair wedi newid. Mae’r cyfrif yn dal wedi’i gloi: gofynnwch i’ch gweinyddwr defnyddwyr ei ddatgloi.',
  },
});
