import type { FastifyInstance } from 'fastify';
import { afterEach, expect, it } from 'vitest';
import { passingKeys } from '#platform/crypto/keys.ts';
import type { Database } from '#platform/db/database.ts';
import { createServer } from '#platform/http/server.ts';
import { Busy, type Runtime } from '#platform/operation/index.ts';
import { smallRuntime } from '#test/support/small-runtime.ts';
import { route } from './route.ts';
import { serveRoutes } from './serve.ts';

let app: FastifyInstance;
afterEach(() => app.close());

/** A house whose database cannot say whose session it is. */
async function withoutDatabase(fault: Error): Promise<void> {
  app = (await createServer({
    ...{ assets: import.meta.dirname, secure: false, tls: false, inlineScripts: [], trustProxy: false },
    notReady: async () => undefined,
  })) as unknown as FastifyInstance;
  const runtime: Runtime = { ...smallRuntime({} as Database), keys: passingKeys() };
  const access = { to: 'employer', permission: 'refer' } as const;
  serveRoutes(
    app,
    [route({ method: 'GET', url: '/employer/referrals', access, handle: async visit => visit.redirect('/') })],
    {
      ...{ runtime, assets: {}, secure: false, demonstration: false },
      identify: async () => {
        throw fault;
      },
      identifyLink: async () => undefined,
      takeKept: async () => undefined,
    },
  );
}

const asked = () => app.inject({ url: '/employer/referrals', cookies: { session: 'somebody' } });

it('[ALL.3.64] a database that is away while the session is looked up is said in words, with when to try again', async () => {
  await withoutDatabase(new Busy());
  const answer = await asked();
  expect(answer.statusCode).toBe(503);
  expect(answer.headers['retry-after']).toBe('5');
  expect(answer.headers['content-type']).toContain('text/html');
  expect(answer.body).toContain('<h1');
  expect(
    answer.cookies.filter(({ name }) => name === 'session'),
    'the session stays',
  ).toEqual([]);
});

it('[ALL.3.65] whatever else goes wrong before the page is a page too, with a number and without its text', async () => {
  await withoutDatabase(new Error('select * from accounts.sessions'));
  const answer = await asked();
  expect(answer.statusCode).toBe(500);
  expect(answer.headers['content-type']).toContain('text/html');
  expect(answer.body).not.toContain('accounts.sessions');
});
