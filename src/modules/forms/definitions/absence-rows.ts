import type { EnableWhen } from '../questionnaire.ts';
import { absenceReasons } from './absence-options.ts';
import { date, is, number, rows, select, text, yesNo } from './builder.ts';

/** The absence record (REF.F6): a row for each absence in the last twelve months. */
export const absenceRows = (when?: EnableWhen) =>
  rows(
    'absence',
    ['Absence in the last 12 months', 'Absenoldeb yn y 12 mis diwethaf'],
    [
      date('absence.first', ['First day', 'Diwrnod cyntaf'], {
        required: true,
        rule: 'not-future',
        fact: 'absenceFirst',
      }),
      date('absence.last', ['Last day', 'Diwrnod olaf'], {
        rule: 'not-future',
        notBefore: 'absence.first',
        fact: 'absenceLast',
        help: ['Leave empty if the absence continues', 'Gadewch yn wag os yw’r absenoldeb yn parhau'],
      }),
      number('absence.days', ['Working days lost', 'Diwrnodau gwaith a gollwyd'], {
        least: 0,
        most: 4000,
        fact: 'absenceDays',
        help: ['Half days count, for example 2.5', 'Mae hanner diwrnodau’n cyfrif, er enghraifft 2.5'],
      }),
      select('absence.reason', ['Reason', 'Rheswm'], absenceReasons, {
        help: ['As it was reported to you', 'Fel y’i hadroddwyd i chi'],
        required: true,
      }),
      text('absence.otherReason', ['Which other reason', 'Pa reswm arall'], {
        required: true,
        when: is('absence.reason', 'other'),
      }),
      yesNo('absence.workRelated', ['Work-related', 'Yn gysylltiedig â gwaith'], {
        help: ['Whether the employee says that work caused it', 'A yw’r gweithiwr yn dweud mai gwaith a’i hachosodd'],
      }),
      yesNo('absence.fitNote', ['Fit note', 'Nodyn ffitrwydd'], {
        help: ['Whether there was a fit note for it', 'A oedd nodyn ffitrwydd ar ei gyfer'],
      }),
    ],
    {
      paste: true,
      most: 200,
      fact: 'absence',
      ...(when && { when }),
      help: [
        'A row for each absence, newest first. You can also paste rows from a spreadsheet',
        'Rhes ar gyfer pob absenoldeb, y diweddaraf yn gyntaf. Gallwch hefyd ludo rhesi o daenlen',
      ],
      recommended: [
        'The pattern of absence tells the clinician more than a total does.',
        'Mae patrwm yr absenoldeb yn dweud mwy wrth y clinigwr na chyfanswm.',
      ],
    },
  );
