import { catalogue } from '#platform/i18n/catalogue.ts';

/** What stands around the words of every mail. */
export const frameTexts = catalogue({
  en: {
    service: 'Occupational health',
    'footer.organisation': 'Sent by the occupational health service of {organisation}.',
    'footer.service': 'Sent by the occupational health service.',
    'footer.no_reply': 'Nobody reads answers to this address.',
    copy: 'You get this copy because a colleague shares their cases with you.',
    test: '[Test] {subject}',
  },
  cy: {
    service: 'Iechyd galwedigaethol',
    'footer.organisation': 'Anfonwyd gan wasanaeth iechyd galwedigaethol {organisation}.',
    'footer.service': 'Anfonwyd gan y gwasanaeth iechyd galwedigaethol.',
    'footer.no_reply': 'Nid oes neb yn darllen atebion i’r cyfeiriad hwn.',
    copy: 'Rydych yn cael y copi hwn am fod cydweithiwr yn rhannu eu hachosion â chi.',
    test: '[Prawf] {subject}',
  },
});
