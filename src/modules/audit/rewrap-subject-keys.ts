import { sql } from 'kysely';
import { z } from 'zod';
import { rewrapDataKey } from '#platform/crypto/data-key.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { operation, perform, type Rewrap, rewrapBatch } from '#platform/operation/index.ts';

const first = '00000000-0000-0000-0000-000000000000';

interface Row {
  subject_id: string;
  wrapped_key: Buffer;
}

/** Brings the next subjects' keys under the current key; one that was destroyed stays so. */
export const rewrapSubjectKeys = operation({
  act: 'keys.subjects_rewrapped',
  actors: ['worker'],
  input: z.object({ after: z.uuid() }),
  unaudited: true,
  load: async ({ tx }, { after }) =>
    (
      await sql<Row>`select subject_id, wrapped_key from audit.subject_keys
        where subject_id > ${after} and wrapped_key is not null order by subject_id limit ${rewrapBatch}`.execute(tx)
    ).rows,
  policy: () => undefined,
  async run({ tx, runtime, audit }, rows) {
    let changed = 0;
    for (const { subject_id, wrapped_key } of rows) {
      const fresh = rewrapDataKey(runtime.keys, wrapped_key, subject_id);
      if (!fresh) continue;
      await sql`update audit.subject_keys set wrapped_key = ${fresh}
        where subject_id = ${subject_id} and wrapped_key = ${wrapped_key}`.execute(tx);
      changed += 1;
    }
    if (changed) audit({ act: 'keys.subjects_rewrapped', values: { changed, key: runtime.keys.current } });
    return { after: rows.length === rewrapBatch ? rows.at(-1)!.subject_id : undefined, changed };
  },
});

/** What seals the values of the record, for the rotation of keys. */
export const auditRewraps: readonly Rewrap[] = [
  {
    what: 'keys of the audit record',
    next: (runtime, after) => perform(runtime, rewrapSubjectKeys, { kind: 'worker' }, { after: after ?? first }),
    usage: ({ db }) =>
      inTransaction(
        db,
        { role: 'worker' },
        async tx =>
          (
            await sql<{ key: string; count: number }>`
              select encode(substr(wrapped_key, 1, 4), 'hex') as key, count(*) as count from audit.subject_keys
              where wrapped_key is not null group by 1`.execute(tx)
          ).rows,
        { readOnly: true },
      ),
  },
];
