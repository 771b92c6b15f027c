import { hashPassword } from '#platform/crypto/password-hash.ts';
import { Invalid } from '#platform/operation/index.ts';
import type { PasswordPolicy } from './password-policy.ts';
import { newPasswordProblems } from './password-problems.ts';

/** The hash of a new password, typed twice. @throws Invalid with every rule it breaks */
export async function choosePassword(
  given: { password: string; passwordAgain: string },
  about: { policy: PasswordPolicy; username: string },
): Promise<string> {
  const problems = await newPasswordProblems(given, about);
  if (problems.length) throw new Invalid(problems);
  return hashPassword(given.password);
}
