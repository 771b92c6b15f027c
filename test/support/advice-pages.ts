import type { FastifyInstance } from 'fastify';
import { serveRoutes } from '#faces/serve.ts';
import { routes as sightRoutes } from '#faces/sight/routes.ts';
import { routes as adviceRoutes } from '#faces/workbench/advice/routes.ts';
import { type Identity, identifyLink } from '#modules/accounts/index.ts';
import { createServer } from '#platform/http/server.ts';
import type { StaffActor } from '#platform/operation/index.ts';
import type { AdviceWorld } from '#test/support/advice-world.ts';
import { type Visitor, visitor } from '#test/support/visitor.ts';

/** The employee's and the clinician's pages of letters over the real server; scripts are off. */
export async function advicePages(
  world: AdviceWorld,
): Promise<{ employee(): Visitor; staff(who: StaffActor): Visitor; close(): Promise<void> }> {
  const app = (await createServer({
    ...{ assets: import.meta.dirname, secure: false, tls: false, inlineScripts: [], trustProxy: false },
    notReady: async () => undefined,
  })) as unknown as FastifyInstance;
  const staff = [world.nurse, world.physician];
  serveRoutes(app, [...sightRoutes, ...adviceRoutes], {
    ...{ runtime: world.runtime, assets: {}, secure: false, demonstration: false },
    identify: async cookie => {
      const actor = staff.find(each => each.account === cookie);
      return actor && identityOf(actor, world.runtime.clock.now());
    },
    identifyLink: cookie => identifyLink(world.runtime, cookie),
    takeKept: async () => undefined,
  });
  return {
    employee: () => visitor(app),
    staff(who) {
      const browser = visitor(app);
      browser.cookies.set('session', who.account);
      return browser;
    },
    close: () => app.close(),
  };
}

function identityOf(actor: StaffActor, now: Date): Identity {
  return {
    ...{
      session: actor.account,
      csrfSecret: 'a secret of this test',
      strength: 'two_factor',
      needsSecondFactor: false,
      hasFactor: true,
    },
    account: {
      id: actor.account,
      name: 'Sam Clinic',
      username: 'sam',
      kind: 'staff',
      locale: 'en',
      zone: 'Europe/London',
    },
    ...{ memberships: [], staff: actor.roles, idleMinutes: 20, endsAt: new Date(now.getTime() + 3_600_000) },
  };
}
