import type { FastifyInstance } from 'fastify';
import type { Route } from '#faces/route.ts';
import { serveRoutes } from '#faces/serve.ts';
import type { Identity } from '#modules/accounts/index.ts';
import { createServer } from '#platform/http/server.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import type { Runtime, StaffActor } from '#platform/operation/index.ts';
import { type Seen, type Visitor, visitor } from '#test/support/visitor.ts';

/** Pages of the workbench over the real server, each member of staff with a browser without script. */
export interface WorkbenchPages {
  as(who: StaffActor, locale?: Locale): Visitor;
  close(): Promise<void>;
}

export async function workbenchPages(runtime: Runtime, routes: readonly Route[]): Promise<WorkbenchPages> {
  const app = (await createServer({
    ...{ assets: import.meta.dirname, secure: false, tls: false, inlineScripts: [], trustProxy: false },
    notReady: async () => undefined,
  })) as unknown as FastifyInstance;
  const people = new Map<string, Identity>();
  serveRoutes(app, routes, {
    runtime,
    ...{ assets: {}, secure: false, demonstration: false },
    // They showed a moment ago that it is them: being asked again is not what these tests are about.
    identify: async cookie => {
      const known = people.get(cookie ?? '');
      return known && { ...known, confirmedAt: runtime.clock.now() };
    },
    identifyLink: async () => undefined,
    takeKept: async () => undefined,
  });
  return {
    as(who, locale = 'en') {
      const browser = visitor(app);
      const cookie = `${who.account}-${locale}`;
      people.set(cookie, identityOf(who, locale));
      browser.cookies.set('session', cookie);
      return browser;
    },
    close: () => app.close(),
  };
}

/** Messages of the error summary, each with the id it leads to; an id that is not on the page is told. */
export function errorsOf({ html }: Seen): string[] {
  const summary = /govuk-error-summary__list[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '';
  return [...summary.matchAll(/<a href="#([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)].map(([, id, text]) =>
    html.includes(`id="${id}"`) ? `${id}: ${text}` : `${id} (not on the page): ${text}`,
  );
}

/** The page's words without tags. */
export const wordsOf = ({ html }: Pick<Seen, 'html'>) =>
  html
    .replace(/<(script|style|title)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();

function identityOf(who: StaffActor, locale: Locale): Identity {
  return {
    session: who.account,
    csrfSecret: `secret of ${who.account}`,
    account: { id: who.account, name: 'Mair Hughes', username: 'mair', kind: 'staff', locale, zone: 'Europe/London' },
    strength: 'two_factor',
    needsSecondFactor: false,
    hasFactor: true,
    memberships: [],
    staff: who.roles,
    endsAt: new Date('2030-01-01T00:00:00Z'),
    idleMinutes: 20,
  };
}
