import { catalogue } from '#platform/i18n/catalogue.ts';

/** Taking a case over from a colleague. */
export const texts = catalogue({
  en: {
    title: 'Take this case over',
    lead: '{name} has this case now. From now on it is yours.',
    'lead.nobody': 'Nobody has this case now. From now on it is yours.',
    why: 'Why do you take it over?',
    'why.hint': 'Only staff read this, in the record of who did what. Write nothing about health.',
    button: 'Take over',
    notice: 'The case is yours.',
  },
  cy: {
    title: 'Cymryd yr achos hwn drosodd',
    lead: '{name} sydd â’r achos hwn nawr. O hyn ymlaen, chi fydd â’r achos.',
    'lead.nobody': 'Nid oes gan neb yr achos hwn nawr. O hyn ymlaen, chi fydd â’r achos.',
    why: 'Pam ydych chi’n ei gymryd drosodd?',
    'why.hint': 'Dim ond staff sy’n darllen hwn, yn y cofnod o bwy wnaeth beth. Peidiwch ag ysgrifennu dim am iechyd.',
    button: 'Cymryd drosodd',
    notice: 'Chi sydd â’r achos.',
  },
});
