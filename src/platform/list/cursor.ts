import { isId } from '#platform/db/id.ts';

/** How a key is written in the database. */
export type KeyType = 'text' | 'int' | 'timestamptz';

/** A place in a sorted list: the row's key as the database writes it, and its id. */
export interface Cursor {
  key: string;
  id: string;
}

/** A cursor as it stands in an address. */
export const writeCursor = ({ key, id }: Cursor): string =>
  Buffer.from(JSON.stringify([key, id])).toString('base64url');

/** Reads a cursor back; undefined for anything nobody handed out, which then begins at the first page. */
export function readCursor(text: string | undefined, keyType: KeyType): Cursor | undefined {
  if (!text) return undefined;
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (!Array.isArray(parts) || typeof parts[0] !== 'string' || !isId(parts[1])) return undefined;
    return fits[keyType](parts[0]) ? { key: parts[0], id: parts[1] } : undefined;
  } catch {
    return undefined;
  }
}

const fits: Record<KeyType, (key: string) => boolean> = {
  text: key => !key.includes('\0'),
  int: key => /^\d{1,9}$/.test(key),
  timestamptz: key =>
    /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?[+-]\d{2}(:\d{2})?$/.test(key) && !Number.isNaN(Date.parse(key)),
};
