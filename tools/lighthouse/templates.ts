import type { Page } from 'playwright-core';
import { tour } from '../screens/tour.ts';

/** A kind of page: who looks at it ('' is a visitor, 'employee' a visitor by link), and how they get there. */
export interface Template {
  name: string;
  who: string;
  arrive: (page: Page) => Promise<unknown>;
  /** An audit that says nothing of this page, and why. */
  without?: { audit: string; because: string };
}

const screen = (name: string, as: string): Template => {
  const { who, arrive } = tour.find(each => each.name === as)!;
  return { name, who, arrive };
};
const at = (name: string, who: string, path: string): Template => ({ name, who, arrive: page => page.goto(path) });

/** One page of every kind the product has. */
export const templates: readonly Template[] = [
  screen('public home', 'home'),
  at('sign-in', '', '/sign-in'),
  screen('form step', 'documents'),
  screen('check answers', 'check-answers'),
  screen('dashboard', 'employer-dashboard'),
  screen('list', 'track-cases'),
  screen('case page, employer', 'case-timeline'),
  screen('case page, clinician', 'work-case'),
  screen('triage', 'triage-referral'),
  screen('letter', 'write-letter'),
  screen('sight by the employee', 'employee-letter'),
  {
    ...at('error page', '', '/no-such-page'),
    without: { audit: 'errors-in-console', because: 'the browser notes the 404 of the page itself' },
  },
];
