import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { join } from 'node:path';

const ALGORITHM = 'aes-256-ctr';
/** What is gathered in memory before the disk is asked: most documents never reach it. */
const BLOCK = 1024 * 1024;

/** A place for the bytes of one upload until they are judged; no more than a block of them is in memory. */
export interface Spool {
  write(chunk: Uint8Array): Promise<void>;
  /** All bytes so far, in one buffer. */
  readAll(): Promise<Buffer>;
  close(): Promise<void>;
}

/**
 * Opens a spool; what does not fit into memory goes to a file in `folder`. Its bytes are encrypted with a key that lives only in
 * this process, and the file loses its name as soon as it is open: nothing readable is left behind, whatever ends the process.
 */
export function openSpool(folder: string): Spool {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let file: NamelessFile | undefined;
  const block = () => Buffer.concat(held, heldBytes);
  return {
    async write(chunk) {
      held.push(chunk);
      heldBytes += chunk.length;
      if (heldBytes < BLOCK) return;
      file ??= await openNameless(folder);
      await file.append(block());
      held = [];
      heldBytes = 0;
    },
    async readAll() {
      return file ? file.readWith(block()) : block();
    },
    async close() {
      await file?.close();
    },
  };
}

interface NamelessFile {
  append(bytes: Uint8Array): Promise<void>;
  /** All of it, and `rest` after it. */
  readWith(rest: Uint8Array): Promise<Buffer>;
  close(): Promise<void>;
}

async function openNameless(folder: string): Promise<NamelessFile> {
  const path = join(folder, `upload-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  // Some systems keep the name of an open file; there it goes when the spool closes.
  const nameless = await unlink(path).then(
    () => true,
    () => false,
  );
  const [key, nonce] = [randomBytes(32), randomBytes(16)];
  const cipher = createCipheriv(ALGORITHM, key, nonce);
  let size = 0;
  return {
    async append(bytes) {
      await writeFully(file, cipher.update(bytes), size);
      size += bytes.length;
    },
    async readWith(rest) {
      const bytes = Buffer.allocUnsafeSlow(size + rest.length);
      const decipher = createDecipheriv(ALGORITHM, key, nonce);
      for (let at = 0; at < size; ) {
        const { bytesRead } = await file.read(bytes, at, Math.min(BLOCK, size - at), at);
        if (bytesRead === 0) throw new Error('the spool file ended early');
        decipher.update(bytes.subarray(at, at + bytesRead)).copy(bytes, at);
        at += bytesRead;
      }
      bytes.set(rest, size);
      return bytes;
    },
    async close() {
      await file.close();
      if (!nameless) await unlink(path);
    },
  };
}

async function writeFully(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}
