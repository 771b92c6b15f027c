import { catalogue } from '#platform/i18n/catalogue.ts';

/** What stands around the words of every mail. */
export const frameTexts = catalogue({
  en: {
    service: 'Occupational health',
    'footer.organisation': 'Sent by the occupational health service of {organisation}.',
    'footer.service': 'Sent by the occupational health service.',
    'footer.no_reply': 'Nobody reads answers to this address.',
  },
  cy: {
    service: 'Iechyd galwedigaethol',
    'footer.organisation': 'Anfonwyd gan wasanaeth iechyd galwedigaethol {organisation}.',
    'footer.service': 'Anfonwyd gan y gwasanaeth iechyd galwedigaethol.',
    'footer.no_reply': 'Nid oes neb yn darllen atebion i’r cyfeiriad hwn.',
  },
});
