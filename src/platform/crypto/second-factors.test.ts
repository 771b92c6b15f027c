import { describe, expect, it } from 'vitest';
import { isCommonPassword } from '#platform/crypto/common-passwords.ts';
import { passingKeys } from '#platform/crypto/keys.ts';
import { randomText, randomToken } from '#platform/crypto/random.ts';
import { findRecoveryCode, newRecoveryCodes } from '#platform/crypto/recovery-codes.ts';
import { newTotpSecret, totpUri, verifyTotp } from '#platform/crypto/totp.ts';

// The key and codes of RFC 6238, appendix B, cut to six digits.
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number) => new Date(seconds * 1000);

describe('an authenticator', () => {
  it('agrees with the published codes', () => {
    expect(verifyTotp({ secret, code: '287082', at: at(59) })).toEqual({ ok: true, step: 1 });
    expect(verifyTotp({ secret, code: '081 804', at: at(1111111109) })).toEqual({ ok: true, step: 37037036 });
    expect(verifyTotp({ secret, code: '353130', at: at(20000000000) }).ok).toBe(true);
  });

  it('may be one step off, not two', () => {
    const ok = (seconds: number) => verifyTotp({ secret, code: '081804', at: at(1111111080 + seconds) }).ok;
    expect([-31, -30, -1, 29, 30, 59, 60].map(ok)).toEqual([false, true, true, true, true, true, false]);
  });

  it('[ACC.S1.3] gives each code once, and none from before the last', () => {
    const first = verifyTotp({ secret, code: '081804', at: at(1111111109), lastStep: null });
    expect(first.ok).toBe(true);
    expect(verifyTotp({ secret, code: '081804', at: at(1111111109), lastStep: first.step }).ok).toBe(false);
    expect(verifyTotp({ secret, code: '081804', at: at(1111111109), lastStep: 37037037 }).ok).toBe(false);
    expect(verifyTotp({ secret, code: '081804', at: at(1111111109), lastStep: 37037035 }).ok).toBe(true);
  });

  it('never takes what is no code', () => {
    for (const code of ['', '28708', '2870820', 'abcdef', '287082x', '２８７０８２'])
      expect(verifyTotp({ secret, code, at: at(59) }), code).toEqual({ ok: false });
  });

  it('is set up from an address with issuer, account and secret', () => {
    const fresh = newTotpSecret();
    expect(fresh).toMatch(/^[A-Z2-7]{32}$/);
    const uri = new URL(totpUri({ secret: fresh, issuer: 'Harbour & Hill OH', account: 'siân:a@works.example' }));
    expect(uri.protocol).toBe('otpauth:');
    expect(uri.searchParams.get('secret')).toBe(fresh);
    expect(uri.searchParams.get('issuer')).toBe('Harbour & Hill OH');
    expect(decodeURIComponent(uri.pathname)).toContain('a@works.example');
  });
});

describe('recovery codes', () => {
  const keys = passingKeys();

  it('[ACC.S1.4] are ten, all different, without characters that look alike', () => {
    const { codes, hashes } = newRecoveryCodes(keys, 'account 1');
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[ACDEFHJKMNPRTWXY3467]{4}(-[ACDEFHJKMNPRTWXY3467]{4}){2}$/);
    expect(Buffer.concat(hashes).includes(codes[0]!.replaceAll('-', ''))).toBe(false);
  });

  it('are found however they are typed, by their owner only', () => {
    const { codes, hashes } = newRecoveryCodes(keys, 'account 1');
    expect(findRecoveryCode(keys, 'account 1', hashes, codes[7]!)).toBe(7);
    expect(findRecoveryCode(keys, 'account 1', hashes, codes[7]!.toLowerCase().replaceAll('-', ' '))).toBe(7);
    expect(findRecoveryCode(keys, 'account 2', hashes, codes[7]!)).toBeUndefined();
    expect(findRecoveryCode(keys, 'account 1', hashes.toSpliced(7, 1), codes[7]!)).toBeUndefined();
    expect(findRecoveryCode(keys, 'account 1', hashes, '')).toBeUndefined();
  });
});

describe('random text', () => {
  it('never repeats and uses the whole alphabet', () => {
    expect(randomToken()).toMatch(/^[\w-]{43}$/);
    expect(randomToken()).not.toBe(randomToken());
    expect(new Set(randomText(500, 'abc'))).toEqual(new Set('abc'));
  });
});

describe('common passwords', () => {
  it('[ACC.R3.1] are known in any disguise of capitals, end signs and look-alikes', async () => {
    for (const common of [
      'password',
      'PassWord',
      'P@ssw0rd',
      'Dragon2026!',
      'qwertyuiop',
      '123456789',
      '!!Sunshine1',
      'P@ssw0rd1234',
    ])
      expect(await isCommonPassword(common), common).toBe(true);
  });

  it('leave good ones alone', async () => {
    for (const good of ['Corn3r-lamp', 'plover grease tin lamp', 'dragon-83619', 'môr-a-mynydd-7', '', '____'])
      expect(await isCommonPassword(good), good).toBe(false);
  });
});
