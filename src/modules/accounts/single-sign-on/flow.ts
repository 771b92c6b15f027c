import type { Keys } from '#platform/crypto/keys.ts';
import { seal, unseal } from '#platform/crypto/seal.ts';
import type { Pending } from '#platform/openid/begin-sign-in.ts';

/** The cookie of somebody who went to their organisation's sign-in. */
export const signOnCookie = 'sign_on';
/** Seconds somebody may stay there. */
export const signOnSeconds = 900;

/** What the browser keeps until it comes back: sealed, so that nobody reads or changes it, and useless in any other browser. */
export interface Flow {
  organisation: string;
  /** Of the settings; changed ones end what is under way. */
  revision: number;
  pending: Pending;
  /** Where to go afterwards: a page of ours. */
  next: string;
  scripted: boolean;
  /** When it began, in milliseconds. */
  at: number;
}

const purpose = 'sign-on flow';

export const sealFlow = (keys: Keys, flow: Flow): string =>
  seal(keys, purpose, JSON.stringify(flow), 'flow').toString('base64url');

/** The flow of a cookie of ours that is not too old; undefined of anything else. */
export function openFlow(keys: Keys, cookie: string | undefined, now: Date): Flow | undefined {
  if (!cookie || cookie.length > 4000) return undefined;
  try {
    const flow = JSON.parse(unseal(keys, purpose, Buffer.from(cookie, 'base64url'), 'flow').toString()) as Flow;
    const age = now.getTime() - flow.at;
    return age >= 0 && age < signOnSeconds * 1000 ? flow : undefined;
  } catch {
    return undefined;
  }
}
