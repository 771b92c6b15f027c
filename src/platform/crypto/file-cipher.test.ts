import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decryptStream, encryptStream, type StreamCipher } from '#platform/crypto/file-cipher.ts';
import { SealBroken } from '#platform/crypto/seal.ts';

const dataKey = randomBytes(32);
const chunk = 64 * 1024;
const headerBytes = 20;
const frame = chunk + 16;

async function through(cipher: StreamCipher, bytes: Uint8Array, pieceBytes = bytes.length || 1): Promise<Buffer> {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
  }
  return Buffer.concat(await Array.fromAsync(cipher(pieces())));
}
const encrypt = (bytes: Uint8Array, pieceBytes?: number) => through(encryptStream(dataKey), bytes, pieceBytes);
const decrypt = (bytes: Uint8Array, pieceBytes?: number) => through(decryptStream(dataKey), bytes, pieceBytes);

describe('an encrypted file', () => {
  it('comes back byte for byte, whatever its size and however it arrives', async () => {
    for (const size of [0, 1, 15, chunk - 1, chunk, chunk + 1, 3 * chunk, 3 * chunk + 77]) {
      const bytes = randomBytes(size);
      const sealed = await encrypt(bytes, 5000);
      expect((await decrypt(sealed)).equals(bytes), `${size} bytes`).toBe(true);
      expect((await decrypt(sealed, 4099)).equals(bytes), `${size} bytes in pieces`).toBe(true);
    }
    const small = await encrypt(randomBytes(50), 1);
    expect(await decrypt(small, 1)).toHaveLength(50);
  });

  it('differs each time, also with the same data key', async () => {
    const bytes = randomBytes(100);
    expect((await encrypt(bytes)).subarray(headerBytes)).not.toEqual((await encrypt(bytes)).subarray(headerBytes));
  });

  it('cut off anywhere is refused, at the seams between chunks too', async () => {
    const sealed = await encrypt(randomBytes(2 * chunk + 10));
    const seams = [headerBytes, headerBytes + frame, headerBytes + 2 * frame];
    for (const length of [
      0,
      3,
      19,
      ...seams,
      ...seams.map(at => at + 5),
      ...seams.map(at => at + 16),
      sealed.length - 1,
    ])
      await expect(decrypt(sealed.subarray(0, length)), `${length} bytes`).rejects.toThrow(SealBroken);
  });

  it('reordered, doubled, lengthened or changed is refused', async () => {
    const sealed = await encrypt(randomBytes(4 * chunk));
    const header = sealed.subarray(0, headerBytes);
    const [a, b, c, d] = [0, 1, 2, 3].map(n => sealed.subarray(headerBytes + n * frame, headerBytes + (n + 1) * frame));
    const other = (await encrypt(randomBytes(4 * chunk))).subarray(headerBytes, headerBytes + frame);
    for (const frames of [[b, a, c, d], [a, a, c, d], [a, c, d], [a, b, c, d, d], [other, b, c, d], [d]])
      await expect(decrypt(Buffer.concat([header, ...frames.map(part => part!)]))).rejects.toThrow(SealBroken);
    for (const at of [0, 10, 30, headerBytes + frame + 7, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 0x80;
      await expect(decrypt(changed), `byte ${at}`).rejects.toThrow(SealBroken);
    }
    await expect(decrypt(Buffer.concat([sealed, Buffer.from([0])]))).rejects.toThrow(SealBroken);
  });

  it('with another data key is refused', async () => {
    await expect(through(decryptStream(randomBytes(32)), await encrypt(Buffer.from('text')))).rejects.toThrow(
      SealBroken,
    );
  });

  it('of 64 MB passes with a few chunks in memory', async () => {
    const piece = randomBytes(100_000);
    let ahead = 0;
    let mostAhead = 0;
    async function* source() {
      for (let n = 0; n < 640; n += 1) {
        ahead += piece.length;
        mostAhead = Math.max(mostAhead, ahead);
        yield piece;
      }
    }
    let out = 0;
    for await (const part of decryptStream(dataKey)(encryptStream(dataKey)(source()))) {
      ahead -= part.length;
      out += part.length;
    }
    expect(out).toBe(64_000_000);
    expect(mostAhead).toBeLessThan(5 * chunk);
  });
});
