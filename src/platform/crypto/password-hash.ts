import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** Longer passwords are neither hashed nor compared. */
export const longestPassword = 128;

const cost = { memory: 19_456, passes: 2, parallelism: 1 };
const saltBytes = 16;
const hashBytes = 32;

const run = promisify<'argon2id', Argon2Parameters, Buffer>((algorithm, parameters, done) =>
  argon2(algorithm, parameters, done),
);

interface Encoded {
  memory: number;
  passes: number;
  parallelism: number;
  salt: Buffer;
  hash: Buffer;
}

/**
 * Hashes with argon2id (19 MiB, 2 passes), in the usual `$argon2id$v=19$…` notation.
 * @throws RangeError when the password is longer than 128 characters
 */
export async function hashPassword(password: string): Promise<string> {
  if (password.length > longestPassword) throw new RangeError(`a password has at most ${longestPassword} characters`);
  const salt = randomBytes(saltBytes);
  const hash = await compute(password, { ...cost, salt, hash: Buffer.alloc(hashBytes) });
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(hash)}`;
}

/**
 * Whether it is the password. Takes the same time for a name without an account (`encoded` undefined), for a password
 * that is too long and for a hash that cannot be read; all of these are false.
 */
export async function verifyPassword(encoded: string | null | undefined, password: string): Promise<boolean> {
  const known = encoded ? decode(encoded) : undefined;
  const against = known ?? nobody;
  const computed = await compute(password.slice(0, longestPassword), against);
  const same = timingSafeEqual(computed, against.hash);
  return same && known !== undefined && password.length <= longestPassword;
}

/** Whether a hash was made with another cost than today's: after a successful sign-in it is time to hash again. */
export function needsRehash(encoded: string): boolean {
  const known = decode(encoded);
  return known?.memory !== cost.memory || known.passes !== cost.passes || known.parallelism !== cost.parallelism;
}

const nobody: Encoded = { ...cost, salt: randomBytes(saltBytes), hash: randomBytes(hashBytes) };

const notation = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d)\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/;

function decode(encoded: string): Encoded | undefined {
  const [, memory, passes, parallelism, salt, hash] = notation.exec(encoded) ?? [];
  if (memory === undefined || salt === undefined || hash === undefined) return undefined;
  return {
    ...{ memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    ...{ salt: Buffer.from(salt, 'base64'), hash: Buffer.from(hash, 'base64') },
  };
}

// The same letters can be typed in several ways (a keyboard's ŵ, or w and a circumflex): NFC makes them one.
function compute(password: string, { memory, passes, parallelism, salt, hash }: Encoded): Promise<Buffer> {
  const message = Buffer.from(password.normalize('NFC'));
  return run('argon2id', { message, nonce: salt, memory, passes, parallelism, tagLength: hash.length });
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
