import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import type pg from 'pg';

export interface Statement {
  /** Begins the transaction as the actor. */
  begin: string;
  text: string;
  values: readonly unknown[];
}

/** The bare floor: Fastify and pg, the same statement on the same pool, no product. `GET /:index` answers its rows. */
export async function startFloor(pool: pg.Pool, statements: readonly Statement[]) {
  const app = Fastify();
  app.get<{ Params: { index: string } }>('/:index', async request => {
    const { begin, text, values } = statements[Number(request.params.index)]!;
    const client = await pool.connect();
    try {
      await client.query(begin);
      const { rows } = await client.query(text, [...values]);
      await client.query('commit');
      return rows;
    } finally {
      client.release();
    }
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  return { url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`, close: () => app.close() };
}
