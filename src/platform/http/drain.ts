import { setMaxListeners } from 'node:events';
import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyInstance {
    /** Aborts when what is still coming in must be given up. */
    ending: AbortSignal;
    /** Gives up what is still coming in: it is answered "try again". */
    hurry(): void;
  }
}

/** Decorates a server with what `drain` needs. */
export function makeDrainable(app: FastifyInstance): void {
  const ending = new AbortController();
  // One listens for each upload that is under way.
  setMaxListeners(0, ending.signal);
  app.decorate('ending', ending.signal);
  app.decorate('hurry', () => ending.abort());
}

/**
 * Ends a server: from now on /readyz says no and new requests are told to try again; those under way finish. What is still being sent
 * after `withinMs` is answered "try again", and what hangs even then is cut off. @param withinMs for those under way to finish
 */
export async function drain(app: FastifyInstance, { withinMs }: { withinMs: number }): Promise<void> {
  app.admission.close();
  const done = await app.admission.emptied(withinMs);
  if (!done) {
    app.hurry();
    await app.admission.emptied(1_000);
  }
  const closed = app.close();
  // A browser may hold a connection on which it never asked anything: it is not waited for.
  setTimeout(() => app.server.closeAllConnections(), 200).unref();
  await closed;
}
