import { describe, expect, it } from 'vitest';
import { passwordProblems } from './password-problems.ts';

const problems = (password: string, username = 'kay.ferry') =>
  passwordProblems(password, { policy: 'classic', username });

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
