import type { UiLocale } from '#ui/locale.ts';
import { cy } from '#ui/texts/cy.ts';
import { en, type Texts } from '#ui/texts/en.ts';

export type { Texts };

/** The design system's own words in both languages. A face hands its own words over as props. */
export const texts: Record<UiLocale, Texts> = { en, cy };
