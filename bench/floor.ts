import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import pg from 'pg';

export interface Statement {
  /** Begins the transaction as the actor. */
  begin: string;
  text: string;
  values: readonly unknown[];
}

/** What a floor is told by whoever starts it: the product's own pool settings and the statements it answers. */
export interface FloorOrder {
  pool: { connectionString: string; max: number; pipeline: true };
  statements: readonly Statement[];
}

/** The bare floor, in a process of its own: Fastify and pg, the product's statement on the product's pool, no product. */
process.once('message', async ({ pool: settings, statements }: FloorOrder) => {
  const pool = new pg.Pool(settings);
  const app = Fastify({ bodyLimit: 2 ** 26 });
  app.addContentTypeParser('*', (_request, body, done) => void body.resume().on('end', () => done(null)));
  app.route<{ Params: { index: string } }>({
    method: ['GET', 'POST'],
    url: '/:index',
    handler: async request => {
      const { begin, text, values } = statements[Number(request.params.index)]!;
      const client = await pool.connect();
      const [, { rows }] = await Promise.all([
        client.query(begin),
        client.query(text, [...values]),
        client.query('commit'),
      ]).finally(() => client.release());
      return rows;
    },
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  process.send!(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}`);
});
