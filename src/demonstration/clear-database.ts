import type { Runtime } from '#platform/operation/index.ts';

/** Takes everything out of the database and the files: organisations, accounts, cases, record, queue. Only for a demonstration. */
export async function unsafeClearDatabase({ db, blobs }: Pick<Runtime, 'db' | 'blobs'>): Promise<void> {
  await db.asMigrator(async client => {
    await client.query('begin; set local role handrail_owner');
    try {
      const { rows } = await client.query<{ name: string }>(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables where tableowner = 'handrail_owner'`,
      );
      // All at once, so that what refers to each other goes together.
      await client.query(`truncate ${rows.map(({ name }) => name).join(', ')}`);
      await client.query('set local role handrail_queue; delete from pgboss.job');
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  });
  for await (const { id } of blobs.list()) await blobs.delete(id);
}
