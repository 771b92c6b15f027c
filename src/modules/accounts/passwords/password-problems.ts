import { isCommonPassword } from '#platform/crypto/common-passwords.ts';
import { foldText } from '#platform/db/sort-key.ts';
import type { Problem } from '#platform/operation/index.ts';
import type { PasswordPolicy } from './password-policy.ts';

export type PasswordRule =
  | 'password_digit'
  | 'password_upper'
  | 'password_lower'
  | 'password_symbol'
  | 'password_repeats'
  | 'password_short'
  | 'password_long'
  | 'password_common'
  | 'password_organisation'
  | 'password_username';

/** A rule as it is said; a pattern is what a script can check while somebody types. */
export interface SaidRule {
  rule: PasswordRule;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  /** What no password contains. */
  without?: readonly string[];
}

/** What passwords are made of, by the classic rules only. */
const composition: readonly SaidRule[] = [
  { rule: 'password_digit', pattern: '[0-9]' },
  { rule: 'password_upper', pattern: '\\p{Lu}' },
  { rule: 'password_lower', pattern: '\\p{Ll}' },
  { rule: 'password_symbol', pattern: '[!#$@_+,?\\[\\].\\-]' },
  { rule: 'password_repeats', pattern: '^(?!.*(.)\\1\\1)' },
];

/** The rules of a policy, in the order of the live list (ACC.R3). */
export function passwordRules({ kind, minLength, maxLength, words }: PasswordPolicy): SaidRule[] {
  return [
    ...(kind === 'classic' ? composition : []),
    { rule: 'password_short', minLength },
    { rule: 'password_long', maxLength },
    { rule: 'password_common' },
    ...(words.length ? [{ rule: 'password_organisation' as const, without: words }] : []),
    { rule: 'password_username' },
  ];
}

/** Which rules of a policy a password breaks, in the order of the list (ACC.R3). The server decides; the live list only helps. */
export async function passwordProblems(
  password: string,
  { policy, username }: { policy: PasswordPolicy; username: string },
): Promise<PasswordRule[]> {
  const { length } = [...password];
  const name = username.trim().toLowerCase();
  const folded = foldText(password);
  const broken: Partial<Record<PasswordRule, boolean>> = {
    password_short: length < policy.minLength,
    password_long: length > policy.maxLength,
    password_common: await isCommonPassword(password),
    password_organisation: policy.words.some(word => folded.includes(word)),
    password_username: name !== '' && password.toLowerCase().includes(name),
  };
  return passwordRules(policy)
    .filter(({ rule, pattern }) => (pattern ? !new RegExp(pattern, 'su').test(password) : broken[rule]))
    .map(({ rule }) => rule);
}

/** The same as problems of the form's two fields, with one more when the password was not typed twice alike. */
export async function newPasswordProblems(
  { password, passwordAgain }: { password: string; passwordAgain: string },
  about: { policy: PasswordPolicy; username: string },
): Promise<Problem[]> {
  const { minLength: min, maxLength: max } = about.policy;
  const broken = await passwordProblems(password, about);
  return [
    ...broken.map(message => ({ field: 'password', message, values: { min, max } })),
    ...(password === passwordAgain ? [] : [{ field: 'passwordAgain', message: 'password_differs' }]),
  ];
}
