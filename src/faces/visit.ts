import type { ComponentChildren, VNode } from 'preact';
import type { Identity, LinkVisit } from '#modules/accounts/index.ts';
import type { Receipt } from '#modules/documents/index.ts';
import type { Catalogue, Locale, Words } from '#platform/i18n/catalogue.ts';
import type { Actor, Runtime } from '#platform/operation/index.ts';

/** One request, as a page sees it. */
export interface Visit {
  runtime: Runtime;
  /** Who acts, as the route's access admitted them; pass it to perform and ask. */
  actor: Actor;
  identity?: Identity;
  link?: LinkVisit;
  locale: Locale;
  zone: string;
  now: Date;
  url: URL;
  /** The address parts named in the route (`:id`). An id that is no UUID never reaches a page: it is not found. */
  params: Record<string, string>;
  query: URLSearchParams;
  headers: Record<string, string | string[] | undefined>;
  /** Network address of the caller, for limits. */
  network: string;
  cookies: Record<string, string | undefined>;
  /** Token for the hidden field `csrf` of every form. */
  csrf: string;
  words<Key extends string>(of: Catalogue<Key>): Words<Key>;
  /** Reads a form without files: CSRF and organisation checked first (403; 409 with the text kept under another organisation). */
  form(): Promise<FormFields>;
  /** Streams a form with files in the order of the form; `csrf` comes first and is checked before anything else is handed out. */
  parts(): AsyncIterable<Part>;
  /** What was posted to this address after the session had ended, once (ALL.3): show it in the form, do not send it. */
  kept(): Promise<KeptForm | undefined>;
  /** A page in its face's layout. */
  page(
    content: PageContent,
    options?: { status?: number; headers?: Record<string, string>; cookies?: SetCookie[] },
  ): Reply;
  /** 303 to an address of ours. A banner said here is shown on the next page. */
  redirect(to: string, options?: { cookies?: SetCookie[]; notice?: string }): Reply;
}

/** What the frame around a page needs of a visit. */
export type Framed = Pick<Visit, 'words' | 'identity' | 'locale' | 'url' | 'now' | 'csrf'>;

export interface PageContent {
  title: string;
  /** The page shows an error summary: the document title starts with "Error:". */
  error?: boolean;
  body: ComponentChildren | VNode;
  backLink?: string;
  /** Uses the whole width of the screen, for dense lists. */
  wide?: boolean;
  /** The navigation item this page belongs to. */
  current?: string;
}

/** Fields of a posted form: the last value of a name, or all of them. Missing is ''. */
export interface FormFields {
  get(name: string): string;
  all(name: string): string[];
  has(name: string): boolean;
  names(): string[];
}

/** A form that came after its session had ended: its fields, and what became of each file, by the name of its input. */
export interface KeptForm {
  fields: FormFields;
  files: readonly { name: string; receipt: Receipt }[];
}

export type Part =
  | { kind: 'field'; name: string; value: string; truncated: boolean }
  | { kind: 'file'; name: string; filename: string; mime: string; source: AsyncIterable<Uint8Array> };

export interface SetCookie {
  name: string;
  value: string;
  /** Seconds; a session cookie when missing; 0 removes. */
  maxAge?: number;
}

export type Reply =
  | { kind: 'html'; status: number; html: string; headers?: Record<string, string>; cookies?: SetCookie[] }
  | { kind: 'redirect'; to: string; cookies?: SetCookie[] }
  | { kind: 'json'; status: number; body: unknown; cookies?: SetCookie[] }
  | { kind: 'file'; name: string; type: string; inline: boolean; source: AsyncIterable<Uint8Array>; bytes?: number }
  | { kind: 'text'; status: number; type: string; body: string; headers?: Record<string, string> };
