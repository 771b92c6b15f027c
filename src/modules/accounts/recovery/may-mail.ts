import type { Tx } from '#platform/db/transaction.ts';
import type { Runtime } from '#platform/operation/index.ts';
import { emailKey } from '../names/email-address.ts';
import { type AttemptKind, attemptKey, countAttempt, holdAttempts } from '../sign-in/attempts.ts';

type MailKind = Extract<AttemptKind, `${string}_mail`>;

const limits: Record<MailKind, { apartMinutes: number; aDay: number }> = {
  username_mail: { apartMinutes: 15, aDay: 5 },
  reset_mail: { apartMinutes: 1, aDay: 10 },
  activation_mail: { apartMinutes: 1, aDay: 10 },
  registered_mail: { apartMinutes: 15, aDay: 5 },
  code_mail: { apartMinutes: 1, aDay: 20 },
};

/**
 * Whether another mail of this kind may go to an address now, and counts it (ACC.S4): asked of every address, whether it has an account
 * or not, so that the answer takes as long.
 */
export async function mayMail(
  { tx, now, runtime }: { tx: Tx; now: Date; runtime: Runtime },
  kind: MailKind,
  address: string,
): Promise<boolean> {
  const key = attemptKey(runtime.keys, kind, emailKey(address));
  const held = await holdAttempts(tx, kind, key, now);
  const newDay = now.getTime() - held.firstAt.getTime() >= 86_400_000;
  const soFar = newDay ? { ...held, count: 0 } : held;
  const { apartMinutes, aDay } = limits[kind];
  if (soFar.count >= aDay) return false;
  if (soFar.count > 0 && now.getTime() - soFar.lastAt.getTime() < apartMinutes * 60_000) return false;
  await countAttempt(tx, kind, key, now, soFar);
  return true;
}
