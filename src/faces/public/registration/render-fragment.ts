import { type ComponentChildren, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Locale } from '#platform/i18n/locale.ts';
import { LocaleContext } from '#ui/locale.ts';

/** A piece of a page by itself, for a script of ours to put in its place. */
export function renderFragment(locale: Locale, body: ComponentChildren): string {
  return renderToString(h(LocaleContext.Provider, { value: locale, children: body }));
}
