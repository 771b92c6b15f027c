import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isLoopback } from '../config/settings.ts';

interface Asking {
  headers: IncomingHttpHeaders;
  socket: { remoteAddress?: string | undefined };
}

/** May this caller read the numbers? Whoever shows the token may; without a token, only a program on the machine itself. */
export function mayReadMetrics({ headers, socket }: Asking, token: string | undefined): boolean {
  if (token) return same(headers.authorization ?? '', `Bearer ${token}`);
  // A proxy on this machine brings people from elsewhere.
  const brought = Object.keys(headers).some(
    name => name === 'forwarded' || name === 'via' || name.startsWith('x-forwarded'),
  );
  return !brought && isLoopback((socket.remoteAddress ?? '').replace(/^::ffff:/, ''));
}

function same(one: string, other: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(one), hash(other));
}
