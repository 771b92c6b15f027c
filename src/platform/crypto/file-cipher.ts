import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { SealBroken } from '#platform/crypto/seal.ts';

export { newDataKey, rewrapDataKey, unwrapDataKey } from '#platform/crypto/data-key.ts';

/** Changes one stream of bytes into another, holding little more than one chunk in memory. */
export type StreamCipher = (source: AsyncIterable<Uint8Array>) => AsyncGenerator<Buffer, void>;

const chunkBytes = 64 * 1024;
const tagBytes = 16;
const saltBytes = 16;
const mark = Buffer.from('HRF1');

/**
 * Encrypts a stream with a data key. Each chunk of 64 KiB is sealed with its number and whether it is the last, so that
 * nothing can be changed, left out, moved or cut off unseen. A data key may be used again: each stream salts it afresh.
 */
export function encryptStream(dataKey: Uint8Array): StreamCipher {
  return async function* encrypted(source) {
    const salt = randomBytes(saltBytes);
    const key = streamKey(dataKey, salt);
    yield Buffer.concat([mark, salt]);
    let number = 0;
    for await (const { chunk, last } of chunksOf(source, chunkBytes)) {
      const cipher = createCipheriv('aes-256-gcm', key, nonce(number, last));
      yield cipher.update(chunk);
      cipher.final(); // nothing: this cipher keeps no rest
      yield cipher.getAuthTag();
      number += 1;
    }
  };
}

/**
 * Decrypts what `encryptStream` made. Chunks come out as soon as each is proven; only a stream that ends without an
 * error was whole. @throws SealBroken (while reading) when the stream was changed, reordered or cut off
 */
export function decryptStream(dataKey: Uint8Array): StreamCipher {
  return async function* decrypted(source) {
    let key: Buffer | undefined;
    let number = 0;
    for await (const { chunk, last } of chunksOf(source, chunkBytes + tagBytes, mark.length + saltBytes)) {
      if (key === undefined) {
        key = streamKey(dataKey, readHeader(chunk, last));
        continue;
      }
      const plain = openChunk(key, chunk, nonce(number, last));
      if (plain.length > 0) yield plain;
      number += 1;
    }
  };
}

/** Cuts a stream into chunks of one size (the first may have its own); the last one is what remains. */
async function* chunksOf(source: AsyncIterable<Uint8Array>, size: number, firstSize = size) {
  let chunk = Buffer.allocUnsafe(firstSize);
  let filled = 0;
  for await (const piece of source) {
    for (let at = 0; at < piece.length; ) {
      if (filled === chunk.length) {
        yield { chunk, last: false };
        chunk = Buffer.allocUnsafe(size);
        filled = 0;
      }
      const part = piece.subarray(at, at + chunk.length - filled);
      chunk.set(part, filled);
      filled += part.length;
      at += part.length;
    }
  }
  yield { chunk: chunk.subarray(0, filled), last: true };
}

function readHeader(header: Buffer, last: boolean): Buffer {
  if (!header.subarray(0, mark.length).equals(mark)) throw new SealBroken('This is not an encrypted file.');
  if (last) throw new SealBroken();
  return header.subarray(mark.length);
}

function openChunk(key: Buffer, chunk: Buffer, iv: Buffer): Buffer {
  if (chunk.length < tagBytes) throw new SealBroken();
  const body = chunk.subarray(0, chunk.length - tagBytes);
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes });
  decipher.setAuthTag(chunk.subarray(body.length));
  const plain = decipher.update(body);
  try {
    decipher.final();
  } catch {
    throw new SealBroken();
  }
  return plain;
}

function streamKey(dataKey: Uint8Array, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, salt, 'handrail file', 32));
}

function nonce(number: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(number, 7);
  bytes[11] = last ? 1 : 0;
  return bytes;
}
