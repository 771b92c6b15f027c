import type { FastifyRequest } from 'fastify';
import { Busy } from '../operation/errors.ts';
import { checkLength, letGo, textOf, whole } from './broken-body.ts';

/** A part of a posted form, in the order of the form. */
export type BodyPart =
  | { kind: 'field'; name: string; value: string; truncated: boolean }
  | { kind: 'file'; name: string; filename: string; mime: string; source: AsyncIterable<Uint8Array> };

const read = new WeakMap<FastifyRequest, [string, string][]>();

/**
 * The parts of a posted body, whatever its encoding. Every file must be read or drained before the next part comes.
 * Throws BrokenBody when the body is no whole form, and Busy when the process ends before it has come, also while a file of it is read.
 */
export async function* bodyParts(request: FastifyRequest): AsyncGenerator<BodyPart> {
  const fields: [string, string][] = [];
  read.set(request, fields);
  if (!request.isMultipart()) {
    const body = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
    for (const [name, value] of body) {
      fields.push([name, value]);
      yield { kind: 'field', name, value, truncated: false };
    }
    return;
  }
  checkLength(request);
  try {
    for await (const part of untilEnding(request, whole(request, request.parts()))) {
      const name = textOf(part.fieldname);
      if (part.type === 'field') {
        const value = textOf(part.value);
        fields.push([name, value]);
        yield { kind: 'field', name, value, truncated: part.valueTruncated };
      } else {
        const source = untilEnding(request, whole(request, part.file));
        yield { kind: 'file', name, filename: part.filename, mime: part.mimetype, source };
        if (!part.file.readableEnded) part.file.resume();
      }
    }
  } finally {
    // Whoever wanted no more leaves the rest, which must not stand in the way of the next request.
    letGo(request);
  }
}

/** The fields of a posted form as far as they were read; reads the form, without its files, if nobody has. */
export async function typedFields(request: FastifyRequest): Promise<[string, string][]> {
  const known = read.get(request);
  if (known) return known;
  const fields: [string, string][] = [];
  try {
    for await (const part of bodyParts(request)) {
      if (part.kind === 'field') fields.push([part.name, part.value]);
      else for await (const _ of part.source) void _;
    }
  } catch {
    // What came until the line broke is what there is.
  }
  return fields;
}

/** The same items, and Busy as soon as the process must end: whoever sends slowly is told, not cut off. */
async function* untilEnding<T>(request: FastifyRequest, source: AsyncIterable<T>): AsyncGenerator<T> {
  const { ending } = request.server;
  const items = source[Symbol.asyncIterator]();
  const { promise: ended, reject } = Promise.withResolvers<never>();
  const end = () => reject(new Busy());
  let whole = false;
  ended.catch(() => {});
  if (ending.aborted) end();
  else ending.addEventListener('abort', end, { once: true });
  try {
    for (;;) {
      const next = await Promise.race([items.next(), ended]);
      whole = next.done === true;
      if (next.done) return;
      yield next.value;
    }
  } finally {
    ending.removeEventListener('abort', end);
    // Nobody wants the rest; not waited for, as it may never come.
    if (!whole) items.return?.()?.then(undefined, () => {});
  }
}
