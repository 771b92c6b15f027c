import { sql } from 'kysely';
import type { Scope } from '#platform/operation/index.ts';

/** Is this person whoever acts? Nobody of the staff opens a record about themselves (ACC.V4). */
export async function isOwnRecord({ tx }: Pick<Scope, 'tx'>, person: string): Promise<boolean> {
  const { rows } = await sql<{ own: boolean }>`select app.is_own(${person}::uuid, '') as own`.execute(tx);
  return rows[0]?.own ?? false;
}
