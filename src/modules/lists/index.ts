export { choicesOf, type ListChoices, type SavedFilter } from './choices.ts';
export { chooseColumns } from './choose-columns.ts';
export { readChoices } from './read-choices.ts';
export { chooseDefault } from './saved-filters/choose-default.ts';
export { deleteFilter } from './saved-filters/delete-filter.ts';
export { renameFilter } from './saved-filters/rename-filter.ts';
export { MOST_FILTERS, saveFilter } from './saved-filters/save-filter.ts';
export { texts as listTexts } from './texts.ts';
