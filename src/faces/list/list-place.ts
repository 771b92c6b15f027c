import type { z } from 'zod';
import type { ListColumns } from '#platform/list/list-input.ts';
import type { Asked } from '#platform/list/page-of-rows.ts';

/** Where a list lives, and what it can be asked. */
export interface ListPlace<State extends Asked = Asked> {
  /** Names the list: its region on the page, and whatever somebody chose for it. */
  id: string;
  root: string;
  /** Where its own pages live (its export), when that is not under the page it stands on. */
  pages?: string;
  columns: ListColumns;
  input: z.ZodType<State>;
  /** The field that is always said, so that no address of the list is bare; its order unless told. */
  always?: string;
  /** In front of every name in the address, where two lists share a page. */
  prefix?: string;
}
