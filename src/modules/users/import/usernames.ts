import { skeleton, usernameKey, usernameProblem } from '#modules/accounts/index.ts';
import { randomText } from '#platform/crypto/random.ts';

export interface UsernameCandidate {
  username: string;
  key: string;
  skeleton: string;
}

/** Usernames somebody could have, from their address: the part before the @, then with numbers; the first that is free becomes theirs. */
export function usernamesFor(email: string): UsernameCandidate[] {
  const local = email
    .split('@')[0]!
    .replace(/[^\p{L}\p{N}._+'-]/gu, '')
    .slice(0, 50);
  const start = local.length < 3 || usernameProblem(local, email) ? `user.${local.replace(/^[._+'-]+/, '')}` : local;
  const names = [start, ...[2, 3, 4, 5, 6, 7, 8, 9].map(n => `${start}${n}`), `${start}.${randomText(6, '34679')}`];
  return names.map(username => ({ username, key: usernameKey(username), skeleton: skeleton(username) }));
}
