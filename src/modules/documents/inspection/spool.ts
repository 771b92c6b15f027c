import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { open, unlink } from 'node:fs/promises';
import { join } from 'node:path';

const ALGORITHM = 'aes-256-ctr';
const STEP = 1024 * 1024;

/** A place outside memory for the bytes of one upload until they are judged. */
export interface Spool {
  write(chunk: Uint8Array): Promise<void>;
  /** All bytes so far, in one buffer. */
  readAll(): Promise<Buffer>;
  close(): Promise<void>;
}

/**
 * Opens a spool in `folder`. Its bytes are encrypted with a key that lives only in this process, and the file loses
 * its name as soon as it is open: nothing readable is left behind, whatever ends the process.
 */
export async function openSpool(folder: string): Promise<Spool> {
  const path = join(folder, `upload-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  // Some systems keep the name of an open file; there it goes when the spool closes.
  const unnamed = await unlink(path).then(
    () => true,
    () => false,
  );
  const key = randomBytes(32);
  const nonce = randomBytes(16);
  const cipher = createCipheriv(ALGORITHM, key, nonce);
  let size = 0;

  return {
    async write(chunk) {
      const sealed = cipher.update(chunk);
      await writeFully(file, sealed, size);
      size += sealed.length;
    },
    async readAll() {
      const bytes = Buffer.allocUnsafeSlow(size);
      const decipher = createDecipheriv(ALGORITHM, key, nonce);
      for (let at = 0; at < size; ) {
        const { bytesRead } = await file.read(bytes, at, Math.min(STEP, size - at), at);
        if (bytesRead === 0) throw new Error('the spool file ended early');
        decipher.update(bytes.subarray(at, at + bytesRead)).copy(bytes, at);
        at += bytesRead;
      }
      return bytes;
    },
    async close() {
      await file.close();
      if (!unnamed) await unlink(path);
    },
  };
}

async function writeFully(file: Awaited<ReturnType<typeof open>>, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}
