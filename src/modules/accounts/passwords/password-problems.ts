import { isCommonPassword } from '#platform/crypto/common-passwords.ts';

export type PasswordRule =
  | 'password_digit'
  | 'password_upper'
  | 'password_lower'
  | 'password_symbol'
  | 'password_repeats'
  | 'password_short'
  | 'password_long'
  | 'password_common'
  | 'password_username';

/** The classic rules, in the order of the live list (ACC.R3). A pattern is what a script can check while somebody types. */
export const passwordRules: readonly {
  rule: PasswordRule;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
}[] = [
  { rule: 'password_digit', pattern: '[0-9]' },
  { rule: 'password_upper', pattern: '\\p{Lu}' },
  { rule: 'password_lower', pattern: '\\p{Ll}' },
  { rule: 'password_symbol', pattern: '[!#$@_+,?\\[\\].\\-]' },
  { rule: 'password_repeats', pattern: '^(?!.*(.)\\1\\1)' },
  { rule: 'password_short', minLength: 10 },
  { rule: 'password_long', maxLength: 100 },
  { rule: 'password_common' },
  { rule: 'password_username' },
];

/**
 * Which of the organisation's password rules a password breaks, as keys of the module's texts, in the order of the list
 * (ACC.R3). The server decides; the live list only helps.
 */
export async function passwordProblems(
  password: string,
  about: { policy: 'classic'; username: string },
): Promise<PasswordRule[]> {
  const letters = [...password];
  const username = about.username.trim().toLowerCase();
  const broken: Partial<Record<PasswordRule, boolean>> = {
    password_short: letters.length < 10,
    password_long: letters.length > 100,
    password_common: await isCommonPassword(password),
    password_username: username !== '' && password.toLowerCase().includes(username),
  };
  return passwordRules
    .filter(({ rule, pattern }) => (pattern ? !new RegExp(pattern, 'su').test(password) : broken[rule]))
    .map(({ rule }) => rule);
}
