import type pg from 'pg';
import type { Database } from '../db/database.ts';

/** Anything pg-boss can run a statement through. */
export interface QueueDatabase {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}

type Row = Record<string, unknown>;

/**
 * The queue's own statements, through the one pool, as the queue role: one checkout each, nobody again afterwards. The embedded database
 * has one session, where a BEGIN over a second way in would land in somebody's open transaction.
 */
export function queueDatabase(db: Database): QueueDatabase {
  return {
    async executeSql(text, values) {
      const client = await db.pool.connect();
      let broken = false;
      try {
        await client.query('set role handrail_queue');
        // Several statements in one text answer with an array.
        const result = (await client.query(text, values)) as pg.QueryResult<Row> | pg.QueryResult<Row>[];
        return { rows: Array.isArray(result) ? result.flatMap(each => each.rows) : result.rows };
      } catch (error) {
        await client.query('rollback').catch(() => {});
        throw error;
      } finally {
        await client.query('set role handrail_nobody').catch(() => {
          broken = true;
        });
        client.release(broken);
      }
    },
  };
}
