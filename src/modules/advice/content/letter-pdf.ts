import { words } from '#platform/i18n/catalogue.ts';
import type { Runtime } from '#platform/operation/index.ts';
import type { LetterContent } from './letter-content.ts';
import { letterTexts } from './letter-texts.ts';

/** Makes the document of a letter: tagged PDF/UA-1, the case number at the foot of every page. The same content gives the same bytes. */
export async function letterPdf(runtime: Pick<Runtime, 'pdf'>, content: LetterContent): Promise<Buffer> {
  const t = words(letterTexts, content.lang);
  return runtime.pdf.make('letter', { ...content, footer: t('footer', { number: content.number }) });
}

/** The name a letter is downloaded with: no name of a person. */
export const letterFileName = (content: LetterContent, version: number): string =>
  words(letterTexts, content.lang)('document.name', { number: content.number.replaceAll('/', '-'), version });
