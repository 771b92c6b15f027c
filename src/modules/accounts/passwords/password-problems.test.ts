import { describe, expect, it } from 'vitest';
import { policies } from '#modules/organisations/settings.ts';
import { classicPolicy, passwordPolicyOf } from './password-policy.ts';
import { passwordProblems } from './password-problems.ts';

const problems = (password: string, username = 'kay.ferry') =>
  passwordProblems(password, { policy: classicPolicy, username });

const saltmarsh = (password: 'classic' | 'modern', secondFactor: 'off' | 'all' = 'off') => ({
  ...{ code: 'SALTM', name: 'Saltmarsh Ferry & Docks' },
  policies: policies.parse({ password, secondFactor }),
});
const modern = (password: string, policy = passwordPolicyOf([saltmarsh('modern')], false)) =>
  passwordProblems(password, { policy, username: 'kay.ferry' });

describe('the classic password rules', () => {
  it.each([
    ['Heron+lamp+x', ['password_digit']],
    ['heron+lamp+29', ['password_upper']],
    ['HERON+LAMP+29', ['password_lower']],
    ['HeronXlampX29', ['password_symbol']],
    ['Heron+lamp*29'.replace('+', '*'), ['password_symbol']],
    ['Herooon+lamp+29', ['password_repeats']],
    ['Heroon+llamp+299', []],
    ['Heron+la9', ['password_short']],
    ['Heron+lam9', []],
    [`Heron+lamp+29${'ab'.repeat(43)}c`, []],
    [`Heron+lamp+29${'ab'.repeat(44)}`, ['password_long']],
    ['Password_2026', ['password_common']],
    ['xKAY.Ferry+29x', ['password_username']],
  ])('[ACC.R3.3] %s breaks %j', async (password, broken) => {
    expect(await problems(password)).toEqual(broken);
  });

  it.each([...'!#$@_+,?[].-'])('[ACC.R3.4] %s is one of the signs', async sign => {
    expect(await problems(`Heron9lampTy${sign}`)).toEqual([]);
  });

  it('[ACC.R3.5] a username nobody typed is in no password', async () => {
    expect(await problems('Heron+lamp+29', ' ')).toEqual([]);
  });
});

describe('the modern password rules', () => {
  it.each([
    ['correct horse battery', []],
    ['ŵyau wedi berwi 蛋 x', []],
    ['aaaaaaaaaaaaaaaab', []],
    ['fourteen chars', ['password_short']],
    ['x'.repeat(129), ['password_long']],
    ['Password2026', ['password_short', 'password_common']],
    ['my SÁLTMARSH secret', ['password_organisation']],
    ['aboard saltm at nine', ['password_organisation']],
    ['all the docks are closed', ['password_organisation']],
    ['the ferries leave at nine', []],
    ['this is Kay.Ferry speaking', ['password_organisation', 'password_username']],
  ])('[ACC.R3.7] %s breaks %j', async (password, broken) => {
    expect(await modern(password)).toEqual(broken);
  });

  it('[ACC.R3.8] take ten characters of somebody who has, or must have, a second factor', async () => {
    for (const policy of [
      passwordPolicyOf([saltmarsh('modern')], true),
      passwordPolicyOf([saltmarsh('modern', 'all')], false),
    ]) {
      expect(await modern('ten chars!', policy)).toEqual([]);
      expect(await modern('nine char', policy)).toEqual(['password_short']);
    }
  });

  it('[ACC.R3.9] are kept where any of somebody’s organisations chose them', () => {
    expect(passwordPolicyOf([saltmarsh('classic'), saltmarsh('modern')], false).kind).toBe('modern');
    expect(passwordPolicyOf([saltmarsh('classic')], true)).toEqual(classicPolicy);
    expect(passwordPolicyOf([], true)).toEqual(classicPolicy);
  });
});
