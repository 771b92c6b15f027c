import { deviceCookie, deviceCookieAge, sessionCookie } from '#modules/accounts/index.ts';
import type { SetCookie } from '../visit.ts';

/** The cookies of a session that was just opened or made stronger. */
export function sessionCookies({ secret, device }: { secret: string; device?: string }): SetCookie[] {
  return [
    { name: sessionCookie, value: secret },
    ...(device ? [{ name: deviceCookie, value: device, maxAge: deviceCookieAge }] : []),
  ];
}

/** Removes the session's cookie. */
export const noSession: SetCookie = { name: sessionCookie, value: '', maxAge: 0 };
