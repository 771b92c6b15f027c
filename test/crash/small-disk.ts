import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own that can be full: a small tmpfs. Only root may mount one. */
export interface SmallDisk {
  path: string;
  /** Writes until nothing more fits. */
  fill(): void;
  empty(): void;
  remove(): void;
}

export function smallDisk(megabytes: number): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'handrail-small-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path], { stdio: 'pipe' });
  chmodSync(path, 0o755);
  const filler = join(path, 'filler');
  return {
    path,
    fill() {
      const file = openSync(filler, 'a');
      for (let bytes = 1024 * 1024; bytes >= 512; )
        try {
          if (writeSync(file, Buffer.alloc(bytes)) < bytes) bytes /= 2;
        } catch {
          bytes /= 2;
        }
      closeSync(file);
    },
    empty: () => rmSync(filler, { force: true }),
    remove() {
      execFileSync('umount', ['--lazy', path]);
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Whether this machine lets us: a run that may not says which tests it skipped. */
export const mayMount = (() => {
  try {
    smallDisk(1).remove();
    return true;
  } catch {
    return false;
  }
})();
