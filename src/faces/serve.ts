import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isId } from '#platform/db/id.ts';
import { refuse } from '#platform/http/admit-requests.ts';
import { fromOurselves } from '#platform/http/csrf.ts';
import { typedFields } from '#platform/http/read-body.ts';
import { Busy, NoRoom, NotVisible } from '#platform/operation/index.ts';
import { admit } from './access.ts';
import { busyPage } from './busy.tsx';
import { formPage, missing, strayForm } from './elsewhere.tsx';
import { answerFailure, notFound, problem } from './failures.tsx';
import type { Surroundings } from './handlers.ts';
import { keepLatePost } from './late-post.ts';
import { makeVisit, visitOfNobody } from './make-visit.ts';
import { stepUp } from './public/confirmation/step-up.ts';
import { type Route, turnOf } from './route.ts';
import { send, setCookies } from './send.ts';
import type { Visit } from './visit.ts';

/** Parts of an address that are no ids. */
const textParams = new Set([
  'token',
  'step',
  'tab',
  'kind',
  'language',
  'form',
  'version',
  'group',
  'slot',
  'code',
  'slug',
]);
const privateRoots = ['/employer', '/workbench', '/team', '/me'];

/** Puts every route on the server: access first, then the page; failures become pages in words. */
export function serveRoutes(app: FastifyInstance, routes: readonly Route[], around: Surroundings): void {
  const seen = new Set<string>();
  for (const route of routes) {
    const key = `${route.method} ${route.url}`;
    if (seen.has(key)) throw new Error(`two routes of the same address: ${key}`);
    if (route.stepUp && route.upload) throw new Error(`what is uploaded cannot wait for a second factor: ${key}`);
    seen.add(key);
    app.route({
      method: route.method,
      url: route.url,
      ...(route.bodyLimit ? { bodyLimit: route.bodyLimit } : {}),
      config: { turn: url => turnOf(route, url) },
      handler: (request, reply) => handle(around, route, request, reply),
    });
  }
  app.setNotFoundHandler(async (request, reply) => {
    const visit = await makeVisit(around, request);
    const isPrivate = privateRoots.some(
      root => visit.url.pathname === root || visit.url.pathname.startsWith(`${root}/`),
    );
    return send(around, reply, isPrivate && !visit.identity ? toSignIn(visit.url) : notFound(visit));
  });
  app.setErrorHandler(async (error, request, reply) => {
    if (error instanceof Busy) return sendBusy(around, request, reply, error);
    // While the database is away nobody can say whose session it is: the page in words needs no session.
    const visit = await makeVisit(around, request).catch(() => visitOfNobody(around, request));
    return send(around, reply, await answerFailure(visit, error, request));
  });
}

async function handle(
  around: Surroundings,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const visit = await makeVisit(around, request);
  try {
    const params = request.params as Record<string, string>;
    const malformed = Object.entries(params).some(([name, value]) => !textParams.has(name) && !isId(value));
    const admission = admit(route.access, visit.identity, visit.link);
    if (admission === 'sign_in') {
      return send(
        around,
        reply,
        request.method === 'POST' ? await signInAfterPost(around, route, request, visit) : toSignIn(visit.url),
      );
    }
    if (admission === 'second_factor')
      return send(around, reply, {
        kind: 'redirect',
        to: `/second-factor?next=${encodeURIComponent(visit.url.pathname)}`,
      });
    if (malformed) return send(around, reply, notFound(visit));
    const stray = request.method === 'POST' && (await strayForm(around, route, request, visit));
    if (stray) return send(around, reply, stray);
    if (admission === 'not_found') return send(around, reply, await missing(visit, route));
    if (request.method === 'POST' && !fromOurselves(request.headers, new URL(around.runtime.baseUrl).origin)) {
      return send(around, reply, problem(visit, 403, 'csrf'));
    }
    const step = await stepUp(visit, route, request);
    if (step && 'reply' in step) return send(around, reply, step.reply);
    if (step) setCookies(around, reply, step.cookies);
    return send(around, reply, await route.handle({ ...visit, actor: admission.actor }));
  } catch (error) {
    if (error instanceof Busy) return sendBusy(around, request, reply, error);
    const answer = error instanceof NotVisible ? missing(visit, route) : answerFailure(visit, error, request);
    return send(around, reply, await answer);
  }
}

/** The database is away for a moment, or a disk is full: what was typed goes back to whoever typed it. */
async function sendBusy(
  around: Surroundings,
  request: FastifyRequest,
  reply: FastifyReply,
  why: Busy,
): Promise<FastifyReply> {
  const typed = request.method === 'POST' ? await typedFields(request) : undefined;
  const full = why instanceof NoRoom;
  // A moment passes by itself; room has to be made by somebody.
  if (full) request.log.error({ err: why, request: request.id }, 'a disk is full');
  return refuse(request.server, reply, busyPage(around, request, typed, full ? 'full' : 'busy'));
}

/** A post that came too late: kept, and its form is shown filled after signing in (ALL.3). */
async function signInAfterPost(around: Surroundings, route: Route, request: FastifyRequest, visit: Visit) {
  const kept = await keepLatePost(around, route, request, visit);
  const to = toSignIn(formPage(visit));
  return kept ? { ...to, cookies: [{ name: 'kept', value: '1', maxAge: 86_400 }] } : to;
}

function toSignIn(url: URL) {
  return { kind: 'redirect' as const, to: `/sign-in?next=${encodeURIComponent(url.pathname + url.search)}` };
}
