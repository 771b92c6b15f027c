import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addKey, createKeys, dropKey, rotateKeys } from '#platform/crypto/keys.ts';
import { type LiveKeys, liveKeys } from '#platform/crypto/live-keys.ts';
import { seal, sealedBy, unseal } from '#platform/crypto/seal.ts';

let folder: string;
let path: string;
let keys: LiveKeys;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-live-keys-'));
  path = join(folder, 'keys.json');
  await createKeys({ path });
  keys = await liveKeys({ path, production: true }, { everyMs: 3_600_000 });
});
afterEach(async () => {
  keys.close();
  await rm(folder, { recursive: true });
});

describe('the keys of a running process', () => {
  it('[ALL.3.95] follow their file, and open what the older key sealed', async () => {
    const quick = await liveKeys({ path, production: true }, { everyMs: 10 });
    const old = seal(quick, 'letters', 'held', 'row 1');
    const { current } = await rotateKeys({ path });
    await expect.poll(() => quick.current).toBe(current);
    expect(sealedBy(seal(quick, 'letters', 'x', 'row 1'))).toBe(current);
    expect(unseal(quick, 'letters', old, 'row 1').toString()).toBe('held');
    quick.close();
  });

  it('[ALL.3.95] learn of a new key from what another process sealed with it a moment ago', async () => {
    const other = await rotateKeys({ path });
    const sealed = seal(other, 'letters', 'held', 'row 1');
    expect(unseal(keys, 'letters', sealed, 'row 1').toString()).toBe('held');
    expect(keys.current).toBe(other.current);
  });

  it('a file that is damaged leaves them as they were, and is complained of when asked', async () => {
    const before = keys.current;
    await writeFile(path, '{');
    expect(keys.derive('00000000', 'letters')).toBeUndefined();
    expect(keys.current).toBe(before);
    expect(() => keys.reload()).toThrow(/is damaged/);
  });

  it('a key that was added is used from the next rotation on; the current one is never dropped', async () => {
    const first = keys.current;
    const added = (await addKey({ path })).ids.find(id => id !== first)!;
    keys.reload();
    expect(keys.current).toBe(first);
    expect((await rotateKeys({ path })).current).toBe(added);
    await expect(dropKey({ path }, added)).rejects.toThrow(/is not an older key/);
    expect((await dropKey({ path }, first)).ids).toEqual([added]);
  });
});
