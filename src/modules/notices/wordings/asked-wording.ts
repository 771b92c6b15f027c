import { z } from 'zod';
import { wordingNamed } from './wording.ts';

/** Which text is meant: of an organisation, in a language. */
export const askedWording = z.object({
  organisation: z.uuid(),
  wording: z.string().refine(name => wordingNamed(name) !== undefined),
  locale: z.enum(['en', 'cy']),
});
