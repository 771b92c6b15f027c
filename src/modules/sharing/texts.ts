import { catalogue } from '#platform/i18n/catalogue.ts';

/** Why something about sharing cannot be done. */
export const texts = catalogue({
  en: {
    'sharing.off': 'Your organisation does not use sharing.',
    'sharing.not_yours': 'Only the person whose cases are shared, or a user administrator, can end this.',
    'share.with_missing': 'Choose a colleague',
    'share.with_inactive': 'This colleague cannot sign in at the moment. Choose somebody else.',
    'share.exists': 'You share your cases with this colleague already. Nothing was changed.',
    'share.ended': 'This ended already. Nothing was changed.',
    'delegation.cases_missing': 'Choose at least one case',
    'delegation.not_owner': 'Only the owner of a case can delegate it. Nothing was changed.',
    'delegation.purpose_missing': 'Say what this is for',
    'delegation.from_wrong': 'Enter the first day, like 27 3 2026',
    'delegation.until_wrong': 'Enter the last day, like 27 3 2026',
    'delegation.until_before': 'The last day must be today or later, and not before the first day',
    'delegation.too_long': 'The last day must be within a year of the first day',
  },
  cy: {
    'sharing.off': 'Nid yw eich sefydliad yn defnyddio rhannu.',
    'sharing.not_yours': 'Dim ond y sawl y rhennir ei achosion, neu weinyddwr defnyddwyr, all ddod â hyn i ben.',
    'share.with_missing': 'Dewiswch gydweithiwr',
    'share.with_inactive': 'Ni all y cydweithiwr hwn fewngofnodi ar hyn o bryd. Dewiswch rywun arall.',
    'share.exists': 'Rydych yn rhannu eich achosion â’r cydweithiwr hwn eisoes. Ni newidiwyd dim.',
    'share.ended': 'Daeth hyn i ben eisoes. Ni newidiwyd dim.',
    'delegation.cases_missing': 'Dewiswch o leiaf un achos',
    'delegation.not_owner': 'Dim ond perchennog achos all ei ddirprwyo. Ni newidiwyd dim.',
    'delegation.purpose_missing': 'Dywedwch at ba ddiben y mae hyn',
    'delegation.from_wrong': 'Rhowch y diwrnod cyntaf, fel 27 3 2026',
    'delegation.until_wrong': 'Rhowch y diwrnod olaf, fel 27 3 2026',
    'delegation.until_before': 'Rhaid i’r diwrnod olaf fod heddiw neu’n hwyrach, ac nid cyn y diwrnod cyntaf',
    'delegation.too_long': 'Rhaid i’r diwrnod olaf fod o fewn blwyddyn i’r diwrnod cyntaf',
  },
});
