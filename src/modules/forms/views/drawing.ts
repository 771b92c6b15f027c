import type { ComponentChildren } from 'preact';
import type { Answers } from '../answers.ts';
import type { Item, Locale } from '../questionnaire.ts';
import type { Page } from './only-if.ts';

/** What every field of a page is drawn with. */
export type Drawing = {
  readonly answers: Answers;
  readonly locale: Locale;
  readonly today: string;
  /** Keys that are on the page. */
  readonly shown: ReadonlySet<string>;
  readonly page: Page;
  /** The message of each wrong field, by key. */
  readonly errors: ReadonlyMap<string, string>;
  /** What the caller puts before a question, by linkId. */
  readonly before: Readonly<Record<string, ComponentChildren>>;
  /** Text that was pasted and not understood, by table. */
  readonly pasted: Readonly<Record<string, string>>;
  /** Whether a CSV file may be chosen beside pasting. */
  readonly csvUpload: boolean;
  readonly absence: { readonly table: Item; readonly words: string } | undefined;
};
