import { catalogue } from '#platform/i18n/catalogue.ts';

/**
 * What an employee is told before they agree to an assessment. The version is kept with each answer: whoever changes a sentence here
 * raises it, so that it stays known what somebody agreed to.
 */
export const assessmentConsentVersion = 'assessment-2026-1';

export const consentTexts = catalogue({
  en: {
    'assessment.purpose':
      'Your employer has asked occupational health for advice about your health at work. A clinician will talk to you, or read what was sent, and write a letter of advice to your employer.',
    'assessment.content':
      'The letter says how your health affects your work and what would help. It contains no more about your health than your employer needs. The clinician cannot leave out a fact that matters for the advice.',
    'assessment.sight':
      'You read the letter first, unless you say you do not want to. You can point out mistakes of fact. The clinician’s opinion stays theirs, but you can add a statement.',
    'assessment.readers': 'Only the people named here can read the letter.',
    'assessment.readers_viewers':
      'The people named here can read the letter, and others at your employer who look after your case.',
    'assessment.freedom':
      'You can say no, now or at any time until the letter is sent. Your employer is then told that no report can be given, and not why. They will decide without our advice.',
    'assessment.silence': 'If you do not answer in the time you have to read the letter, we do what you choose here.',
  },
  cy: {
    'assessment.purpose':
      'Mae eich cyflogwr wedi gofyn i iechyd galwedigaethol am gyngor ynghylch eich iechyd yn y gwaith. Bydd clinigydd yn siarad â chi, neu’n darllen yr hyn a anfonwyd, ac yn ysgrifennu llythyr cyngor at eich cyflogwr.',
    'assessment.content':
      'Mae’r llythyr yn dweud sut mae eich iechyd yn effeithio ar eich gwaith a beth fyddai’n helpu. Nid yw’n cynnwys mwy am eich iechyd nag sydd ei angen ar eich cyflogwr. Ni all y clinigydd hepgor ffaith sy’n bwysig i’r cyngor.',
    'assessment.sight':
      'Chi sy’n darllen y llythyr gyntaf, oni bai eich bod yn dweud nad ydych am wneud hynny. Gallwch dynnu sylw at gamgymeriadau ffeithiol. Barn y clinigydd yw’r farn o hyd, ond gallwch ychwanegu datganiad.',
    'assessment.readers': 'Dim ond y bobl a enwir yma sy’n cael darllen y llythyr.',
    'assessment.readers_viewers':
      'Caiff y bobl a enwir yma ddarllen y llythyr, ac eraill yn eich cyflogwr sy’n gofalu am eich achos.',
    'assessment.freedom':
      'Gallwch ddweud na, nawr neu unrhyw bryd nes bod y llythyr wedi’i anfon. Dywedir wrth eich cyflogwr wedyn na ellir rhoi adroddiad, ond nid pam. Bydd yn penderfynu heb ein cyngor.',
    'assessment.silence':
      'Os na fyddwch yn ateb o fewn yr amser sydd gennych i ddarllen y llythyr, gwnawn yr hyn a ddewiswch yma.',
  },
});
export type ConsentText = keyof (typeof consentTexts)['en'];
