import { z } from 'zod';
import { query } from '#platform/operation/index.ts';
import { choicesOf, type ListChoices } from './choices.ts';
import { readers } from './readers.ts';

/** What whoever acts chose for a list. Nothing of anybody else's is read. */
export const readChoices = query({
  name: 'lists.choices',
  actors: readers,
  input: z.object({ list: z.string() }),
  run: ({ tx }, { list }): Promise<ListChoices> => choicesOf(tx, list),
});
