import type { Locale } from '#platform/i18n/locale.ts';

/** Whose pages show a help page: before signing in, at an employer, at the provider. */
export const audiences = ['public', 'employer', 'workbench'] as const;
export type Audience = (typeof audiences)[number];

/** A text in each language; '' where there is none yet. */
export type ByLanguage = Readonly<Record<Locale, string>>;

/** What a help page says, in whatever version. */
export interface HelpContent {
  audience: readonly Audience[];
  title: ByLanguage;
  /** In the small markup of `read-markup.ts`. */
  body: ByLanguage;
}

/** A page that comes with the product: its version 1. */
export interface ShippedPage extends HelpContent {
  slug: string;
}
