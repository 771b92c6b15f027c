import type { Organisation } from '#modules/organisations/index.ts';
import { words } from '#platform/i18n/catalogue.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import type { Message } from '../templates/told.ts';
import { frameTexts } from '../texts.ts';
import { defaultColour } from './mail-frame.tsx';
import { renderMail } from './render-mail.ts';

/** What leaves the house. */
export interface Composed {
  subject: string;
  /** Of a mail; of a text message it is all there is. */
  text: string;
  html: string;
}

/** A message in its two forms, with the look of its organisation (NOT.3). */
export function formMail({
  message,
  organisation,
  locale,
}: {
  message: Message;
  organisation?: Pick<Organisation, 'name' | 'brand'>;
  locale: Locale;
}): Composed & { sender: string; colour: string; footers: string[] } {
  const t = words(frameTexts, locale);
  const footer = organisation ? t('footer.organisation', { organisation: organisation.name }) : t('footer.service');
  const footers = [footer, t('footer.no_reply')];
  const sender = organisation?.name ?? t('service');
  const colour = organisation?.brand.colour ?? defaultColour;
  return {
    ...{ subject: message.subject, text: plainText(message, footers), sender, colour, footers },
    html: renderMail({ message, footers, locale, sender, colour }),
  };
}

function plainText({ paragraphs, action, code, after = 1, items = [] }: Message, footers: readonly string[]): string {
  const target = action ? [`${action.text}:\n${action.href}`] : code ? [code] : [];
  const list = items.map(({ text, href }) => `* ${text}\n  ${href}`);
  return `${[...paragraphs.slice(0, after), ...list, ...target, ...paragraphs.slice(after), '-- ', ...footers].join('\n\n')}\n`;
}
