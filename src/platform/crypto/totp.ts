import { timingSafeEqual } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

const period = 30;

/** A fresh authenticator secret of 20 bytes, in base32 as authenticator apps show it. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address inside the QR code. @param issuer the service's name; @param account what the person is called there */
export function totpUri({ secret, issuer, account }: { secret: string; issuer: string; account: string }): string {
  return new TOTP({ issuer, label: account, secret, period }).toString();
}

/**
 * Whether a code of the authenticator is right: the present step of 30 seconds, or the one before or after it.
 * The answer's `step` is to be remembered and passed as `lastStep` the next time: a step counts once, and none before it.
 */
export function verifyTotp(given: {
  secret: string;
  code: string;
  at: Date;
  lastStep?: number | null;
}): { ok: true; step: number } | { ok: false; step?: undefined } {
  const code = given.code.slice(0, 40).replace(/\s/g, '');
  if (!/^[0-9]{6}$/.test(code)) return { ok: false };
  const totp = new TOTP({ secret: given.secret, period });
  const now = Math.floor(given.at.getTime() / 1000 / period);
  const steps = [now - 1, now, now + 1].filter(step => step > (given.lastStep ?? -1));
  const step = steps.find(one => isCodeOf(totp, one, code));
  return step === undefined ? { ok: false } : { ok: true, step };
}

/** What an authenticator with this secret shows at an instant, and for how many seconds more. */
export function totpCode(secret: string, at: Date): { code: string; secondsLeft: number } {
  const code = new TOTP({ secret, period }).generate({ timestamp: at.getTime() });
  return { code, secondsLeft: period - (Math.floor(at.getTime() / 1000) % period) };
}

function isCodeOf(totp: TOTP, step: number, code: string): boolean {
  const expected = totp.generate({ timestamp: step * period * 1000 });
  return timingSafeEqual(Buffer.from(expected), Buffer.from(code));
}
