import { statSync } from 'node:fs';
import { readKeyFile } from '#platform/crypto/key-file.ts';
import { type Keys, keyRing, loadKeys } from '#platform/crypto/keys.ts';

/** The key ring of a running process: it follows its file. */
export interface LiveKeys extends Keys {
  /** Reads the file again if it changed. A file that cannot be trusted changes nothing: the ring stays as it was. @throws KeyFileProblem */
  reload(): void;
  close(): void;
}

/**
 * The ring of a key file, read again when the file changes: looked at every so often, at SIGHUP (main.ts), and when something bears a key
 * the ring does not hold, as another process may have begun to seal with it a moment ago.
 * @throws KeyFileProblem as loadKeys
 */
export async function liveKeys(where: Parameters<typeof loadKeys>[0], { everyMs = 1_000 } = {}): Promise<LiveKeys> {
  let ring = await loadKeys(where);
  let read = stateOf(where.path);
  const reload = () => {
    const state = stateOf(where.path);
    if (state === read) return;
    const file = readKeyFile(where.path);
    if (!file) return;
    ring = keyRing(file);
    read = state;
  };
  const timer = setInterval(() => quietly(reload), everyMs).unref();
  return {
    get current() {
      return ring.current;
    },
    get ids() {
      return ring.ids;
    },
    get publicKeys() {
      return ring.publicKeys;
    },
    derive(keyId, purpose) {
      if (!ring.ids.includes(keyId)) quietly(reload);
      return ring.derive(keyId, purpose);
    },
    sign: bytes => ring.sign(bytes),
    verify: (bytes, keyId, signature) => ring.verify(bytes, keyId, signature),
    reload,
    close: () => clearInterval(timer),
  };
}

/** Differs after every replacement of the file. */
function stateOf(path: string): string {
  const { ino, mtimeMs, size } = statSync(path, { throwIfNoEntry: false }) ?? { ino: 0, mtimeMs: 0, size: 0 };
  return `${ino} ${mtimeMs} ${size}`;
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // The file is being put in its place, or is not to be trusted: what is in memory goes on. SIGHUP says why.
  }
}
