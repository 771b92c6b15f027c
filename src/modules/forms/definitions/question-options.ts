import type { OptionRow } from './builder.ts';

/** The questions employers ask most; each one chosen becomes a row the report must answer. */
export const standardQuestions: readonly OptionRow[] = [
  [
    'condition',
    'Is there a health condition that affects work, and what is the outlook?',
    'A oes cyflwr iechyd sy’n effeithio ar waith, a beth yw’r rhagolygon?',
  ],
  [
    'fit-now',
    'Is the employee fit for their current role now?',
    'A yw’r gweithiwr yn ffit ar gyfer ei rôl bresennol nawr?',
  ],
  [
    'work-related',
    'Was the condition caused or made worse by work?',
    'A achoswyd neu a waethygwyd y cyflwr gan waith?',
  ],
  ['return', 'When is a return to work likely?', 'Pryd mae dychwelyd i’r gwaith yn debygol?'],
  [
    'adjustments',
    'What phased return or adjustments would help, and for how long?',
    'Pa ddychwelyd graddol neu addasiadau fyddai’n helpu, ac am faint o amser?',
  ],
  ['further-absence', 'Is further absence likely?', 'A yw absenoldeb pellach yn debygol?'],
  [
    'equality-act',
    'Is the condition likely to count as a disability under the Equality Act 2010?',
    'A yw’r cyflwr yn debygol o gyfrif fel anabledd o dan Ddeddf Cydraddoldeb 2010?',
  ],
  [
    'redeployment',
    'Should permanent redeployment or ill-health retirement be considered?',
    'A ddylid ystyried adleoli parhaol neu ymddeol oherwydd afiechyd?',
  ],
  ['review', 'Is a review needed, and when?', 'A oes angen adolygiad, a phryd?'],
  [
    'meetings',
    'Is the employee well enough to attend meetings?',
    'A yw’r gweithiwr yn ddigon iach i fynychu cyfarfodydd?',
  ],
];
