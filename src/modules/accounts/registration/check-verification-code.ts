import { z } from 'zod';
import { findByVerificationCode, type Organisation, type Places, placesOf } from '#modules/organisations/index.ts';
import { newChallenge, type SolvedChallenge, secondsToPass } from '#platform/crypto/challenge.ts';
import { operation, type Scope } from '#platform/operation/index.ts';
import { attemptKey, countAttempt, holdAttempts, readAttempts } from '../sign-in/attempts.ts';

/** Wrong codes an hour that cost a network nothing (ACC.R1). */
const free = 5;

export type CodeCheck =
  | { outcome: 'valid'; organisation: Organisation; places: Places }
  | { outcome: 'wrong' }
  /** The organisation takes no registrations. */
  | { outcome: 'closed' }
  /** Too many wrong codes came from this network: the next is looked at when this challenge is passed, by work or in so many seconds. */
  | { outcome: 'challenge'; text: string; seconds: number };

const challenge = z.object({ text: z.string().max(300), proof: z.string().max(20) });

/**
 * Checks a verification code for a network. After five wrong ones in an hour each further try first passes the challenge, whoever else
 * tries from there; none is refused (ACC.R1, ACC.R5). A challenge that was passed is good until a wrong code comes with it.
 */
export const checkVerificationCode = operation({
  act: 'registration.code_checked',
  actors: ['gate'],
  input: z.object({ code: z.string().max(1000), network: z.string(), challenge: challenge.optional() }),
  unaudited: true,
  load: async () => ({}),
  policy: () => undefined,
  run: async (scope, _thing, { code, network, challenge: given }): Promise<CodeCheck> => {
    const { tx, now, runtime, audit } = scope;
    const key = attemptKey(runtime.keys, 'verification_code', network);
    const attempts = await holdAttempts(tx, 'verification_code', key, now, 1);
    if (attempts.count >= free) {
      const asked = await challengeOf(scope, network, given);
      if (asked.seconds > 0) return { outcome: 'challenge', ...asked };
    }
    const organisation = await findByVerificationCode(tx, code);
    if (organisation?.features.selfRegistration)
      return { outcome: 'valid', organisation, places: await placesOf(tx, organisation.id) };
    if (organisation) return { outcome: 'closed' };
    const count = await countAttempt(tx, 'verification_code', key, now, attempts);
    if (given && attempts.count >= free) await useUp(scope, given);
    if (count > free) audit({ act: 'registration.code_wrong', outcome: 'refused', values: { count } });
    return { outcome: 'wrong' };
  },
});

type Hand = Pick<Scope, 'tx' | 'now' | 'runtime'>;

/** The challenge that came with the code and how long it still takes, or a new one. */
async function challengeOf(
  { tx, now, runtime: { keys } }: Hand,
  network: string,
  given: SolvedChallenge | undefined,
): Promise<{ text: string; seconds: number }> {
  const seconds = given && secondsToPass(keys, network, given, now);
  const fresh = { text: newChallenge(keys, network, now), seconds: 30 };
  if (!given || seconds === undefined) return fresh;
  const used = await readAttempts(tx, 'challenge', attemptKey(keys, 'challenge', given.text), now);
  return used.count ? fresh : { text: given.text, seconds };
}

async function useUp({ tx, now, runtime: { keys } }: Hand, { text }: SolvedChallenge): Promise<void> {
  const key = attemptKey(keys, 'challenge', text);
  await countAttempt(tx, 'challenge', key, now, await holdAttempts(tx, 'challenge', key, now));
}
