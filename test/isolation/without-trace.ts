import type pg from 'pg';
import type { Database } from '#platform/db/database.ts';

/**
 * The same database, on which every commit is a rollback: whoever asks gets the answer they would get, and the next one finds the world as
 * it was. So the order of ten thousand requests does not matter, and a post that succeeds may be tried by everybody.
 */
export function withoutTrace(db: Database): Database {
  return { ...db, pool: rewritten(db.pool, text => (text === 'commit' ? 'rollback' : text)) };
}

/** A pool whose statements are rewritten on their way to the database. */
export function rewritten(pool: pg.Pool, rewrite: (text: string) => string): pg.Pool {
  const over = <T extends object>(target: T, replaced: Partial<Record<PropertyKey, unknown>>): T =>
    new Proxy(target, {
      get(of, name) {
        if (name in replaced) return replaced[name];
        const value = Reflect.get(of, name);
        return typeof value === 'function' ? value.bind(of) : value;
      },
    });
  const connect = async () => {
    const client = await pool.connect();
    const query = (text: unknown, ...rest: unknown[]) =>
      Reflect.apply(client.query, client, [typeof text === 'string' ? rewrite(text) : text, ...rest]);
    return over(client, { query });
  };
  return over(pool, { connect });
}
