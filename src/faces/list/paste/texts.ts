import { catalogue } from '#platform/i18n/catalogue.ts';

/** What every form for a pasted list says. */
export const texts = catalogue({
  en: {
    paste: 'Paste the rows',
    file: 'Or choose a CSV file',
    'file.hint': '1 MB and 5,000 rows at most. The file counts instead of what is pasted.',
    preview: 'Preview',
    again: 'Preview again',
    heading: 'What will happen',
    nothing: 'Nothing has been changed yet.',
    line: 'Line',
    more: '{count, plural, one {And one row more.} other {And # rows more.}}',
  },
  cy: {
    paste: 'Gludwch y rhesi',
    file: 'Neu dewiswch ffeil CSV',
    'file.hint': '1 MB a 5,000 o resi ar y mwyaf. Y ffeil sy’n cyfrif yn lle’r hyn a ludwyd.',
    preview: 'Rhagolwg',
    again: 'Rhagolwg eto',
    heading: 'Beth fydd yn digwydd',
    nothing: 'Nid oes dim wedi’i newid eto.',
    line: 'Llinell',
    more: '{count, plural, zero {Dim rhes arall.} one {Ac un rhes arall.} two {A # res arall.} few {A # rhes arall.} many {A # rhes arall.} other {A # rhes arall.}}',
  },
});
