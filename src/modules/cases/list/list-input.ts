import { z } from 'zod';
import { isDay } from '#platform/clock/day.ts';
import { isId } from '#platform/db/id.ts';
import { type Column, columnNames } from './columns.ts';

export const tabs = ['open', 'closed', 'pending'] as const;
export type ListTab = (typeof tabs)[number];

/** Whose cases: everybody's I see, mine, those below me, those shared with me, delegated ones, or one membership's. */
const user = z.union([z.enum(['all', 'me', 'below', 'shared', 'delegated']), z.string().refine(isId, 'id')]);
const text = z.string().trim().max(100).default('');
const day = z.union([z.literal(''), z.string().refine(isDay, 'day')]).default('');

/** A filter under every heading; empty asks nothing. Days are of the reader's zone, both ends included. */
const filters = z.object({
  employee: text,
  number: text,
  division: text,
  location: text,
  department: text,
  receivedFrom: day,
  receivedTo: day,
  status: text,
  type: text,
  owner: text,
  recallFrom: day,
  recallTo: day,
});

export const listInput = z.object({
  tab: z.enum(tabs).default('open'),
  sort: z.enum(columnNames as [Column, ...Column[]]).default('received'),
  direction: z.enum(['up', 'down']).default('down'),
  user: user.default('all'),
  /** The one box: surname or case number. */
  q: text,
  filters: filters.prefault({}),
  /** Where the page begins or ends: a cursor handed out with the page before. */
  after: z.string().max(1000).optional(),
  before: z.string().max(1000).optional(),
  zone: z.string().default('Europe/London'),
});

export type ListInput = z.output<typeof listInput>;
export type ListFilters = ListInput['filters'];
