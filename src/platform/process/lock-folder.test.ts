import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FolderLocked, lockFolder } from './lock-folder.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'lock-'));

it('a folder in use by a living process is refused in words', () => {
  const at = folder();
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 30000)']);
  writeFileSync(join(at, 'lock'), String(other.pid));
  expect(() => lockFolder(at)).toThrow(FolderLocked);
  expect(() => lockFolder(at)).toThrow(/set HANDRAIL_DATA/);
  other.kill();
});

it('the lock of a process that is gone is taken over', () => {
  const at = folder();
  writeFileSync(join(at, 'lock'), '999999999');
  expect(lockFolder(at)).toBeTypeOf('function');
});

it('a folder let go can be taken again', () => {
  const at = folder();
  lockFolder(at)();
  lockFolder(at)();
});
