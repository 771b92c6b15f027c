import { catalogue } from '#platform/i18n/catalogue.ts';

/** Why a position was not changed. */
export const texts = catalogue({
  en: {
    'hierarchy.name_wrong': 'Enter a name of up to 120 characters',
    'hierarchy.name_taken': 'There is a position of that name at this place',
    'hierarchy.too_deep': 'A hierarchy has five levels at most',
    'hierarchy.to_missing': 'Choose a position of this organisation',
    'hierarchy.there_already': 'It stands there already. Choose another position',
    'hierarchy.below_itself': 'A position cannot stand below itself, or below one that stands below it',
    'hierarchy.holder_missing': 'Choose users of this organisation',
    'hierarchy.too_many_holders': 'At most 200 users hold a position',
    'hierarchy.row_gap': 'A level is empty',
    'hierarchy.not_empty':
      'This position is not empty, so it was not removed: {standing, plural, =0 {nobody stands at it} one {one user stands at it} other {# users stand at it}}, {holders, plural, =0 {nobody holds it} one {one user holds it} other {# users hold it}}, {below, plural, =0 {nothing is below it} one {one position is below it} other {# positions are below it}}.',
  },
  cy: {
    'hierarchy.name_wrong': 'Rhowch enw o hyd at 120 nod',
    'hierarchy.name_taken': 'Mae swydd o’r enw hwnnw yn y lle hwn',
    'hierarchy.too_deep': 'Mae gan hierarchaeth bum lefel ar y mwyaf',
    'hierarchy.to_missing': 'Dewiswch swydd yn y sefydliad hwn',
    'hierarchy.there_already': 'Mae’n sefyll yno eisoes. Dewiswch swydd arall',
    'hierarchy.below_itself': 'Ni all swydd sefyll o dan ei hun, nac o dan un sy’n sefyll oddi tani',
    'hierarchy.holder_missing': 'Dewiswch ddefnyddwyr o’r sefydliad hwn',
    'hierarchy.too_many_holders': 'Mae 200 o ddefnyddwyr ar y mwyaf yn dal swydd',
    'hierarchy.row_gap': 'Mae lefel yn wag',
    'hierarchy.not_empty':
      'Nid yw’r swydd hon yn wag, felly ni chafodd ei thynnu: {standing, plural, =0 {nid oes neb yn sefyll ynddi} one {mae un defnyddiwr yn sefyll ynddi} other {mae # defnyddiwr yn sefyll ynddi}}, {holders, plural, =0 {nid oes neb yn ei dal} one {mae un defnyddiwr yn ei dal} other {mae # defnyddiwr yn ei dal}}, {below, plural, =0 {nid oes dim oddi tani} one {mae un swydd oddi tani} other {mae # swydd oddi tani}}.',
  },
});
