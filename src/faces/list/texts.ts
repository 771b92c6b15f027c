import { catalogue } from '#platform/i18n/catalogue.ts';

/** What every list says. */
export const texts = catalogue({
  en: {
    'export.csv': 'Export as CSV',
    'export.xlsx': 'Export for Excel',
  },
  cy: {
    'export.csv': 'Allforio fel CSV',
    'export.xlsx': 'Allforio i Excel',
  },
});
