import type { Locale } from '#platform/i18n/locale.ts';

/** All that a template knows: references, the organisation's name, and how to make addresses and codes. No name of a person. */
export interface Told {
  locale: Locale;
  /** Name of the organisation the notice is about; '' where it is about none. */
  organisation: string;
  /** Username of the account it goes to; '' without an account. */
  username: string;
  /** References of the notice as texts; `none` for one that is missing. Days are written out in the reader's language. */
  reference(name: string): string;
  /** The address that a mailed link opens, made of the token's row now. @throws RangeError without its reference */
  link(purpose: LinkPurpose): string;
  /** The six digits that belong to a link, made now. @throws RangeError without its reference */
  code(): string;
  /** An address of ours that needs a sign-in. */
  url(path: string): string;
}

export type LinkPurpose = 'activation' | 'reset' | 'invitation' | 'sight';

/** What is said, before it gets a form. */
export interface Message {
  subject: string;
  paragraphs: readonly string[];
  action?: { text: string; href: string };
  code?: string;
  /** How many paragraphs stand before the button or the code; 1 unless said. */
  after?: number;
  /** What a daily mail lists. */
  items?: readonly { text: string; href: string }[];
  /** The same in one sentence, for a text message; the address or the code follows it. */
  brief: string;
}

export type Template = (told: Told) => Message;
