import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '#platform/config/read-config.ts';
import { freePort } from '#test/support/free-port.ts';
import { run } from './storage-copy.ts';

let folder: string;
const said: string[] = [];
const io = { write: (text: string) => void said.push(text), complain: (text: string) => void said.push(text) };
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-copy-'));
  said.length = 0;
});
afterEach(() => rm(folder, { recursive: true }));

const configOf = (env: Record<string, string>) => readConfig({ env: { HANDRAIL_DATA: folder, ...env }, argv: [] });

describe('the command that copies documents', () => {
  it('says so where no bucket is named', async () => {
    expect(await run([], configOf({}), io)).toBe(2);
    expect(said.join()).toContain('STORAGE_URL names no bucket');
  });

  it('copies nothing to a bucket that does not answer', async () => {
    const bucket = `s3+http://key:secret@127.0.0.1:${await freePort()}/documents`;
    expect(await run([], configOf({ STORAGE_URL: bucket }), io)).toBe(1);
    expect(said.join()).toContain('does not answer');
  });
});
