import underPressure from '@fastify/under-pressure';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Admission, makeAdmission, type Turn, type TurnLimit } from './admission.ts';
import { typedFields } from './read-body.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whose turn a request of this route is; routes that say nothing (assets, health) are always served. */
    turn?: (url: string) => Turn;
  }
  interface FastifyInstance {
    admission: Admission;
  }
}

/** Seconds after which whoever was refused may try again. */
export const retryAfter = 5;

/** The page that tells somebody to try again; `typed` are the fields of a form that was refused, so that nothing typed is lost. */
export type BusyPage = (request: FastifyRequest, typed: [string, string][] | undefined) => string;

export interface AdmissionOptions {
  busyPage: BusyPage;
  limits?: Readonly<Record<Turn, TurnLimit>> | undefined;
}

/**
 * Refuses requests while there are too many: early, before anybody is identified and before the database is asked, with 503 and
 * Retry-After. What asks for little time of the machine and is dear to people (signing in, saving, submitting) is served longest.
 */
export async function admitRequests(app: FastifyInstance, { busyPage, limits }: AdmissionOptions): Promise<void> {
  await app.register(underPressure, { sampleInterval: 250 });
  // An interval in which the loop never came round says "very late", not "for ever".
  const delay = () => Math.min(app.memoryUsage().eventLoopDelay, 4_000);
  const admission = makeAdmission({ delayMs: delay, now: () => performance.now() }, limits);
  app.decorate('admission', admission);
  const refused = new WeakSet<FastifyRequest>();
  const passages = new WeakMap<FastifyRequest, Passage>();

  app.addHook('onRequest', async (request, reply) => {
    const turn = turnOf(request);
    const leave = turn && admission.admit(turn);
    if (leave) passages.set(request, watch(reply, leave));
    if (!turn || leave) return;
    if (request.method === 'GET' || request.method === 'HEAD') return refuse(app, reply, busyPage(request, undefined));
    refused.add(request);
  });
  // A form is read to its end first: a browser that is still sending would not see the answer, and what it sends is given back.
  app.addHook('preHandler', async (request, reply) => {
    if (!refused.has(request)) return;
    const typed = await typedFields(request);
    return refuse(app, reply, busyPage(request, typed));
  });
  app.addHook('onSend', async request => passages.get(request)?.answered());
}

/** The answer to whoever cannot be served now. */
export function refuse(app: FastifyInstance, reply: FastifyReply, page: string): FastifyReply {
  if (app.admission.closed) reply.header('connection', 'close');
  return reply
    .code(503)
    .header('retry-after', String(retryAfter))
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page);
}

function turnOf(request: FastifyRequest): Turn | undefined {
  return request.is404 ? 'usual' : request.routeOptions.config.turn?.(request.url);
}

interface Passage {
  answered(): void;
}

/** A request is over when its page is made and its line is closed: whoever hangs up early leaves work behind that still counts. */
function watch(reply: FastifyReply, leave: () => void): Passage {
  let left = false;
  let made = false;
  let gone = false;
  const look = () => {
    if (!made || !gone || left) return;
    left = true;
    leave();
  };
  const ended = () => {
    gone = true;
    look();
  };
  reply.raw.once('finish', ended).once('close', ended);
  return {
    answered() {
      made = true;
      look();
    },
  };
}
