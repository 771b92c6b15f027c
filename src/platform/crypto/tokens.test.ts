import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { systemClock } from '#platform/clock/clock.ts';
import { newKeyFile, rotated } from '#platform/crypto/key-file.ts';
import { keyedHash, keyedHashMatches } from '#platform/crypto/keyed-hash.ts';
import { keyRing, passingKeys } from '#platform/crypto/keys.ts';
import { macToken, readMacToken } from '#platform/crypto/mac-token.ts';
import { isOneTimeCode, oneTimeCode } from '#platform/crypto/one-time-code.ts';

const file = newKeyFile(systemClock);
const keys = keyRing(file);
const afterOneRotation = rotated(file, systemClock);
const next = keyRing(afterOneRotation);
const id = randomUUID();

describe('a token', () => {
  it('tells its row and version, and is the same whenever it is made', () => {
    const token = macToken(keys, 'activation', id, 513);
    expect(token).toMatch(/^[\w-]{56}$/);
    expect(readMacToken(keys, 'activation', token)).toEqual({ id, version: 513 });
    expect(macToken(keys, 'activation', id, 513)).toBe(token);
  });

  it('is nothing for another purpose or another installation', () => {
    const token = macToken(keys, 'activation', id, 1);
    expect(readMacToken(keys, 'password', token)).toBeUndefined();
    expect(readMacToken(passingKeys(), 'activation', token)).toBeUndefined();
  });

  it('given before a rotation of the keys still works', () => {
    expect(readMacToken(next, 'activation', macToken(keys, 'activation', id, 1))).toEqual({ id, version: 1 });
  });

  it('is nothing once any letter of it changes', () => {
    const token = macToken(keys, 'activation', id, 1);
    for (let at = 0; at < token.length; at += 1) {
      const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
      expect(readMacToken(keys, 'activation', changed), `letter ${at}`).toBeUndefined();
    }
  });

  it('is never read from garbage, which is not an error either', () => {
    const token = macToken(keys, 'activation', id, 1);
    for (const garbage of [undefined, null, 7, {}, [token], '', `${token}A`, `${token}\n`, token.slice(1), ` ${token}`])
      expect(readMacToken(keys, 'activation', garbage)).toBeUndefined();
    fc.assert(fc.property(fc.string({ maxLength: 80 }), text => readMacToken(keys, 'activation', text) === undefined));
  });

  it('is not made of what is no row or version', () => {
    expect(() => macToken(keys, 'activation', 'not-a-uuid', 1)).toThrow(RangeError);
    expect(() => macToken(keys, 'activation', `${id}00`, 1)).toThrow(RangeError);
    for (const version of [-1, 65_536, 1.5])
      expect(() => macToken(keys, 'activation', id, version)).toThrow(RangeError);
  });
});

describe('a one-time code', () => {
  it('has six digits that belong to one purpose, row and version', () => {
    const codes = [oneTimeCode(keys, 'sign-in', id, 1), oneTimeCode(keys, 'sign-in', id, 2)];
    codes.push(oneTimeCode(keys, 'address', id, 1), oneTimeCode(keys, 'sign-in', randomUUID(), 1));
    for (const code of codes) expect(code).toMatch(/^\d{6}$/);
    expect(new Set(codes).size).toBeGreaterThan(2);
    expect(oneTimeCode(keys, 'sign-in', id, 1)).toBe(codes[0]);
  });

  it('is taken with spaces and hyphens, and only when right', () => {
    const code = oneTimeCode(keys, 'sign-in', id, 1);
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    for (const typed of [code, ` ${code.slice(0, 3)} ${code.slice(3)} `, `${code.slice(0, 3)}-${code.slice(3)}`])
      expect(isOneTimeCode(keys, 'sign-in', id, 1, typed)).toBe(true);
    for (const typed of [wrong, '', code.slice(1), `${code}0`, '١٢٣٤٥٦'])
      expect(isOneTimeCode(keys, 'sign-in', id, 1, typed), typed).toBe(false);
  });

  it('outlives one rotation of the keys, not two', () => {
    const code = oneTimeCode(keys, 'sign-in', id, 1);
    const later = keyRing(rotated(afterOneRotation, systemClock));
    expect(isOneTimeCode(next, 'sign-in', id, 1, code)).toBe(true);
    const lucky = [0, 1].some(n => code === oneTimeCode(n ? later : next, 'sign-in', id, 1));
    expect(isOneTimeCode(later, 'sign-in', id, 1, code)).toBe(lucky);
  });
});

describe('a keyed hash', () => {
  it('matches what it was made of, after a rotation too', () => {
    const stored = keyedHash(keys, 'pick-up', ['row', 'secret']);
    expect(keyedHashMatches(next, 'pick-up', ['row', 'secret'], stored)).toBe(true);
    expect(keyedHashMatches(keys, 'pick-up', ['rows', 'ecret'], stored)).toBe(false);
    expect(keyedHashMatches(keys, 'other', ['row', 'secret'], stored)).toBe(false);
    expect(keyedHashMatches(passingKeys(), 'pick-up', ['row', 'secret'], stored)).toBe(false);
    expect(keyedHashMatches(keys, 'pick-up', ['row', 'secret'], stored.subarray(0, 20))).toBe(false);
    expect(keyedHashMatches(keys, 'pick-up', ['row', 'secret'], Buffer.alloc(0))).toBe(false);
  });
});
