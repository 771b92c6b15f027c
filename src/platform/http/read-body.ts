import type { FastifyRequest } from 'fastify';
import { checkLength, textOf, whole } from './broken-body.ts';

/** A part of a posted form, in the order of the form. */
export type BodyPart =
  | { kind: 'field'; name: string; value: string; truncated: boolean }
  | { kind: 'file'; name: string; filename: string; mime: string; source: AsyncIterable<Uint8Array> };

/**
 * The parts of a posted body, whatever its encoding. Every file must be read or drained before the next part comes.
 * Throws BrokenBody when the body is no whole form, also while a file of it is read.
 */
export async function* bodyParts(request: FastifyRequest): AsyncGenerator<BodyPart> {
  if (!request.isMultipart()) {
    const body = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
    for (const [name, value] of body) yield { kind: 'field', name, value, truncated: false };
    return;
  }
  checkLength(request);
  for await (const part of whole(request.parts())) {
    if (part.type === 'field') {
      yield { kind: 'field', name: part.fieldname, value: textOf(part.value), truncated: part.valueTruncated };
    } else {
      yield {
        kind: 'file',
        name: part.fieldname,
        filename: part.filename,
        mime: part.mimetype,
        source: whole(part.file),
      };
      if (!part.file.readableEnded) part.file.resume();
    }
  }
}
