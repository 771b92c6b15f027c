import type { AccountRow } from './find-account.ts';

/**
 * Whether a right password opens the account here. Wrong tries on strangers' devices lock the account for devices it does not know; its
 * own devices count for themselves, so that strangers cannot shut the owner out (ACC.S2).
 */
export function mayPass(account: Pick<AccountRow, 'state' | 'locked_by'>, knownDevice: string | undefined): boolean {
  if (account.state === 'active') return true;
  return account.state === 'locked' && account.locked_by === 'unknown_device' && knownDevice !== undefined;
}

/** What a lock or its end writes. */
export const locked = (by: 'unknown_device' | 'known_device', now: Date) =>
  ({ state: 'locked', locked_by: by, locked_at: now }) as const;
export const unlocked = { state: 'active', locked_by: null, locked_at: null, wrong_passwords: 0 } as const;
