import { emailKey } from './email-address.ts';

export { skeleton } from './skeleton.ts';

const shortest = 3;
const longest = 64;

/** How a username is compared: compatibility forms and capitals fall together. */
export const usernameKey = (typed: string): string => typed.normalize('NFKC').toLowerCase().normalize('NFKC');

/** A username as it is kept: compatibility forms made one, spaces around it dropped. */
export const tidyUsername = (typed: string): string => typed.normalize('NFKC').trim();

/**
 * What is wrong with a username somebody chose, as a key of the module's texts. Only its own address may look like an address:
 * a name that is somebody else's e-mail would catch their sign-in.
 */
export function usernameProblem(username: string, email: string): string | undefined {
  if (!username) return 'username_missing';
  if (username.length < shortest || username.length > longest) return 'username_length';
  if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._@+'-]*$/u.test(username)) return 'username_characters';
  if (username.includes('@') && emailKey(username) !== emailKey(email)) return 'username_address';
  return undefined;
}
