import { linkCode } from '#platform/crypto/link-code.ts';
import { macToken } from '#platform/crypto/mac-token.ts';
import { words } from '#platform/i18n/catalogue.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import type { Runtime } from '#platform/operation/index.ts';
import { templates } from '../templates/index.ts';
import type { LinkPurpose, Message, Told } from '../templates/told.ts';
import { frameTexts } from '../texts.ts';
import type { Delivery } from './load-delivery.ts';
import { renderMail } from './render-mail.ts';

/** What leaves the house. */
export interface Composed {
  subject: string;
  /** Of a mail; of a text message it is all there is. */
  text: string;
  html: string;
}

const pages: Record<LinkPurpose, string> = {
  activation: 'activate',
  reset: 'reset',
  invitation: 'invitation',
  sight: 'sight',
};

/** Composes a delivery at the moment it is sent: links and codes are made from references and are kept nowhere. */
export function compose(runtime: Pick<Runtime, 'keys' | 'baseUrl'>, delivery: Delivery): Composed {
  const message = templates[delivery.kind](told(runtime, delivery));
  if (delivery.channel === 'text') return { subject: '', html: '', text: textMessage(message) };
  const t = words(frameTexts, delivery.locale);
  const footer = delivery.organisation
    ? t('footer.organisation', { organisation: delivery.organisation.name })
    : t('footer.service');
  const footers = [footer, t('footer.no_reply')];
  return {
    subject: message.subject,
    text: plainText(message, footers),
    html: renderMail({
      message,
      footers,
      locale: delivery.locale,
      sender: delivery.organisation?.name ?? t('service'),
      ...(delivery.organisation?.brand.colour ? { colour: delivery.organisation.brand.colour } : {}),
    }),
  };
}

function told({ keys, baseUrl }: Pick<Runtime, 'keys' | 'baseUrl'>, delivery: Delivery): Told {
  const { reference, locale } = delivery;
  const row = (): [string, number] => {
    if (typeof reference.token !== 'string' || typeof reference.version !== 'number')
      throw new RangeError(`the notice ${delivery.kind} does not say which link it is about`);
    return [reference.token, reference.version];
  };
  return {
    ...{ locale, organisation: delivery.organisation?.name ?? '', username: delivery.account?.username ?? '' },
    reference: name => {
      const value = reference[name];
      if (value === undefined) return 'none';
      return name === 'day' ? formatDate(String(value), locale) : String(value);
    },
    link: purpose => `${baseUrl}/${pages[purpose]}/${macToken(keys, purpose, ...row())}`,
    code: () => linkCode(keys, ...row()),
    url: path => baseUrl + path,
  };
}

function plainText(message: Message, footers: readonly string[]): string {
  const { paragraphs, action, code } = message;
  const [first = '', ...rest] = paragraphs;
  const target = action ? [`${action.text}:\n${action.href}`] : code ? [code] : [];
  return `${[first, ...target, ...rest, '-- ', ...footers].join('\n\n')}\n`;
}

function textMessage({ brief, action, code }: Message): string {
  return [brief, code ?? action?.href ?? ''].join(' ').trim();
}
