import { type Catalogue, type TextValues, words } from '#platform/i18n/catalogue.ts';
import type { Visit } from './visit.ts';

const catalogues: Catalogue[] = [];

/** Tells the faces where the sentences of a module's refusals stand. Called once a module in the composition root. */
export function addRefusals(...more: Catalogue[]): void {
  catalogues.push(...more.filter(each => !catalogues.includes(each)));
}

/** The sentence of a refusal in the reader's language; undefined when no module has words for it. */
export function refusalWords(visit: Visit, reason: string, values?: TextValues): string | undefined {
  const holder = catalogues.find(each => reason in each.en);
  return holder && words(holder, visit.locale)(reason, values);
}
