import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { Damaged } from '../verdict.ts';
import { asDict, asName, type PdfDict, type PdfValue } from './parse-value.ts';
import { rc4 } from './rc4.ts';

/** Deciphers the bytes of one stream. */
export type Decipher = (data: Buffer, number: number, generation: number) => Buffer;

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const AES_SALT = Buffer.from('sAlT');

interface Standard {
  revision: number;
  keyBytes: number;
  owner: Buffer;
  user: Buffer;
  userKey: Buffer;
  permissions: number;
  metadata: boolean;
  firstId: Buffer;
  method: 'rc4' | 'aes128' | 'aes256' | 'none';
}

/**
 * Tries the empty user password (PDF 32000 §7.6, revisions 2 to 6). Answers how to decipher streams where it opens the
 * file, and undefined where somebody would have to type a password or hold a certificate.
 */
export function openWithoutPassword(encrypt: PdfDict, id: PdfValue | undefined): Decipher | undefined {
  if (asName(encrypt.get('Filter')) !== 'Standard') return undefined;
  const standard = readStandard(encrypt, id);
  const key = standard.revision >= 5 ? modernKey(standard) : classicKey(standard);
  return key && ((data, number, generation) => decipher(standard, key, data, number, generation));
}

function readStandard(encrypt: PdfDict, id: PdfValue | undefined): Standard {
  const revision = number(encrypt.get('R'));
  const version = number(encrypt.get('V'));
  const bits = version === 1 ? 40 : number(encrypt.get('Length')) || (version === 4 ? 128 : 40);
  const method = version >= 4 ? filterMethod(encrypt) : 'rc4';
  if (revision < 2 || revision > 6) throw new Damaged('the PDF is enciphered in an unknown way');
  const firstId = Array.isArray(id) && Buffer.isBuffer(id[0]) ? id[0] : Buffer.alloc(0);
  return {
    revision,
    keyBytes: version >= 4 ? 16 : Math.min(16, Math.max(5, bits < 40 ? bits : Math.floor(bits / 8))),
    owner: bytes(encrypt.get('O')),
    user: bytes(encrypt.get('U')),
    userKey: bytes(encrypt.get('UE')),
    permissions: number(encrypt.get('P')),
    metadata: encrypt.get('EncryptMetadata') !== false,
    firstId,
    method,
  };
}

function filterMethod(encrypt: PdfDict): Standard['method'] {
  const filter = asName(encrypt.get('StmF')) ?? 'Identity';
  const method = asName(asDict(asDict(encrypt.get('CF'))?.get(filter))?.get('CFM'));
  if (method === 'AESV3') return 'aes256';
  if (method === 'AESV2') return 'aes128';
  return method === 'V2' ? 'rc4' : 'none';
}

function number(value: PdfValue | undefined): number {
  return typeof value === 'number' ? value : 0;
}

function bytes(value: PdfValue | undefined): Buffer {
  return Buffer.isBuffer(value) ? value : Buffer.alloc(0);
}

function md5(...parts: Buffer[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest();
}

function classicKey(standard: Standard): Buffer | undefined {
  const { revision, keyBytes, owner, user, permissions, metadata, firstId } = standard;
  const rights = Buffer.alloc(4);
  rights.writeInt32LE(permissions | 0);
  const open = revision >= 4 && !metadata ? Buffer.alloc(4, 0xff) : Buffer.alloc(0);
  let digest = md5(PADDING, owner.subarray(0, 32), rights, firstId, open);
  const length = revision === 2 ? 5 : keyBytes;
  if (revision >= 3) for (let round = 0; round < 50; round += 1) digest = md5(digest.subarray(0, length));
  const key = digest.subarray(0, length);
  if (revision === 2) return rc4(key, PADDING).equals(user.subarray(0, 32)) ? key : undefined;
  let check: Buffer = rc4(key, md5(PADDING, firstId));
  for (let round = 1; round < 20; round += 1)
    check = rc4(
      key.map(byte => byte ^ round),
      check,
    );
  return check.equals(user.subarray(0, 16)) ? key : undefined;
}

function modernKey({ revision, user, userKey }: Standard): Buffer | undefined {
  if (user.length < 48 || userKey.length < 32) throw new Damaged('the PDF lacks its key');
  const hash = (salt: Buffer) => (revision === 6 ? hardenedHash(salt) : createHash('sha256').update(salt).digest());
  if (!hash(user.subarray(32, 40)).equals(user.subarray(0, 32))) return undefined;
  const cipher = createDecipheriv('aes-256-cbc', hash(user.subarray(40, 48)), Buffer.alloc(16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(userKey.subarray(0, 32)), cipher.final()]);
}

const HASHES = ['sha256', 'sha384', 'sha512'] as const;

// ISO 32000-2, algorithm 2.B, for the empty password.
function hardenedHash(salt: Buffer): Buffer {
  let hash: Buffer = createHash('sha256').update(salt).digest();
  for (let round = 0, last = 0; round < 64 || last > round - 32; round += 1) {
    const cipher = createCipheriv('aes-128-cbc', hash.subarray(0, 16), hash.subarray(16, 32)).setAutoPadding(false);
    const mixed = cipher.update(Buffer.concat(Array.from({ length: 64 }, () => hash)));
    const sum = mixed.subarray(0, 16).reduce((total, byte) => total + byte, 0);
    hash = createHash(HASHES[sum % 3]!)
      .update(mixed)
      .digest();
    last = mixed.at(-1)!;
  }
  return hash.subarray(0, 32);
}

function decipher({ method }: Standard, key: Buffer, data: Buffer, number: number, generation: number): Buffer {
  if (method === 'none') return data;
  if (method === 'aes256') return decipherAes('aes-256-cbc', key, data);
  const object = Buffer.from([number, number >> 8, number >> 16, generation, generation >> 8]);
  const digest = md5(key, object, method === 'aes128' ? AES_SALT : Buffer.alloc(0));
  const own = digest.subarray(0, Math.min(key.length + 5, 16));
  return method === 'aes128' ? decipherAes('aes-128-cbc', own, data) : rc4(own, data);
}

function decipherAes(algorithm: string, key: Buffer, data: Buffer): Buffer {
  const whole = data.length - (data.length % 16);
  if (whole < 32) throw new Damaged('an enciphered stream is too short');
  try {
    const cipher = createDecipheriv(algorithm, key, data.subarray(0, 16)).setAutoPadding(false);
    return Buffer.concat([cipher.update(data.subarray(16, whole)), cipher.final()]);
  } catch {
    throw new Damaged('an enciphered stream cannot be read');
  }
}
