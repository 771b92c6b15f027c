import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { documentPolicy } from '#platform/http/content-policy.ts';
import { cookieName, cookieOptions } from '#platform/http/cookies.ts';
import type { Surroundings } from './handlers.ts';
import type { Reply, SetCookie } from './visit.ts';

/** Sends a page's answer. Everything but assets is `no-store`. */
export function send(around: Surroundings, reply: FastifyReply, answer: Reply): FastifyReply {
  reply.header('cache-control', 'no-store');
  if ('cookies' in answer) setCookies(around, reply, answer.cookies ?? []);
  switch (answer.kind) {
    case 'html':
      return reply
        .code(answer.status)
        .headers(answer.headers ?? {})
        .type('text/html; charset=utf-8')
        .send(answer.html);
    case 'redirect':
      return reply.code(303).header('location', answer.to).send('');
    case 'json':
      return reply.code(answer.status).type('application/json').send(answer.body);
    case 'text':
      return reply
        .code(answer.status)
        .headers(answer.headers ?? {})
        .type(answer.type)
        .send(answer.body);
    case 'file':
      return reply
        .header('content-disposition', disposition(answer.name, answer.inline))
        .header('content-security-policy', documentPolicy)
        .header('x-content-type-options', 'nosniff')
        .headers(answer.bytes === undefined ? {} : { 'content-length': answer.bytes })
        .type(answer.type)
        .send(Readable.from(answer.source));
  }
}

/** The name as an attachment's: no path, no control or direction marks, plain and UTF-8 forms. */
function disposition(name: string, inline: boolean): string {
  const clean = name.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, '_').slice(0, 150) || 'document';
  const plain = clean
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/[%";]/g, '_');
  const encoded = encodeURIComponent(clean).replace(
    /['()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** Sets cookies of ours on an answer. */
export function setCookies(around: Surroundings, reply: FastifyReply, cookies: readonly SetCookie[]): void {
  for (const { name, value, maxAge } of cookies) {
    reply.setCookie(
      cookieName(name, around.secure),
      value,
      cookieOptions({ secure: around.secure, ...(maxAge === undefined ? {} : { maxAge }) }),
    );
  }
}
