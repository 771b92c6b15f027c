import { hashPassword, longestPassword, needsRehash, verifyPassword } from '#platform/crypto/password-hash.ts';
import { ask, perform, type Runtime } from '#platform/operation/index.ts';
import { longestName } from './find-account.ts';
import { lookUpSignIn } from './look-up-sign-in.ts';
import { recordSignIn } from './record-sign-in.ts';

export interface SignInInput {
  /** Username, or e-mail address. */
  name: string;
  password: string;
  /** The device's cookie. */
  device?: string | undefined;
  /** The session cookie that came with the request; that session ends. */
  session?: string | undefined;
  agent?: string | undefined;
  /** The page's script ran, so the warning before a time-out can show (ALL.4). */
  scripted?: boolean;
}

export type SignInAnswer =
  /** Unknown, wrong and locked are this same answer, in text and time. */
  | { outcome: 'wrong' }
  /** Too soon after a wrong try; said at once, also for names that do not exist. */
  | { outcome: 'wait'; seconds: number }
  /** The password is right, the address is not confirmed yet (ACC.R4). */
  | { outcome: 'pending' }
  | {
      outcome: 'signed_in';
      /** For the session cookie. */
      secret: string;
      /** For the device cookie; missing until the second factor is given. */
      device?: string;
      secondFactor: 'none' | 'give' | 'enrol';
    };

/**
 * Signs in with username (or e-mail that names one account) and password (ACC.S1, ACC.S2). The password is compared outside of any
 * transaction, once whatever the name; what is found is judged again, in turn, when it is recorded.
 */
export async function signIn(runtime: Runtime, input: SignInInput): Promise<SignInAnswer> {
  const name = input.name.slice(0, longestName + 1);
  const { device } = input;
  const found = await ask(runtime, lookUpSignIn, { kind: 'gate' }, { name, device });
  if (found.wait > 0) return { outcome: 'wait', seconds: found.wait };
  const right = await verifyPassword(found.passwordHash, input.password);
  const fresh =
    right && found.passwordHash && needsRehash(found.passwordHash) ? await hashPassword(input.password) : undefined;
  return perform(
    runtime,
    recordSignIn,
    { kind: 'gate' },
    {
      name,
      device,
      account: found.account,
      comparedWith: right ? found.passwordHash : undefined,
      freshHash: fresh,
      session: input.session,
      agent: input.agent,
      scripted: input.scripted ?? false,
    },
  );
}

/** The longest password a form need take; longer ones are wrong. */
export { longestPassword };
