import { isId } from '#platform/db/id.ts';

/** Where a page of a list of staff goes on: an instant and the id of the last row, as one word of the address. */
export const writeCursor = (at: Date, id: string): string => `${at.getTime()}_${id}`;

/** Reads it back; a word that is none counts as the beginning. */
export function readCursor(text: string | undefined): { at: Date; id: string } | undefined {
  const [at, id] = (text ?? '').split('_');
  const time = Number(at);
  return id && isId(id) && Number.isSafeInteger(time) && Math.abs(time) < 8.64e15
    ? { at: new Date(time), id }
    : undefined;
}
