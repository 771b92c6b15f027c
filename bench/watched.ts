import type pg from 'pg';
import type { Database } from '#platform/db/database.ts';
import type { Statement } from './floor.ts';

/** The same database, which notes every statement that reads, with what its transaction began with. */
export function watched(db: Database, seen: Statement[]): Database {
  const connect = async () => {
    const client = await db.pool.connect();
    let begin = '';
    const query = (text: unknown, ...rest: unknown[]) => {
      if (typeof text === 'string' && text.startsWith('begin')) begin = text;
      const asked = statementOf(text, rest);
      if (asked && /^\s*(select|with)\b/i.test(asked.text)) seen.push({ begin, ...asked });
      return Reflect.apply(client.query, client, [text, ...rest]);
    };
    return over(client, { query });
  };
  return { ...db, pool: over(db.pool, { connect }) as pg.Pool };
}

function statementOf(text: unknown, rest: unknown[]): Omit<Statement, 'begin'> | undefined {
  if (typeof text === 'string') return { text, values: (Array.isArray(rest[0]) ? rest[0] : []) as unknown[] };
  if (typeof text !== 'object' || text === null || !('text' in text)) return undefined;
  const { text: words, values = [] } = text as { text: string; values?: unknown[] };
  return { text: words, values };
}

const over = <T extends object>(target: T, replaced: Record<string, unknown>): T =>
  new Proxy(target, {
    get(of, name) {
      if (name in replaced) return replaced[name as string];
      const value = Reflect.get(of, name);
      return typeof value === 'function' ? value.bind(of) : value;
    },
  });
