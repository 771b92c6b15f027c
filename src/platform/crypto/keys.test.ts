import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeys, KeyFileProblem, loadKeys, rotateKeys } from '#platform/crypto/keys.ts';
import { seal, sealedBy, unseal } from '#platform/crypto/seal.ts';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-keys-'));
  path = join(folder, 'private', 'keys.json');
});
afterEach(() => rm(folder, { recursive: true }));

describe('the key ring', () => {
  it('is made at the first start, for its owner only, and read at the next', async () => {
    const first = await loadKeys({ path, production: false });
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const second = await loadKeys({ path, production: true });
    expect(second.current).toBe(first.current);
    expect(second.derive(second.current, 'letters')).toEqual(first.derive(first.current, 'letters'));
    expect(await readdir(join(folder, 'private'))).toEqual(['keys.json']);
  });

  it('is one ring when many processes start at once', async () => {
    const rings = await Promise.all(Array.from({ length: 8 }, () => loadKeys({ path, production: false })));
    expect(new Set(rings.map(ring => ring.current)).size).toBe(1);
  });

  it('is never made by itself in production', async () => {
    await expect(loadKeys({ path, production: true })).rejects.toThrow('There is no key file at');
    await createKeys({ path });
    expect((await loadKeys({ path, production: true })).ids).toHaveLength(1);
  });

  it('is refused when others can read it', async () => {
    await createKeys({ path });
    for (const mode of [0o640, 0o604]) {
      await chmod(path, mode);
      await expect(loadKeys({ path, production: false })).rejects.toThrow('can be read by others');
    }
  });

  it('is refused, and left as it is, when damaged', async () => {
    await createKeys({ path });
    const whole = await readFile(path, 'utf8');
    for (const damaged of ['', '{', whole.slice(0, -20), whole.replace(/"current": "\w+"/, '"current": "00000000"')]) {
      await writeFile(path, damaged);
      await expect(loadKeys({ path, production: false })).rejects.toThrow(KeyFileProblem);
      expect(await readFile(path, 'utf8')).toBe(damaged);
    }
  });

  it('has a key of its own for each purpose, and none for an unknown id', async () => {
    const keys = await createKeys({ path });
    expect(keys.derive(keys.current, 'letters')).not.toEqual(keys.derive(keys.current, 'tokens'));
    expect(keys.derive(keys.current, 'letters')).toHaveLength(32);
    expect(keys.derive('00000000', 'letters')).toBeUndefined();
  });

  it('after a rotation seals with the new key and still opens what the old one sealed', async () => {
    const before = await createKeys({ path });
    const old = seal(before, 'letters', 'held', 'row 1');
    const after = await rotateKeys({ path });
    expect(after.ids).toEqual([after.current, before.current]);
    expect(unseal(after, 'letters', old, 'row 1').toString()).toBe('held');
    expect(sealedBy(seal(after, 'letters', 'x', 'row 1'))).toBe(after.current);
    expect(() => unseal(before, 'letters', seal(after, 'letters', 'x', ''), '')).toThrow('not in the key ring');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('signs with the newest key and verifies what older ones signed, whose private half is gone', async () => {
    const before = await createKeys({ path });
    const checkpoint = Buffer.from('entry 41, hash 9f…');
    const { keyId, signature } = before.sign(checkpoint);
    const after = await rotateKeys({ path });
    expect(after.verify(checkpoint, keyId, signature)).toBe(true);
    expect(after.verify(Buffer.from('entry 42'), keyId, signature)).toBe(false);
    expect(after.verify(checkpoint, after.sign(checkpoint).keyId, signature)).toBe(false);
    expect(after.verify(checkpoint, 'ffffffff', signature)).toBe(false);
    expect((await readFile(path, 'utf8')).match(/PRIVATE KEY-----\\n"/g)).toHaveLength(1);
    expect(after.publicKeys.map(key => key.id)).toContain(keyId);
  });
});
