import type { ShippedPage } from './help-page.ts';
import { gettingStarted } from './pages/getting-started.ts';
import { informationSecurity } from './pages/information-security.ts';
import { readingYourLetter, workingHere } from './pages/people.ts';
import { questions } from './pages/questions.ts';
import { caseStatuses, inFlightCases, sicknessAbsence, waysToRefer } from './pages/referrals.ts';
import { securityAdvice, sharedServices, whoToContact } from './pages/service.ts';

/** The pages that come with the product, in the order in which they are listed; each is its page's version 1 (HLP.2). */
export const shippedPages: readonly ShippedPage[] = [
  ...[gettingStarted, readingYourLetter, workingHere, waysToRefer, caseStatuses, sicknessAbsence],
  ...[sharedServices, inFlightCases, questions, whoToContact, securityAdvice, informationSecurity],
];

export const shippedPage = (slug: string): ShippedPage | undefined => shippedPages.find(page => page.slug === slug);
