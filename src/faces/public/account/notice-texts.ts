import { catalogue, type Words } from '#platform/i18n/catalogue.ts';

/** What the page says on which somebody chooses what they are mailed. */
export const noticeTexts = catalogue({
  en: {
    title: 'What you are mailed',
    lead: 'Choose for each kind whether it is mailed at once, in one daily mail, or not at all. You find everything on your pages as well.',
    kinds: 'What happens',
    at_once: 'At once',
    daily: 'In the daily mail',
    off: 'Not at all',
    'daily.hint':
      'The daily mail comes at {hour} o’clock in the morning, where you are. It only comes when something happened.',
    quiet: 'Quiet hours',
    'quiet.hint':
      'Between these times nothing is mailed that can wait; it comes when they end. Times are those of {zone}. Leave both empty for no quiet hours.',
    quietFrom: 'From',
    quietUntil: 'Until',
    always: 'What always comes at once',
    'always.text':
      'Links and codes you ask for, and everything about the security of your account, about sharing and about cases that change hands. This protects you and others, and it cannot be put off.',
    saved: 'What you are mailed is changed.',
    save: 'Save',
    none: 'There is nothing here that could wait.',
  },
  cy: {
    title: 'Yr hyn a anfonir atoch',
    lead: 'Dewiswch ar gyfer pob math a gaiff ei anfon ar unwaith, mewn un neges ddyddiol, neu ddim o gwbl. Fe welwch bopeth ar eich tudalennau hefyd.',
    kinds: 'Yr hyn sy’n digwydd',
    at_once: 'Ar unwaith',
    daily: 'Yn y neges ddyddiol',
    off: 'Ddim o gwbl',
    'daily.hint':
      'Daw’r neges ddyddiol am {hour} o’r gloch y bore, lle’r ydych chi. Dim ond pan fydd rhywbeth wedi digwydd y daw.',
    quiet: 'Oriau tawel',
    'quiet.hint':
      'Rhwng yr amseroedd hyn ni anfonir dim a all aros; daw pan ddônt i ben. Amseroedd {zone} yw’r rhain. Gadewch y ddau yn wag os nad ydych am gael oriau tawel.',
    quietFrom: 'O',
    quietUntil: 'Tan',
    always: 'Yr hyn sydd bob amser yn dod ar unwaith',
    'always.text':
      'Dolenni a chodau y gofynnwch amdanynt, a phopeth am ddiogelwch eich cyfrif, am rannu ac am achosion sy’n newid dwylo. Mae hyn yn eich diogelu chi ac eraill, ac ni ellir ei ohirio.',
    saved: 'Newidiwyd yr hyn a anfonir atoch.',
    save: 'Cadw',
    none: 'Nid oes dim yma a allai aros.',
  },
});
export type SayNotices = Words<keyof typeof noticeTexts.en & string>;
