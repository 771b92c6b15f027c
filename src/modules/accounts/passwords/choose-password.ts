import { hashPassword } from '#platform/crypto/password-hash.ts';
import { Invalid, type Problem } from '#platform/operation/index.ts';
import { passwordProblems } from './password-problems.ts';

/** The hash of a new password, typed twice. @throws Invalid with every rule it breaks */
export async function choosePassword(given: {
  password: string;
  passwordAgain: string;
  username: string;
}): Promise<string> {
  const { password, username } = given;
  const broken = await passwordProblems(password, { policy: 'classic', username });
  const problems: Problem[] = broken.map(message => ({ field: 'password', message }));
  if (password !== given.passwordAgain) problems.push({ field: 'passwordAgain', message: 'password_differs' });
  if (problems.length) throw new Invalid(problems);
  return hashPassword(password);
}
