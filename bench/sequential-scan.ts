import type { Database } from '#platform/db/database.ts';
import type { Statement } from './floor.ts';

const MOST_ROWS = 10_000;

interface Plan {
  'Node Type': string;
  'Actual Rows': number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
}

/** Does the statement's plan read more than 10,000 rows one after the other? */
export async function sequentialScan(db: Database, { begin, text, values }: Statement): Promise<boolean> {
  const client = await db.pool.connect();
  try {
    await client.query(begin);
    const { rows } = await client.query(`explain (analyze, format json) ${text}`, [...values]);
    await client.query('commit');
    return scans(rows[0]['QUERY PLAN'][0].Plan);
  } finally {
    client.release();
  }
}

function scans(plan: Plan): boolean {
  const read = plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0);
  return (plan['Node Type'] === 'Seq Scan' && read > MOST_ROWS) || (plan.Plans ?? []).some(scans);
}
