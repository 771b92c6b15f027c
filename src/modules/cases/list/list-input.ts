import { z } from 'zod';
import { isId } from '#platform/db/id.ts';
import { listInput as inputOf } from '#platform/list/list-input.ts';
import { columns } from './columns.ts';

export const tabs = ['open', 'closed', 'pending'] as const;
export type ListTab = (typeof tabs)[number];

/** Whose cases: everybody's I see, mine, those below me, those shared with me, delegated ones, or one membership's. */
const user = z.union([z.enum(['all', 'me', 'below', 'shared', 'delegated']), z.string().refine(isId, 'id')]);

export const listInput = inputOf(columns, { sort: 'received', direction: 'down' }).extend({
  tab: z.enum(tabs).catch('open').default('open'),
  user: user.catch('all').default('all'),
  /** The one box: surname or case number. */
  q: z
    .string()
    .transform(text => text.replaceAll('\0', '').trim().slice(0, 100))
    .catch('')
    .default(''),
});

export type ListInput = z.output<typeof listInput>;
