import { z } from 'zod';

/** A reason in words, asked for with every privileged change (ALL.1): one letter or digit at least. */
export const why = z
  .string()
  .trim()
  .max(1000, 'cases.reason_long')
  .refine(text => /[\p{L}\p{N}]/u.test(text), 'cases.reason_wanted');
