import { kindOf } from './kind-of.ts';
import type { Item } from './questionnaire.ts';

/** The id a question, row or table has on the page; also the fragment to come back to. */
export const fieldId = (key: string): string => `q-${key}`;

/** The name a question is posted under. */
export const fieldName = (key: string): string => `v:${key}`;

/** The id of the field an error leads to: the first box of a date, the field itself otherwise. */
export const errorTarget = (item: Item, key: string): string =>
  kindOf(item) === 'date' ? `${fieldId(key)}-day` : fieldId(key);
