import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** The folder is in use by another process that is alive. */
export class FolderLocked extends Error {
  override name = 'FolderLocked';
}

/**
 * Takes a folder for this process alone (the embedded database has no lock of its own); returns how to let go.
 * A lock whose process is gone is taken over. Throws FolderLocked in words.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'lock');
  for (let attempt = 1; ; attempt++) {
    try {
      const file = openSync(path, 'wx', 0o600);
      writeSync(file, String(process.pid));
      closeSync(file);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(readFileSync(path, 'utf8')) || 0;
      if (holder !== process.pid && isAlive(holder)) {
        throw new FolderLocked(
          `The folder ${folder} is in use by process ${holder}: stop it first, or set HANDRAIL_DATA to another folder.`,
        );
      }
      if (attempt > 3)
        throw new FolderLocked(`The folder ${folder} cannot be locked: remove ${path} if no Handrail runs on it.`);
      rmSync(path, { force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
