import { createPrivateKey, createPublicKey, hkdfSync, sign, verify } from 'node:crypto';
import { type Clock, systemClock } from '#platform/clock/clock.ts';
import {
  createKeyFile,
  extended,
  type KeyFile,
  KeyFileProblem,
  newKeyFile,
  readKeyFile,
  replaceKeyFile,
  rotated,
  without,
} from '#platform/crypto/key-file.ts';

export { KeyFileProblem } from '#platform/crypto/key-file.ts';

/** The installation's key ring. New things use the current key, older ones are read with the key they name. */
export interface Keys {
  /** Eight hexadecimal digits. */
  readonly current: string;
  /** All ids, the current one first, then from newest to oldest. */
  readonly ids: readonly string[];
  /** 32 bytes that serve one purpose only; undefined for a key id that the ring does not hold. */
  derive(keyId: string, purpose: string): Buffer | undefined;
  /** Ed25519 signature with the newest signing key. */
  sign(bytes: Uint8Array): { keyId: string; signature: Buffer };
  /** False for a wrong signature and for a signing key the ring does not know. */
  verify(bytes: Uint8Array, keyId: string, signature: Uint8Array): boolean;
  /** The public halves, for whoever checks signatures outside of this installation. */
  readonly publicKeys: readonly { id: string; pem: string }[];
}

/**
 * Reads the key ring, and makes one (mode 0600) at the very first start.
 * @throws KeyFileProblem when the file is damaged or open to others, or missing in production: a ring made by mistake
 * would leave everything sealed before unreadable
 */
export async function loadKeys(where: { path: string; production: boolean; clock?: Clock }): Promise<Keys> {
  const found = readKeyFile(where.path);
  if (found) return keyRing(found);
  if (where.production)
    throw new KeyFileProblem(
      `There is no key file at ${where.path}: make one with "handrail keys create", or restore it from your backup.`,
    );
  return createKeys(where);
}

/** Makes the key file unless there is one, and answers the ring that stands there. */
export async function createKeys({ path, clock = systemClock }: { path: string; clock?: Clock }): Promise<Keys> {
  await createKeyFile(path, newKeyFile(clock));
  const file = readKeyFile(path);
  if (!file) throw new KeyFileProblem(`The key file ${path} went away while it was made.`);
  return keyRing(file);
}

/** Makes another key the current one, and a fresh signing key; running processes take them up (live-keys.ts). */
export const rotateKeys = (where: { path: string; clock?: Clock }): Promise<Keys> => changeKeys(where, rotated);

/** Adds a key that nothing is sealed with before the next rotation. */
export const addKey = (where: { path: string; clock?: Clock }): Promise<Keys> => changeKeys(where, extended);

/** Takes an older key out of the file: what it sealed can never be read again. @throws KeyFileProblem for the current one, and for none */
export const dropKey = (where: { path: string }, id: string): Promise<Keys> =>
  changeKeys(where, file => {
    if (file.current === id || !file.keys.some(key => key.id === id))
      throw new KeyFileProblem(`${id} is not an older key of this key file.`);
    return without(file, id);
  });

async function changeKeys(
  { path, clock = systemClock }: { path: string; clock?: Clock },
  change: (file: KeyFile, clock: Clock) => KeyFile,
): Promise<Keys> {
  const file = readKeyFile(path);
  if (!file) throw new KeyFileProblem(`There is no key file at ${path}.`);
  const next = change(file, clock);
  await replaceKeyFile(path, next);
  return keyRing(next);
}

/** A ring that lives in memory only, for tests: what it seals nobody can open later. */
export function passingKeys(): Keys {
  return keyRing(newKeyFile(systemClock));
}

/** The ring of a key file's content. */
export function keyRing(file: KeyFile): Keys {
  const secrets = new Map(file.keys.map(key => [key.id, Buffer.from(key.secret, 'base64')]));
  const older = file.keys.map(key => key.id).filter(id => id !== file.current);
  return {
    current: file.current,
    ids: [file.current, ...older.reverse()],
    derive: deriver(secrets),
    publicKeys: file.signing.map(key => ({ id: key.id, pem: key.publicKey })),
    ...signer(file.signing),
  };
}

function deriver(secrets: ReadonlyMap<string, Buffer>): Keys['derive'] {
  const derived = new Map<string, Buffer>();
  return (keyId, purpose) => {
    const secret = secrets.get(keyId);
    if (!secret) return undefined;
    const name = `${keyId} ${purpose}`;
    let key = derived.get(name);
    if (!key) {
      key = Buffer.from(hkdfSync('sha256', secret, 'handrail', purpose, 32));
      derived.set(name, key);
    }
    return key;
  };
}

function signer(signing: KeyFile['signing']): Pick<Keys, 'sign' | 'verify'> {
  const newest = signing.findLast(key => key.privateKey !== undefined);
  const privateKey = newest?.privateKey === undefined ? undefined : createPrivateKey(newest.privateKey);
  const publicKeys = new Map(signing.map(key => [key.id, createPublicKey(key.publicKey)]));
  return {
    sign: bytes => {
      if (!newest || !privateKey) throw new KeyFileProblem('The key file holds no private signing key.');
      return { keyId: newest.id, signature: sign(null, bytes, privateKey) };
    },
    verify: (bytes, keyId, signature) => {
      const publicKey = publicKeys.get(keyId);
      return publicKey !== undefined && verify(null, bytes, publicKey, signature);
    },
  };
}
