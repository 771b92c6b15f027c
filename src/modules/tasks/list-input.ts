import { z } from 'zod';
import { isDay } from '#platform/clock/day.ts';
import { isId } from '#platform/db/id.ts';

export const taskColumns = ['due', 'kind', 'label', 'organisation', 'state', 'opened'] as const;
export type TaskColumn = (typeof taskColumns)[number];

export const taskViews = ['open', 'mine', 'all'] as const;
export type TaskView = (typeof taskViews)[number];

const orNothing = <T>(type: z.ZodType<T>) => type.optional().catch(undefined);

/** What is asked of the list. Anything nobody could have typed on the page counts as not said. */
export const taskListInput = z.object({
  view: z.enum(taskViews).catch('open').default('open'),
  sort: z.enum(taskColumns).catch('due').default('due'),
  descending: z.boolean().default(false),
  kind: orNothing(z.string().max(60)),
  organisation: orNothing(z.uuid()),
  label: orNothing(z.string().trim().max(60)),
  dueBy: orNothing(z.string().refine(isDay)),
  after: orNothing(z.string().max(600)),
});
export type TaskListInput = z.output<typeof taskListInput>;

export interface Cursor {
  key: string;
  id: string;
}

/** A place in the sorted list as it stands in an address. */
export const writeCursor = ({ key, id }: Cursor): string =>
  Buffer.from(JSON.stringify([key, id])).toString('base64url');

/** The place again; undefined for anything nobody handed out. */
export function readCursor(text: string | undefined): Cursor | undefined {
  if (!text) return undefined;
  try {
    const [key, id]: unknown[] = JSON.parse(Buffer.from(text, 'base64url').toString());
    return typeof key === 'string' && !key.includes('\0') && isId(id) ? { key, id } : undefined;
  } catch {
    return undefined;
  }
}
