import type { Organisation } from '#modules/organisations/index.ts';
import { longestPassword } from '#platform/crypto/password-hash.ts';
import { foldText } from '#platform/db/sort-key.ts';

/** Which passwords are taken (ACC.R3). */
export interface PasswordPolicy {
  kind: 'classic' | 'modern';
  minLength: number;
  maxLength: number;
  /** Words of the organisation that no password contains, folded. */
  words: readonly string[];
}

/** Where nobody chose: staff, and whoever has not said yet where they work. */
export const classicPolicy: PasswordPolicy = { kind: 'classic', minLength: 10, maxLength: 100, words: [] };

/** Shorter words of a name are in too many passwords to be refused. */
const shortestWord = 5;

type Chooser = Pick<Organisation, 'code' | 'name' | 'policies'>;

/**
 * The rules for somebody's password: the modern ones where any of their organisations chose them (ACC.R3).
 * @param secondFactor they have one, or must have one: the password may then be shorter
 */
export function passwordPolicyOf(organisations: readonly Chooser[], secondFactor: boolean): PasswordPolicy {
  const modern = organisations.filter(({ policies }) => policies.password === 'modern');
  if (!modern.length) return classicPolicy;
  const always = organisations.some(({ policies }) => policies.secondFactor === 'all');
  return {
    kind: 'modern',
    minLength: secondFactor || always ? 10 : 15,
    maxLength: longestPassword,
    words: [...new Set(modern.flatMap(wordsOf))],
  };
}

const wordsOf = ({ code, name }: Chooser): string[] =>
  [...foldText(name).split(/[^\p{L}\p{N}]+/u), foldText(code)].filter(word => word.length >= shortestWord);
