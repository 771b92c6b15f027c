import { catalogue } from '#platform/i18n/catalogue.ts';

/** Why somebody cannot leave yet. */
export const texts = catalogue({
  en: {
    'leaving.receiver_missing': 'Choose who gets this work at {organisation}',
    'leaving.receiver_unfit': 'Choose somebody else or one more colleague for the work at {organisation}',
  },
  cy: {
    'leaving.receiver_missing': 'Dewiswch bwy sy’n cael y gwaith hwn yn {organisation}',
    'leaving.receiver_unfit': 'Dewiswch rywun arall, neu un cydweithiwr arall, ar gyfer y gwaith yn {organisation}',
  },
});
