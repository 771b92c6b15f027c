import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Texts, texts } from '#ui/texts.ts';

/** The languages the design system speaks. */
export type UiLocale = 'en' | 'cy';

/** The reader's language; `Layout` provides it, every component below takes its default words from it. */
export const LocaleContext = createContext<UiLocale>('en');

/** The reader's language. */
export function useLocale(): UiLocale {
  return useContext(LocaleContext);
}

/** The design system's own words in the reader's language. */
export function useTexts(): Texts {
  return texts[useContext(LocaleContext)];
}
