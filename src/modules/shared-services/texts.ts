import { catalogue } from '#platform/i18n/catalogue.ts';

/** Why a request cannot be made or decided. */
export const texts = catalogue({
  en: {
    'service.employers_only': 'Only somebody who works for an organisation can ask to work for another.',
    'service.no_permission': 'You need the permission to approve shared services. Ask a user administrator.',
    'service.self': 'You cannot decide about your own request.',
    'service.not_waiting': 'This request no longer waits for a decision. Nothing was changed.',
    'service.not_enrolled':
      'Whoever asks has no second factor yet. You can approve the request once they have set one up.',
    'service.not_active': 'This service is over already. Nothing was changed.',
    'service.not_yours_to_grant': 'You can only give permissions that you hold yourself.',
    'service.permission_missing': 'Choose at least one permission',
    'service.place_missing': 'Choose from the list',
    'service.reason_missing': 'Say why',
    'service.reason_long': 'Make this shorter',
    'service.wrong': 'No organisation has this code. Check it with whoever gave it to you',
    'service.wait':
      '{seconds, plural, one {Wait # second, then enter the code again} other {Wait # seconds, then enter the code again}}',
    'service.code_missing': 'Enter the request code of the organisation',
    'service.own': 'This is the code of an organisation you work for already',
    'service.asked': 'You have asked this organisation already. It stands in the list below',
    'service.disabled': 'Your use of this organisation was ended. Its user administrators can enable you again',
    'service.nobody': 'Nobody in this organisation can decide about requests now. Ask them to choose somebody',
  },
  cy: {
    'service.employers_only': 'Dim ond rhywun sy’n gweithio i sefydliad all ofyn am gael gweithio i un arall.',
    'service.no_permission':
      'Mae arnoch angen y caniatâd i gymeradwyo gwasanaethau a rennir. Gofynnwch i weinyddwr defnyddwyr.',
    'service.self': 'Ni allwch benderfynu ar eich cais eich hun.',
    'service.not_waiting': 'Nid yw’r cais hwn yn aros am benderfyniad mwyach. Ni newidiwyd dim.',
    'service.not_enrolled':
      'Nid oes gan y sawl sy’n gofyn ail ffactor eto. Gallwch gymeradwyo’r cais ar ôl iddynt osod un.',
    'service.not_active': 'Mae’r gwasanaeth hwn ar ben eisoes. Ni newidiwyd dim.',
    'service.not_yours_to_grant': 'Dim ond caniatadau sydd gennych chi eich hun y gallwch eu rhoi.',
    'service.permission_missing': 'Dewiswch o leiaf un caniatâd',
    'service.place_missing': 'Dewiswch o’r rhestr',
    'service.reason_missing': 'Dywedwch pam',
    'service.reason_long': 'Gwnewch hyn yn fyrrach',
    'service.wrong': 'Nid oes gan unrhyw sefydliad y cod hwn. Gwiriwch ef gyda’r sawl a’i rhoddodd i chi',
    'service.wait':
      '{seconds, plural, zero {Arhoswch # eiliad, yna rhowch y cod eto} one {Arhoswch # eiliad, yna rhowch y cod eto} two {Arhoswch # eiliad, yna rhowch y cod eto} few {Arhoswch # eiliad, yna rhowch y cod eto} many {Arhoswch # eiliad, yna rhowch y cod eto} other {Arhoswch # eiliad, yna rhowch y cod eto}}',
    'service.code_missing': 'Rhowch god cais y sefydliad',
    'service.own': 'Dyma god sefydliad yr ydych yn gweithio iddo eisoes',
    'service.asked': 'Rydych wedi gofyn i’r sefydliad hwn eisoes. Mae yn y rhestr isod',
    'service.disabled':
      'Daethpwyd â’ch defnydd o’r sefydliad hwn i ben. Gall ei weinyddwyr defnyddwyr eich galluogi eto',
    'service.nobody': 'Ni all neb yn y sefydliad hwn benderfynu ar geisiadau nawr. Gofynnwch iddynt ddewis rhywun',
  },
});
