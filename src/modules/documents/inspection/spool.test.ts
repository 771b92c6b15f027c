import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSpool } from './spool.ts';

it('[REF.D1.21] what waits on disk is not what was sent, and reads back as it was', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'waiting-'));
  const spool = openSpool(folder);
  const sent = Buffer.alloc(3_000_001, 'Confidential. ');
  for (let at = 0; at < sent.length; at += 70_000) await spool.write(sent.subarray(at, at + 70_000));
  // On Linux the nameless file can still be seen through the process itself.
  const raw = await openByDescriptor(folder);
  if (raw) expect(raw.includes('Confidential')).toBe(false);
  expect((await spool.readAll()).equals(sent)).toBe(true);
  await spool.close();
  expect(await openByDescriptor(folder)).toBeUndefined();
});

it('[REF.D1.21] what is small never reaches the disk', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'waiting-'));
  const spool = openSpool(folder);
  const sent = Buffer.alloc(1_000_000, 'Confidential. ');
  for (let at = 0; at < sent.length; at += 70_000) await spool.write(sent.subarray(at, at + 70_000));
  expect(await openByDescriptor(folder)).toBeUndefined();
  expect((await spool.readAll()).equals(sent)).toBe(true);
  await spool.close();
});

async function openByDescriptor(folder: string): Promise<Buffer | undefined> {
  if (process.platform !== 'linux') return undefined;
  for (const descriptor of readdirSync('/proc/self/fd')) {
    const path = await readlink(`/proc/self/fd/${descriptor}`).catch(() => '');
    if (!path.startsWith(folder)) continue;
    return readFileSync(`/proc/self/fd/${descriptor}`);
  }
  return undefined;
}
