import type { Tx } from '#platform/db/transaction.ts';
import type { DraftRow, HelpTables } from '../tables.ts';

/** The draft of a page, held until the transaction ends; undefined where there is none. */
export const holdDraft = (tx: Tx, slug: string): Promise<DraftRow | undefined> =>
  tx
    .withTables<HelpTables>()
    .selectFrom('help.drafts')
    .selectAll()
    .where('slug', '=', slug)
    .forUpdate()
    .executeTakeFirst();
