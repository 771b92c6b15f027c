import type { FastifyInstance } from 'fastify';
import type { Route } from '#faces/route.ts';
import { serveRoutes } from '#faces/serve.ts';
import type { Identity } from '#modules/accounts/index.ts';
import { createServer } from '#platform/http/server.ts';
import type { EmployerActor, Runtime } from '#platform/operation/index.ts';
import { patient } from '#test/support/patient.ts';

/** A server with some routes, for somebody who is signed in: the session cookie's text is looked up in `people`. */
export async function faceServer(
  runtime: Runtime,
  routes: readonly Route[],
  people: ReadonlyMap<string, EmployerActor>,
): Promise<FastifyInstance> {
  const app = (await createServer({
    ...{ assets: import.meta.dirname, secure: false, tls: false, inlineScripts: [], trustProxy: false },
    notReady: async () => undefined,
    admission: patient,
  })) as unknown as FastifyInstance;
  serveRoutes(app, routes, {
    runtime,
    assets: {},
    secure: false,
    demonstration: false,
    identify: async cookie => {
      const actor = people.get(cookie ?? '');
      return actor && identityOf(actor, runtime.clock.now());
    },
    identifyLink: async () => undefined,
    takeKept: async () => undefined,
  });
  return app;
}

function identityOf(actor: EmployerActor, now: Date): Identity {
  const organisation = { id: actor.organisation, code: 'TST', name: 'Test Trust', features: {}, brand: {} };
  return {
    session: actor.account,
    csrfSecret: 'a secret of this test',
    account: {
      id: actor.account,
      name: 'Test',
      username: 'test',
      kind: 'employer',
      locale: 'en',
      zone: 'Europe/London',
    },
    strength: 'password',
    needsSecondFactor: false,
    hasFactor: false,
    confirmedAt: now,
    membership: { id: actor.membership, permissions: actor.permissions, organisation },
    memberships: [{ ...actor, id: actor.membership, code: 'TST', name: 'Test Trust' }],
    staff: [],
    endsAt: new Date(now.getTime() + 3_600_000),
    idleMinutes: 20,
  };
}
