export { type Audience, audiences, type HelpContent } from './help-page.ts';
export { discardDraft, publishPage } from './publishing/publish-page.ts';
export {
  listPages,
  type PageDetails,
  type PageLine,
  type PageVersion,
  readPage,
  readVersion,
} from './publishing/read-page.ts';
export { restoreVersion } from './publishing/restore-version.ts';
export { saveDraft } from './publishing/save-draft.ts';
export { type Block, type MadePart, type Part, readMarkup } from './read-markup.ts';
export { type HelpTitle, listHelp, readHelp } from './reading/read-help.ts';
export { type HelpFound, searchHelp } from './reading/search-help.ts';
export type { PageText } from './reading/text-in.ts';
export { shippedPages } from './shipped-pages.ts';
export { helpTexts } from './texts.ts';
