import { catalogue } from '#platform/i18n/catalogue.ts';

/** Why a filter cannot be saved. */
export const texts = catalogue({
  en: {
    'name.missing': 'Enter a name',
    'name.long': 'The name must be 60 characters or fewer',
    'name.taken': 'You have a filter of this name already. Choose another name',
    'filters.full': 'You have 20 saved filters for this list, and cannot have more. Delete one first',
  },
  cy: {
    'name.missing': 'Rhowch enw',
    'name.long': 'Rhaid i’r enw fod yn 60 nod neu lai',
    'name.taken': 'Mae gennych hidlydd o’r enw hwn eisoes. Dewiswch enw arall',
    'filters.full':
      'Mae gennych 20 hidlydd wedi’u cadw ar gyfer y rhestr hon, ac ni chewch ragor. Dilëwch un yn gyntaf',
  },
});
