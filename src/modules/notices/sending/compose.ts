import { linkCode } from '#platform/crypto/link-code.ts';
import { macToken } from '#platform/crypto/mac-token.ts';
import { words } from '#platform/i18n/catalogue.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import type { Runtime } from '#platform/operation/index.ts';
import { templates } from '../templates/index.ts';
import type { LinkPurpose, Message, Told } from '../templates/told.ts';
import { frameTexts } from '../texts.ts';
import { exampleValues } from '../wordings/example-mail.ts';
import { messageFrom } from '../wordings/read-text.ts';
import { oursAsText, wordingFor, wordingNamed } from '../wordings/wording.ts';
import { type Composed, formMail } from './form-mail.ts';
import type { Delivery } from './load-delivery.ts';

export type { Composed } from './form-mail.ts';

type World = Pick<Runtime, 'keys' | 'baseUrl'>;

const pages: Record<LinkPurpose, string> = {
  activation: 'activate',
  reset: 'reset',
  invitation: 'invitation',
  sight: 'sight',
};

/** Composes a delivery at the moment it is sent: links and codes are made from references and are kept nowhere. */
export function compose(runtime: World, delivery: Delivery): Composed {
  const message = messageOf(runtime, delivery);
  if (delivery.channel === 'text') return { subject: '', html: '', text: textMessage(message) };
  const { subject, text, html } = formMail({
    ...{ message, locale: delivery.locale },
    ...(delivery.organisation ? { organisation: delivery.organisation } : {}),
  });
  return { subject, text, html };
}

/** What is said: in the organisation's own words where it has some and the notice has all they name, else in ours. */
function messageOf(runtime: World, delivery: Delivery): Message {
  if (delivery.reference.example) return exampleOf(runtime, delivery);
  const ours = templates[delivery.kind](told(runtime, delivery));
  const message = (delivery.channel === 'email' && ownMessage(delivery, ours)) || ours;
  const items = delivery.digest?.map(line => itemOf(runtime, { ...delivery, ...line, channel: 'email' }));
  return items ? { ...message, items } : message;
}

/** A text message keeps our words: only those are sure to be short. */
function ownMessage(delivery: Delivery, { action, code }: Message): Message | undefined {
  const { own, reference, locale, organisation, account } = delivery;
  if (!own) return undefined;
  const message = messageFrom(own, {
    ...(action ? { link: action.href } : {}),
    ...(code ? { code } : {}),
    ...(reference.number === undefined ? {} : { number: String(reference.number) }),
    ...(reference.day === undefined ? {} : { day: formatDate(String(reference.day), locale) }),
    ...(organisation ? { organisation: organisation.name } : {}),
    ...(account ? { username: account.username } : {}),
  });
  return message && { ...message, paragraphs: [...message.paragraphs, ...copyLine(delivery)] };
}

/** A copy says that it is one, whoever wrote the rest. */
const copyLine = ({ reference, locale }: Delivery) =>
  reference.copy === undefined ? [] : [words(frameTexts, locale)('copy')];

function exampleOf(runtime: World, delivery: Delivery): Message {
  const { kind, reference, locale, organisation, own, writtenAt: at } = delivery;
  const text = own ?? oursAsText(wordingNamed(wordingFor(kind, reference))!, locale);
  const message = messageFrom(text, exampleValues(runtime, { organisation: organisation!, locale, at }))!;
  return { ...message, subject: words(frameTexts, locale)('test', { subject: message.subject }) };
}

/** What a notice of the daily mail says there: its subject, and where it leads. */
function itemOf(runtime: World, { digest: _, ...line }: Delivery) {
  const { subject, action } = messageOf(runtime, line);
  return { text: subject, href: action?.href ?? runtime.baseUrl };
}

function told({ keys, baseUrl }: World, delivery: Delivery): Told {
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

function textMessage({ brief, action, code }: Message): string {
  return [brief, code ?? action?.href ?? ''].join(' ').trim();
}
