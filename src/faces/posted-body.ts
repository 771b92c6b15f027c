import type { FastifyRequest } from 'fastify';
import { type BodyPart, bodyParts } from '#platform/http/read-body.ts';

/** The body of a post, read once. */
export interface PostedBody {
  /** Its fields up to the first file, which nobody has touched then; the parts still come whole. */
  head(): Promise<[name: string, value: string][]>;
  parts(): AsyncIterable<BodyPart>;
}

const bodies = new WeakMap<FastifyRequest, PostedBody>();

/** The body of a request: whoever asks gets the same. */
export function postedBody(request: FastifyRequest): PostedBody {
  let body = bodies.get(request);
  if (!body) {
    body = open(bodyParts(request));
    bodies.set(request, body);
  }
  return body;
}

function open(rest: AsyncGenerator<BodyPart>): PostedBody {
  const held: BodyPart[] = [];
  return {
    async head() {
      while (held.at(-1)?.kind !== 'file') {
        const { value, done } = await rest.next();
        if (done) break;
        held.push(value);
      }
      return held.flatMap(part => (part.kind === 'field' ? [[part.name, part.value] as [string, string]] : []));
    },
    async *parts() {
      yield* held.splice(0);
      yield* rest;
    },
  };
}
