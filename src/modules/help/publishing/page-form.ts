import { z } from 'zod';
import type { Problem } from '#platform/operation/index.ts';
import { audiences, type HelpContent } from '../help-page.ts';
import { linkedPages } from '../read-markup.ts';

const long = (most: number, message: string) => z.string().max(most, message);

/** The address of a page: short words with hyphens. */
export const slugForm = z
  .string()
  .trim()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'help_slug')
  .max(60, 'help_slug')
  // An address of the pages themselves.
  .refine(slug => slug !== 'new', 'help_slug');

/** A page as it is typed. */
export const pageForm = z.object({
  audience: z.array(z.enum(audiences)).min(1, 'help_audience'),
  title: z.object({ en: long(120, 'help_title_long'), cy: long(120, 'help_title_long') }),
  body: z.object({ en: long(60_000, 'help_body_long'), cy: long(60_000, 'help_body_long') }),
});

/** What keeps a page from being published: English is needed, and every link must lead to a page there is. */
export function pageProblems({ title, body }: HelpContent, known: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  if (!title.en.trim()) problems.push({ field: 'title.en', message: 'help_title_missing' });
  if (!body.en.trim()) problems.push({ field: 'body.en', message: 'help_body_missing' });
  for (const locale of ['en', 'cy'] as const)
    for (const page of new Set(linkedPages(body[locale])))
      if (!known.has(page)) problems.push({ field: `body.${locale}`, message: 'help_link', values: { page } });
  return problems;
}

/** What publishing names as missing, without refusing (ALL.12): Welsh that readers would see in other words. */
export const missingParts = ({ title, body }: HelpContent): ('title' | 'body')[] => [
  ...(title.cy.trim() ? [] : (['title'] as const)),
  ...(body.cy.trim() ? [] : (['body'] as const)),
];
