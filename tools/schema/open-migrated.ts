import { type Database, openDatabase } from '#platform/db/database.ts';
import { migrate } from '#platform/db/migrate.ts';

/** An embedded database in memory, at the newest migration. */
export async function openMigrated(): Promise<Database> {
  const db = await openDatabase({});
  await migrate(db, new URL('../../db', import.meta.url).pathname);
  return db;
}
