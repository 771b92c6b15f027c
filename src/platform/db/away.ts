const codes = new Set([
  ...['57P01', '57P02', '57P03', '08006', '08003', '08001', '08P01', '53300'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT'],
]);
const sentences =
  /Connection terminated|timeout exceeded when trying to connect|connection error and is not queryable|Client was closed/;

/** Does this error say that the database has no room to write (its disk, or its memory, is full)? */
export const saysFull = (error: unknown): boolean => (error as { code?: string }).code === '53100';

/** Does this error say that the database is away for a moment (restarting, refusing, cut off), rather than that a statement is wrong? */
export function saysAway(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return codes.has(code) || sentences.test(message);
}
