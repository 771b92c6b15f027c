import type { FastifyRequest } from 'fastify';
import { cookieName } from '#platform/http/cookies.ts';
import { bodyParts } from '#platform/http/read-body.ts';
import type { Surroundings } from './handlers.ts';
import type { Visit } from './visit.ts';

/** A post that came after the session ended: its text is kept, sealed, for that same account (ALL.3). Was it? */
export async function keepLatePost(around: Surroundings, request: FastifyRequest, visit: Visit): Promise<boolean> {
  const fields: [string, string][] = [];
  for await (const part of bodyParts(request)) {
    if (part.kind === 'field') fields.push([part.name, part.value]);
    else for await (const _ of part.source) void _;
  }
  const csrf = fields.find(([name]) => name === 'csrf')?.[1] ?? '';
  return around.keepPost(request.cookies[cookieName('session', around.secure)], visit.url.pathname, csrf, fields);
}
