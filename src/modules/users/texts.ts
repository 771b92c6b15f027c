import { catalogue } from '#platform/i18n/catalogue.ts';

/** Why a user cannot be changed. */
export const texts = catalogue({
  en: {
    'user.no_permission': 'You need the permission to administer users. Ask a user administrator.',
    'user.self': 'You cannot change your own account here. Ask another user administrator.',
    'user.pending': 'This account is not activated yet. Its owner must first open the link in the activation e-mail.',
    'user.disabled_already': 'This user is disabled already. Nothing was changed.',
    'user.enabled_already': 'This user is not disabled. Nothing was changed.',
    'user.not_locked': 'This account is not locked. Nothing was changed.',
    'user.reason_missing': 'Say why',
    'user.not_yours_to_grant': 'You can only give permissions that you hold yourself.',
    'user.nothing_changed': 'Nothing was changed: everything is as it was.',
    'user.place_missing': 'Choose from the list',
  },
  cy: {
    'user.no_permission': 'Mae arnoch angen y caniatâd i weinyddu defnyddwyr. Gofynnwch i weinyddwr defnyddwyr.',
    'user.self': 'Ni allwch newid eich cyfrif eich hun yma. Gofynnwch i weinyddwr defnyddwyr arall.',
    'user.pending':
      'Nid yw’r cyfrif hwn ar waith eto. Rhaid i’w berchennog agor y ddolen yn yr e-bost cychwyn yn gyntaf.',
    'user.disabled_already': 'Mae’r defnyddiwr hwn wedi’i analluogi eisoes. Ni newidiwyd dim.',
    'user.enabled_already': 'Nid yw’r defnyddiwr hwn wedi’i analluogi. Ni newidiwyd dim.',
    'user.not_locked': 'Nid yw’r cyfrif hwn wedi’i gloi. Ni newidiwyd dim.',
    'user.reason_missing': 'Dywedwch pam',
    'user.not_yours_to_grant': 'Dim ond caniatadau sydd gennych chi eich hun y gallwch eu rhoi.',
    'user.nothing_changed': 'Ni newidiwyd dim: mae popeth fel yr oedd.',
    'user.place_missing': 'Dewiswch o’r rhestr',
  },
});
