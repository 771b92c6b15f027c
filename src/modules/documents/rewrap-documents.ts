import { sql } from 'kysely';
import { z } from 'zod';
import { rewrapDataKey } from '#platform/crypto/data-key.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { operation, perform, type Rewrap, rewrapBatch } from '#platform/operation/index.ts';

const first = '00000000-0000-0000-0000-000000000000';

/** Brings the next documents under the current key: only the wrapping of their keys changes, not a byte of what is stored. */
export const rewrapDocuments = operation({
  act: 'keys.documents_rewrapped',
  actors: ['worker'],
  input: z.object({ after: z.uuid() }),
  unaudited: true,
  load: async ({ tx }, { after }) =>
    (
      await sql<{ id: string; wrapped_key: Buffer }>`
        select * from app.wrapped_documents(${after}, ${rewrapBatch})`.execute(tx)
    ).rows,
  policy: () => undefined,
  async run({ tx, runtime, audit }, rows) {
    let changed = 0;
    for (const { id, wrapped_key } of rows) {
      const fresh = rewrapDataKey(runtime.keys, wrapped_key, id);
      if (!fresh) continue;
      await sql`select app.rewrap_document(${id}, ${wrapped_key}, ${fresh})`.execute(tx);
      changed += 1;
    }
    if (changed) audit({ act: 'keys.documents_rewrapped', values: { changed, key: runtime.keys.current } });
    return { after: rows.length === rewrapBatch ? rows.at(-1)!.id : undefined, changed };
  },
});

/** Documents, for the rotation of keys. */
export const documentRewraps: readonly Rewrap[] = [
  {
    what: 'documents',
    next: (runtime, after) => perform(runtime, rewrapDocuments, { kind: 'worker' }, { after: after ?? first }),
    usage: ({ db }) =>
      inTransaction(
        db,
        { role: 'worker' },
        async tx => (await sql<{ key: string; count: number }>`select * from app.document_keys()`.execute(tx)).rows,
        { readOnly: true },
      ),
  },
];
