import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import { decryptStream, encryptStream } from '#platform/crypto/file-cipher.ts';

/** A file of a backup, by its length and SHA-256 (hexadecimal). */
export interface Written {
  bytes: number;
  sha256: string;
}

/** Writes bytes to a new file that only its owner may read; on the disk when it answers. */
export async function writeBytes(path: string, source: AsyncIterable<Uint8Array>): Promise<Written> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  const file = await open(path, 'wx', 0o600);
  let bytes = 0;
  try {
    for await (const part of source) {
      hash.update(part);
      bytes += part.length;
      await file.writeFile(part);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Writes lines, pressed and encrypted. */
export function writeLines(path: string, key: Uint8Array, lines: AsyncIterable<string>): Promise<Written> {
  const pressed = Readable.from(lines).pipe(createGzip({ level: 6 }));
  return writeBytes(path, encryptStream(key)(pressed));
}

/** The lines again. @throws when the file was changed or cut off */
export async function* readLines(path: string, key: Uint8Array): AsyncGenerator<string> {
  const opened = Readable.from(decryptStream(key)(createReadStream(path)));
  const plain = createGunzip();
  opened.on('error', error => plain.destroy(error)).pipe(plain);
  yield* createInterface({ input: plain, crlfDelay: Number.POSITIVE_INFINITY });
}

/** Length and hash of what stands there; undefined when nothing does. */
export async function measure(source: AsyncIterable<Uint8Array>): Promise<Written> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const part of source) {
    hash.update(part);
    bytes += part.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}
