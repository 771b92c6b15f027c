import { z } from 'zod';
import { nameLine } from '#modules/organisations/index.ts';

const name = nameLine(120);

/** What a position may be called. */
export const nodeName = z
  .unknown()
  .refine(value => name.safeParse(value).success, 'hierarchy.name_wrong')
  .transform(value => name.parse(value));

/** Two positions below the same one are never called alike. */
export const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
