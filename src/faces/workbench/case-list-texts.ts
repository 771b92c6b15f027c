import { catalogue } from '#platform/i18n/catalogue.ts';

/** What the lists of cases for staff say under their headings. */
export const texts = catalogue({
  en: {
    'column.employee': 'Employee',
    'column.reference': 'Case number',
    'column.organisation': 'Organisation',
    'column.form': 'Form',
    'column.status': 'Status',
    'column.received': 'Received',
    'column.claimed': 'Who has it',
    'status.since': 'Since {day}.',
    'who.nobody': 'Nobody',
    'who.mine': 'You',
    'who.others': 'A colleague',
  },
  cy: {
    'column.employee': 'Gweithiwr',
    'column.reference': 'Rhif yr achos',
    'column.organisation': 'Sefydliad',
    'column.form': 'Ffurflen',
    'column.status': 'Statws',
    'column.received': 'Derbyniwyd',
    'column.claimed': 'Gan bwy',
    'status.since': 'Ers {day}.',
    'who.nobody': 'Neb',
    'who.mine': 'Chi',
    'who.others': 'Cydweithiwr',
  },
});
