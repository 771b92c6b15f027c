import { describe, expect, it } from 'vitest';
import { systemClock } from '#platform/clock/clock.ts';
import { newDataKey, rewrapDataKey, unwrapDataKey } from '#platform/crypto/data-key.ts';
import { newKeyFile, rotated } from '#platform/crypto/key-file.ts';
import { keyRing, passingKeys } from '#platform/crypto/keys.ts';
import { SealBroken, seal, sealWithKey, unseal, unsealWithKey } from '#platform/crypto/seal.ts';

const keys = passingKeys();

describe('a seal', () => {
  it('opens to what was sealed, and looks different each time', () => {
    const one = seal(keys, 'notes', 'Annwyl Siân ☀', 'row 1');
    expect(unseal(keys, 'notes', one, 'row 1').toString()).toBe('Annwyl Siân ☀');
    expect(seal(keys, 'notes', 'Annwyl Siân ☀', 'row 1')).not.toEqual(one);
    expect(one.includes('Annwyl')).toBe(false);
    expect(unseal(keys, 'notes', seal(keys, 'notes', '', ''), '')).toHaveLength(0);
  });

  it('opens nowhere else, for no other purpose, with no other ring', () => {
    const sealed = seal(keys, 'notes', 'text', 'row 1');
    expect(() => unseal(keys, 'notes', sealed, 'row 2')).toThrow(SealBroken);
    expect(() => unseal(keys, 'letters', sealed, 'row 1')).toThrow(SealBroken);
    expect(() => unseal(passingKeys(), 'notes', sealed, 'row 1')).toThrow(SealBroken);
  });

  it('is broken by a change of any byte and by cutting anywhere', () => {
    const sealed = seal(keys, 'notes', 'text', 'row 1');
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      expect(() => unseal(keys, 'notes', changed, 'row 1'), `byte ${at}`).toThrow(SealBroken);
      expect(() => unseal(keys, 'notes', sealed.subarray(0, at), 'row 1'), `cut at ${at}`).toThrow(SealBroken);
    }
  });
});

describe('a data key', () => {
  it('comes out of its wrapping for its own thing only', () => {
    const { dataKey, wrapped } = newDataKey(keys, 'subject 1');
    expect(unwrapDataKey(keys, wrapped, 'subject 1')).toEqual(dataKey);
    expect(() => unwrapDataKey(keys, wrapped, 'subject 2')).toThrow(SealBroken);
    expect(unsealWithKey(dataKey, sealWithKey(dataKey, 'value', 'entry 7'), 'entry 7').toString()).toBe('value');
  });

  it('is wrapped anew after a rotation, and stays the same key', () => {
    const file = newKeyFile(systemClock);
    const { dataKey, wrapped } = newDataKey(keyRing(file), 'file 1');
    expect(rewrapDataKey(keyRing(file), wrapped, 'file 1')).toBeUndefined();
    const next = keyRing(rotated(file, systemClock));
    const rewrapped = rewrapDataKey(next, wrapped, 'file 1');
    expect(rewrapped && unwrapDataKey(next, rewrapped, 'file 1')).toEqual(dataKey);
    expect(rewrapped && rewrapDataKey(next, rewrapped, 'file 1')).toBeUndefined();
  });
});
