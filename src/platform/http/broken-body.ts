import type { FastifyRequest } from 'fastify';

/** A body that is no whole form: cut off, without its boundary, too long, or with parts no form of ours has. */
export class BrokenBody extends Error {
  override name = 'BrokenBody';
  constructor(
    readonly statusCode: 400 | 411 | 413,
    why: unknown,
  ) {
    super('the posted form could not be read', { cause: why });
  }
}

/**
 * Fields of a form in parts are held in memory as they come, so how long it is must be known before the first is read.
 * Throws BrokenBody for one that does not say, or is longer than its route takes.
 */
export function checkLength({ headers, routeOptions }: FastifyRequest): void {
  const length = headers['content-length'];
  if (length === undefined) throw new BrokenBody(411, 'no length');
  if (Number(length) > (routeOptions.bodyLimit ?? 0)) throw new BrokenBody(413, `${length} bytes`);
}

/**
 * The same items; what goes wrong in taking the form apart is the form's fault: its rest is let go, and BrokenBody is thrown.
 */
export async function* whole<T>(request: FastifyRequest, parts: AsyncIterable<T>): AsyncGenerator<T> {
  const items = parts[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await items.next().catch(why => {
        letGo(request);
        throw new BrokenBody((why as { statusCode?: number }).statusCode === 413 ? 413 : 400, why);
      });
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await items.return?.();
  }
}

/** Lets the rest of a body pass unread, so that the next request on the connection is heard. */
export function letGo(request: FastifyRequest): void {
  request.raw.unpipe().resume();
}

/** A field's name or value. A part that calls itself JSON comes parsed, one may come without a name; no form of ours has them. */
export function textOf(given: unknown): string {
  if (typeof given !== 'string') throw new BrokenBody(400, 'a part that is no text');
  return given;
}
