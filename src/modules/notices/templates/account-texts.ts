import { catalogue } from '#platform/i18n/catalogue.ts';

/** Notices about a sign-in. */
export const accountTexts = catalogue({
  en: {
    'activation.subject': 'Activate your account',
    'activation.text':
      'Somebody, most likely you, asked for an account with this e-mail address. Open the page and press the button to activate it.',
    'activation.more': 'The link works once, for 24 hours. If you did not ask, do nothing: no account will be opened.',
    'activation.action': 'Activate your account',
    'already_registered.subject': 'You already have an account',
    'already_registered.text':
      'Somebody, most likely you, tried to register with this e-mail address. It has an account already, and nothing was changed.',
    'already_registered.more':
      'Sign in as you usually do. The sign-in page also helps if you forgot your password or username.',
    'already_registered.action': 'Sign in',
    'reset.subject': 'Choose a new password',
    'reset.text': 'Somebody, most likely you, asked for a new password for your account.',
    'reset.more':
      'The link works once, for 24 hours, and only the newest one works. If you did not ask, do nothing: your password stays as it is.',
    'reset.action': 'Choose a new password',
    'username.subject': 'Your username',
    'username.text':
      'Somebody, most likely you, asked for the username that belongs to this e-mail address. It is: {username}',
    'username.more': 'If you did not ask, there is nothing you need to do.',
    'username.action': 'Sign in',
    'password_changed.subject': 'Your password was changed',
    'password_changed.text': 'The password of your account was changed.',
    'password_changed.more':
      'If that was you, there is nothing to do. If it was not, choose a new password now and tell your administrator.',
    'password_changed.action': 'Go to the sign-in page',
    'locked.subject': 'Your account is locked',
    'locked.text': 'The wrong password was typed for your account too many times, so it is locked.',
    'locked.more': 'Your administrator can unlock it. If it was not you who typed it, tell them that as well.',
    'unlocked.subject': 'Your account is unlocked',
    'unlocked.text': 'Your account was unlocked. You can sign in again.',
    'unlocked.more': 'If you did not ask for this, tell your administrator.',
    'unlocked.action': 'Sign in',
    'disabled.subject': 'Your account is disabled',
    'disabled.text': 'Your account can no longer be used for {organisation}.',
    'disabled.more': 'If you think this is a mistake, ask a user administrator of your organisation.',
    'enabled.subject': 'Your account is enabled',
    'enabled.text': 'Your account can be used for {organisation} again.',
    'enabled.more': 'You have the permissions you had before.',
    'enabled.action': 'Sign in',
    'permissions_changed.subject': 'What you may do has changed',
    'permissions_changed.text': 'The permissions of your account at {organisation} were changed.',
    'permissions_changed.more': 'If you did not expect this, ask a user administrator of your organisation.',
    'permissions_changed.action': 'Sign in',
    'new_device.subject': 'Your account was used on a new device',
    'new_device.text': 'Somebody signed in to your account on a device that we had not seen before.',
    'new_device.more':
      'If that was you, there is nothing to do. If it was not, choose a new password now and tell your administrator.',
    'new_device.action': 'Go to the sign-in page',
    'factor_added.subject': 'A second factor was added to your account',
    'factor_added.text': 'A second way to prove that it is you was added to your account.',
    'factor_removed.subject': 'A second factor was removed from your account',
    'factor_removed.text': 'A second way to prove that it is you was removed from your account.',
    'recovery_code_used.subject': 'A recovery code of your account was used',
    'recovery_code_used.text':
      'One of your recovery codes was used in place of your second factor. It will not work again.',
    'passkey_refused.subject': 'A passkey of your account was refused',
    'passkey_refused.text':
      'A passkey of your account was refused because another device may hold a copy of it. Remove it in My account and set up a new one.',
    'factor.more': 'If that was not you, tell your administrator at once.',
    'staff_invitation.subject': 'You are invited to the workbench',
    'staff_invitation.text':
      'You are invited to join the occupational health service. Open the page to choose a password and set up a second factor.',
    'staff_invitation.more': 'The link works once, for 24 hours. If you did not expect it, do nothing.',
    'staff_invitation.action': 'Accept the invitation',
    'user_invitation.subject': 'An account was made for you',
    'user_invitation.text':
      'An account was made for you to use the occupational health service for {organisation}. Open the page to choose a password.',
    'user_invitation.more':
      'The link works once, for 24 hours. If you did not expect it, do nothing: the account stays closed.',
    'user_invitation.action': 'Choose a password',
    'one_time_code.subject': 'Your sign-in code',
    'one_time_code.text': 'Type this code on the page where you are signing in:',
    'one_time_code.more': 'It works once, for a few minutes. Nobody from the service will ever ask you for it.',
    'one_time_code.brief': 'Your sign-in code is',
  },
  cy: {
    'activation.subject': 'Rhowch eich cyfrif ar waith',
    'activation.text':
      'Gofynnodd rhywun, chi yn ôl pob tebyg, am gyfrif gyda’r cyfeiriad e-bost hwn. Agorwch y dudalen a gwasgwch y botwm i’w roi ar waith.',
    'activation.more':
      'Mae’r ddolen yn gweithio unwaith, am 24 awr. Os na ofynnoch am gyfrif, peidiwch â gwneud dim: ni chaiff un ei agor.',
    'activation.action': 'Rhoi eich cyfrif ar waith',
    'already_registered.subject': 'Mae gennych gyfrif eisoes',
    'already_registered.text':
      'Ceisiodd rhywun, chi yn ôl pob tebyg, gofrestru gyda’r cyfeiriad e-bost hwn. Mae cyfrif ganddo eisoes, ac ni newidiwyd dim.',
    'already_registered.more':
      'Mewngofnodwch fel arfer. Mae’r dudalen fewngofnodi hefyd yn helpu os ydych wedi anghofio’ch cyfrinair neu’ch enw defnyddiwr.',
    'already_registered.action': 'Mewngofnodi',
    'reset.subject': 'Dewiswch gyfrinair newydd',
    'reset.text': 'Gofynnodd rhywun, chi yn ôl pob tebyg, am gyfrinair newydd i’ch cyfrif.',
    'reset.more':
      'Mae’r ddolen yn gweithio unwaith, am 24 awr, a dim ond yr un ddiweddaraf sy’n gweithio. Os na ofynnoch amdani, peidiwch â gwneud dim: bydd eich cyfrinair yn aros fel y mae.',
    'reset.action': 'Dewis cyfrinair newydd',
    'username.subject': 'Eich enw defnyddiwr',
    'username.text':
      'Gofynnodd rhywun, chi yn ôl pob tebyg, am yr enw defnyddiwr sy’n perthyn i’r cyfeiriad e-bost hwn, sef: {username}',
    'username.more': 'Os na ofynnoch amdano, nid oes angen i chi wneud dim.',
    'username.action': 'Mewngofnodi',
    'password_changed.subject': 'Newidiwyd eich cyfrinair',
    'password_changed.text': 'Newidiwyd cyfrinair eich cyfrif.',
    'password_changed.more':
      'Os chi wnaeth hynny, nid oes dim i’w wneud. Os nad chi, dewiswch gyfrinair newydd nawr a dywedwch wrth eich gweinyddwr.',
    'password_changed.action': 'Mynd i’r dudalen fewngofnodi',
    'locked.subject': 'Mae eich cyfrif wedi’i gloi',
    'locked.text': 'Teipiwyd y cyfrinair anghywir ar gyfer eich cyfrif ormod o weithiau, felly mae wedi’i gloi.',
    'locked.more': 'Gall eich gweinyddwr ei ddatgloi. Os nad chi a’i teipiodd, dywedwch hynny wrthynt hefyd.',
    'unlocked.subject': 'Mae eich cyfrif wedi’i ddatgloi',
    'unlocked.text': 'Cafodd eich cyfrif ei ddatgloi. Gallwch fewngofnodi eto.',
    'unlocked.more': 'Os na ofynnoch am hyn, dywedwch wrth eich gweinyddwr.',
    'unlocked.action': 'Mewngofnodi',
    'disabled.subject': 'Mae eich cyfrif wedi’i analluogi',
    'disabled.text': 'Ni ellir defnyddio eich cyfrif ar gyfer {organisation} mwyach.',
    'disabled.more': 'Os ydych yn credu mai camgymeriad yw hyn, gofynnwch i weinyddwr defnyddwyr eich sefydliad.',
    'enabled.subject': 'Mae eich cyfrif wedi’i alluogi',
    'enabled.text': 'Gellir defnyddio eich cyfrif ar gyfer {organisation} eto.',
    'enabled.more': 'Mae gennych y caniatadau a oedd gennych o’r blaen.',
    'enabled.action': 'Mewngofnodi',
    'permissions_changed.subject': 'Mae’r hyn y cewch ei wneud wedi newid',
    'permissions_changed.text': 'Newidiwyd caniatadau eich cyfrif yn {organisation}.',
    'permissions_changed.more': 'Os nad oeddech yn disgwyl hyn, gofynnwch i weinyddwr defnyddwyr eich sefydliad.',
    'permissions_changed.action': 'Mewngofnodi',
    'new_device.subject': 'Defnyddiwyd eich cyfrif ar ddyfais newydd',
    'new_device.text': 'Mewngofnododd rhywun i’ch cyfrif ar ddyfais nad oeddem wedi’i gweld o’r blaen.',
    'new_device.more':
      'Os chi oedd yno, nid oes dim i’w wneud. Os nad chi, dewiswch gyfrinair newydd nawr a dywedwch wrth eich gweinyddwr.',
    'new_device.action': 'Mynd i’r dudalen fewngofnodi',
    'factor_added.subject': 'Ychwanegwyd ail ffactor at eich cyfrif',
    'factor_added.text': 'Ychwanegwyd ail ffordd o brofi mai chi sydd yno at eich cyfrif.',
    'factor_removed.subject': 'Tynnwyd ail ffactor o’ch cyfrif',
    'factor_removed.text': 'Tynnwyd ail ffordd o brofi mai chi sydd yno o’ch cyfrif.',
    'recovery_code_used.subject': 'Defnyddiwyd un o godau adfer eich cyfrif',
    'recovery_code_used.text': 'Defnyddiwyd un o’ch codau adfer yn lle eich ail ffactor. Ni fydd yn gweithio eto.',
    'passkey_refused.subject': 'Gwrthodwyd un o gyfrinallweddi eich cyfrif',
    'passkey_refused.text':
      'Gwrthodwyd un o gyfrinallweddi eich cyfrif oherwydd efallai bod copi ohoni ar ddyfais arall. Tynnwch hi yn Fy nghyfrif a gosodwch un newydd.',
    'factor.more': 'Os nad chi wnaeth hynny, dywedwch wrth eich gweinyddwr ar unwaith.',
    'staff_invitation.subject': 'Gwahoddiad i’r fainc waith',
    'staff_invitation.text':
      'Fe’ch gwahoddir i ymuno â’r gwasanaeth iechyd galwedigaethol. Agorwch y dudalen i ddewis cyfrinair a gosod ail ffactor.',
    'staff_invitation.more':
      'Mae’r ddolen yn gweithio unwaith, am 24 awr. Os nad oeddech yn ei disgwyl, peidiwch â gwneud dim.',
    'staff_invitation.action': 'Derbyn y gwahoddiad',
    'user_invitation.subject': 'Gwnaed cyfrif i chi',
    'user_invitation.text':
      'Gwnaed cyfrif i chi ddefnyddio’r gwasanaeth iechyd galwedigaethol ar gyfer {organisation}. Agorwch y dudalen i ddewis cyfrinair.',
    'user_invitation.more':
      'Mae’r ddolen yn gweithio unwaith, am 24 awr. Os nad oeddech yn ei disgwyl, peidiwch â gwneud dim: bydd y cyfrif yn aros ar gau.',
    'user_invitation.action': 'Dewis cyfrinair',
    'one_time_code.subject': 'Eich cod mewngofnodi',
    'one_time_code.text': 'Teipiwch y cod hwn ar y dudalen lle rydych yn mewngofnodi:',
    'one_time_code.more':
      'Mae’n gweithio unwaith, am ychydig funudau. Ni fydd neb o’r gwasanaeth byth yn gofyn i chi amdano.',
    'one_time_code.brief': 'Eich cod mewngofnodi yw',
  },
});
