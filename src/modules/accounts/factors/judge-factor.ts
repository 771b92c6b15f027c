import type { Scope } from '#platform/operation/index.ts';
import { judgePasskey, type PasskeyVerdict } from '../passkeys/judge-passkey.ts';
import type { PasskeyAnswer } from '../passkeys/read-answer.ts';
import { type CodeVerdict, judgeCode } from './judge-code.ts';

export type FactorVerdict =
  | CodeVerdict
  | { outcome: 'right'; by: 'passkey' }
  | Exclude<PasskeyVerdict, { outcome: 'right' }>;

/** Judges what somebody gave as their second factor: a code of any kind, or what their passkey signed. */
export async function judgeFactor(
  scope: Scope,
  of: { account: string; session?: string },
  given: { code: string; passkey?: PasskeyAnswer | undefined },
): Promise<FactorVerdict> {
  if (!given.passkey) return judgeCode(scope, of.account, given.code, of.session);
  const verdict = await judgePasskey(scope, given.passkey, of.account);
  return verdict.outcome === 'right' ? { outcome: 'right', by: 'passkey' } : verdict;
}
