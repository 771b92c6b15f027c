import { catalogue } from '#platform/i18n/catalogue.ts';

/** What is wrong with a typed help page, and why an act does not fit. */
export const helpTexts = catalogue({
  en: {
    help_slug: 'The address must be small letters, numbers and hyphens, like travel-to-us, and 60 characters or fewer',
    help_slug_taken: 'There is a page of this address already: choose another',
    help_audience: 'Choose who reads the page',
    help_title_missing: 'Enter the English title',
    help_title_long: 'A title must have 120 characters or fewer',
    help_body_missing: 'Enter the English text',
    help_body_long: 'A text must have 60,000 characters or fewer',
    help_link: 'There is no help page called {page}: correct the link, or take it out',
    help_reason: 'Say what you changed, or why',
    help_reason_long: 'This must have 500 characters or fewer',
    'help.not_publisher': 'Only publishers change help pages.',
    'help.no_draft': 'This page has no draft. It may have been published or thrown away in the meantime.',
    'help.has_draft': 'This page has a draft already. Publish it or throw it away first. Nothing was changed.',
  },
  cy: {
    help_slug:
      'Rhaid i’r cyfeiriad fod yn llythrennau bach, rhifau a chysylltnodau, fel teithio-atom-ni, a 60 nod neu lai',
    help_slug_taken: 'Mae tudalen â’r cyfeiriad hwn eisoes: dewiswch un arall',
    help_audience: 'Dewiswch pwy sy’n darllen y dudalen',
    help_title_missing: 'Rhowch y teitl Saesneg',
    help_title_long: 'Rhaid i deitl fod yn 120 nod neu lai',
    help_body_missing: 'Rhowch y testun Saesneg',
    help_body_long: 'Rhaid i destun fod yn 60,000 nod neu lai',
    help_link: 'Nid oes tudalen gymorth o’r enw {page}: cywirwch y ddolen, neu tynnwch hi allan',
    help_reason: 'Dywedwch beth a newidiwyd gennych, neu pam',
    help_reason_long: 'Rhaid i hyn fod yn 500 nod neu lai',
    'help.not_publisher': 'Dim ond cyhoeddwyr sy’n newid tudalennau cymorth.',
    'help.no_draft': 'Nid oes drafft gan y dudalen hon. Efallai iddo gael ei gyhoeddi neu ei daflu yn y cyfamser.',
    'help.has_draft': 'Mae drafft gan y dudalen hon eisoes. Cyhoeddwch neu taflwch ef yn gyntaf. Ni newidiwyd dim.',
  },
});
