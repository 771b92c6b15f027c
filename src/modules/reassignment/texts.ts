import { catalogue } from '#platform/i18n/catalogue.ts';

/** Why cases cannot change their owner. */
export const texts = catalogue({
  en: {
    'reassignment.off': 'Your organisation does not use reassignment.',
    'reassignment.no_permission': 'You need the permission to reassign cases. Ask a user administrator.',
    'reassignment.no_permission_all':
      'You need both the permission to reassign cases and the one to administer users. Ask a user administrator.',
    'reassignment.to_missing': 'Choose the new owner',
    'reassignment.to_inactive': 'This colleague cannot sign in at the moment. Choose somebody else.',
    'reassignment.to_same': 'This colleague owns it already. Choose somebody else.',
    'reassignment.to_unfit': 'This colleague cannot take this over. Choose somebody else.',
    'reassignment.reason_missing': 'Say why',
    'reassignment.number_missing': 'Enter the number of the case',
    'reassignment.number_unknown': 'This user owns no case with this number',
  },
  cy: {
    'reassignment.off': 'Nid yw eich sefydliad yn defnyddio ailbennu.',
    'reassignment.no_permission': 'Mae arnoch angen y caniatâd i ailbennu achosion. Gofynnwch i weinyddwr defnyddwyr.',
    'reassignment.no_permission_all':
      'Mae arnoch angen y caniatâd i ailbennu achosion a’r caniatâd i weinyddu defnyddwyr. Gofynnwch i weinyddwr defnyddwyr.',
    'reassignment.to_missing': 'Dewiswch y perchennog newydd',
    'reassignment.to_inactive': 'Ni all y cydweithiwr hwn fewngofnodi ar hyn o bryd. Dewiswch rywun arall.',
    'reassignment.to_same': 'Mae’r cydweithiwr hwn yn berchen arno eisoes. Dewiswch rywun arall.',
    'reassignment.to_unfit': 'Ni all y cydweithiwr hwn gymryd hyn drosodd. Dewiswch rywun arall.',
    'reassignment.reason_missing': 'Dywedwch pam',
    'reassignment.number_missing': 'Rhowch rif yr achos',
    'reassignment.number_unknown': 'Nid yw’r defnyddiwr hwn yn berchen ar achos â’r rhif hwn',
  },
});
