import { keyedHash, keyedHashMatches } from '#platform/crypto/keyed-hash.ts';
import type { Keys } from '#platform/crypto/keys.ts';
import { isId, newId } from '#platform/db/id.ts';

/** The cookie of devices that have signed in: one signed text an account, the newest first (ACC.S2). */
export const deviceCookie = 'device';
/** Seconds the cookie lives: 180 days. */
export const deviceCookieAge = 180 * 86_400;

const purpose = 'known device';
const days = 180;
const most = 8;

interface Owner {
  id: string;
  epoch: number;
}

/** The device's id when the cookie shows that this account signed in on it within 180 days, and not before its last password reset. */
export function knownDevice(keys: Keys, cookie: string | undefined, owner: Owner, now: Date): string | undefined {
  for (const token of parts(cookie)) {
    const claim = readToken(keys, owner, token);
    if (claim && dayNumber(now) - claim.day <= days) return claim.device;
  }
  return undefined;
}

/** The cookie with this account added, or made fresh. */
export function rememberDevice(
  keys: Keys,
  cookie: string | undefined,
  owner: Owner,
  now: Date,
): { device: string; cookie: string } {
  const device = knownDevice(keys, cookie, owner, now) ?? newId(now.getTime());
  const others = parts(cookie).filter(token => !readToken(keys, owner, token));
  const day = dayNumber(now);
  const own = [device, day, keyedHash(keys, purpose, claimOf(owner, device, day)).toString('base64url')].join('~');
  return { device, cookie: [own, ...others].slice(0, most).join('.') };
}

function readToken(keys: Keys, owner: Owner, token: string): { device: string; day: number } | undefined {
  const [device = '', day = '', hash = ''] = token.split('~');
  if (!isId(device) || !/^\d{1,6}$/.test(day)) return undefined;
  const claim = claimOf(owner, device, Number(day));
  const genuine = keyedHashMatches(keys, purpose, claim, Buffer.from(hash, 'base64url'));
  return genuine ? { device, day: Number(day) } : undefined;
}

const claimOf = (owner: Owner, device: string, day: number): string[] => [owner.id, `${owner.epoch}`, device, `${day}`];

const dayNumber = (at: Date): number => Math.floor(at.getTime() / 86_400_000);

const parts = (cookie: string | undefined): string[] =>
  (cookie ?? '').slice(0, 2000).split('.').filter(Boolean).slice(0, most);
