import { describe, expect, it } from 'vitest';
import { hashPassword, needsRehash, verifyPassword } from '#platform/crypto/password-hash.ts';

const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;

async function timeOf(encoded: string | undefined, password: string): Promise<number> {
  const start = performance.now();
  await verifyPassword(encoded, password);
  return performance.now() - start;
}

/** How long one takes as a part of the other; measured in turns, so that a busy machine slows both alike. */
async function timeRatio(one: () => Promise<number>, other: () => Promise<number>): Promise<number> {
  const times: [number, number][] = [];
  for (let n = 0; n < 9; n += 1) times.push([await one(), await other()]);
  return median(times.map(([a]) => a)) / median(times.map(([, b]) => b));
}

describe('a password hash', () => {
  it('[ACC.S1.1] is argon2id with 19 MiB and two passes, salted each time', async () => {
    const hash = await hashPassword('Corn3r-lamp');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(await hashPassword('Corn3r-lamp')).not.toBe(hash);
  });

  it('knows its password and no other', async () => {
    const hash = await hashPassword('Corn3r-lamp');
    expect(await verifyPassword(hash, 'Corn3r-lamp')).toBe(true);
    for (const wrong of ['corn3r-lamp', 'Corn3r-lamp ', 'Corn3r-lam', ''])
      expect(await verifyPassword(hash, wrong)).toBe(false);
  });

  it('takes the same Welsh letters however a keyboard made them', async () => {
    expect(await verifyPassword(await hashPassword('dŵr-glân-7X'), 'dw\u0302r-gla\u0302n-7X')).toBe(true);
  });

  it('stops at 128 characters', async () => {
    const longest = 'aB3$'.repeat(32);
    const hash = await hashPassword(longest);
    expect(await verifyPassword(hash, longest)).toBe(true);
    expect(await verifyPassword(hash, `${longest}x`)).toBe(false);
    await expect(hashPassword(`${longest}x`)).rejects.toThrow(RangeError);
  });

  it('reads hashes of another cost, and asks for a new one', async () => {
    const older = '$argon2id$v=19$m=64,t=2,p=1$c29tZXNhbHQ$REF5z0xEmU4JWL4W4E7cn7Y6TvDYMPOHk2Cx1iMvyWU';
    expect(needsRehash(older)).toBe(true);
    expect(needsRehash('nonsense')).toBe(true);
    expect(needsRehash(await hashPassword('x'))).toBe(false);
  });

  it('[ACC.S1.2] takes as long where there is no account, or no readable hash, as for a wrong password', async () => {
    const hash = await hashPassword('Corn3r-lamp');
    const wrong = () => timeOf(hash, 'another');
    for (const other of [undefined, 'nonsense']) {
      expect(await verifyPassword(other, 'another')).toBe(false);
      expect(await timeRatio(() => timeOf(other, 'another'), wrong)).toBeGreaterThan(0.3);
    }
    expect(await timeRatio(() => timeOf(hash, 'x'.repeat(100_000)), wrong)).toBeGreaterThan(0.3);
  });
});
