import { createHmac } from 'node:crypto';
import Tokens from '@fastify/csrf';

const tokens = Tokens();

/** A fresh token for the hidden field, bound to a secret that only the session (or the visitor's cookie) has. */
export const csrfToken = (secret: string): string => tokens.create(secret);

/** Is this token of that secret? */
export const csrfValid = (secret: string | undefined, token: string | undefined): boolean =>
  Boolean(secret && token && token.length < 200 && tokens.verify(secret, token));

/** The secret of somebody without a session: their visitor cookie, keyed with the installation's own. */
export const visitorSecret = (key: Buffer, visitor: string): string =>
  createHmac('sha256', key).update(`visitor ${visitor}`).digest('base64url');

/**
 * Does an unsafe request come from our own pages? Browsers say so by Origin, or by Sec-Fetch-Site; a client that says neither
 * is no browser and is held by the token alone.
 */
export function fromOurselves(headers: Record<string, string | string[] | undefined>, ours: string): boolean {
  const origin = headers.origin;
  if (typeof origin === 'string')
    return origin === ours || origin === `http://${headers.host}` || origin === `https://${headers.host}`;
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}
