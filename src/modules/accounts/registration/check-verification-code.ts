import { z } from 'zod';
import { findByVerificationCode, type Organisation, type Places, placesOf } from '#modules/organisations/index.ts';
import { operation } from '#platform/operation/index.ts';
import { attemptKey, countAttempt, holdAttempts, secondsToWait } from '../sign-in/attempts.ts';

/** Wrong codes an hour that cost a network nothing (ACC.R1). */
const free = 5;

export type CodeCheck =
  | { outcome: 'valid'; organisation: Organisation; places: Places }
  | { outcome: 'wrong' }
  /** The organisation takes no registrations. */
  | { outcome: 'closed' }
  /** Too many wrong codes from this network: the next is taken after so many seconds. */
  | { outcome: 'wait'; seconds: number };

/** Checks a verification code for a network; after five wrong ones in an hour each further try is slowed, none is refused (ACC.R1). */
export const checkVerificationCode = operation({
  act: 'registration.code_checked',
  actors: ['gate'],
  input: z.object({ code: z.string().max(1000), network: z.string() }),
  unaudited: true,
  load: async () => ({}),
  policy: () => undefined,
  run: async ({ tx, now, runtime, audit }, _thing, { code, network }): Promise<CodeCheck> => {
    const key = attemptKey(runtime.keys, 'verification_code', network);
    const attempts = await holdAttempts(tx, 'verification_code', key, now, 1);
    const seconds = Math.min(30, secondsToWait(attempts, now, free));
    if (seconds > 0) return { outcome: 'wait', seconds };
    const organisation = await findByVerificationCode(tx, code);
    if (organisation?.features.selfRegistration)
      return { outcome: 'valid', organisation, places: await placesOf(tx, organisation.id) };
    if (organisation) return { outcome: 'closed' };
    const count = await countAttempt(tx, 'verification_code', key, now, attempts);
    if (count > free) audit({ act: 'registration.code_wrong', outcome: 'refused', values: { count } });
    return { outcome: 'wrong' };
  },
});
