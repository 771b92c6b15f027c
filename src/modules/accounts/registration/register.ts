import { everyNode, type Organisation, type Places } from '#modules/organisations/index.ts';
import type { SolvedChallenge } from '#platform/crypto/challenge.ts';
import { hashPassword } from '#platform/crypto/password-hash.ts';
import { Invalid, type Problem, perform, type Runtime } from '#platform/operation/index.ts';
import { emailKey, isInDomains } from '../names/email-address.ts';
import { usernameProblem } from '../names/username.ts';
import { classicPolicy, type PasswordPolicy, passwordPolicyOf } from '../passwords/password-policy.ts';
import { newPasswordProblems } from '../passwords/password-problems.ts';
import { checkVerificationCode } from './check-verification-code.ts';
import { registerAccount } from './register-account.ts';
import { type RegistrationForm, registrationForm } from './registration-form.ts';

export interface Registering {
  fields: unknown;
  /** The caller's address, for counting wrong codes. */
  network: string;
  challenge?: SolvedChallenge | undefined;
}

/**
 * Registers somebody at the organisation whose verification code they have (ACC.R1–R4, R6). Answers nothing: an address that has an
 * account already gets a mail saying so, and the page says the same (ACC.R2).
 * @throws Invalid with every problem, keys of the module's texts; `seconds` comes with `code_wait`
 */
export async function register(runtime: Runtime, given: Registering): Promise<void> {
  const read = registrationForm.safeParse(given.fields);
  const typed = (read.data ?? asTyped(given.fields)) as RegistrationForm;
  const code = await checkCode(runtime, typed.verificationCode, given);
  const problems: Problem[] = [
    ...(read.error?.issues ?? []).map(issue => ({ field: String(issue.path[0]), message: issue.message })),
    ...('problem' in code ? [code.problem] : []),
    ...(await ownProblems(
      typed,
      'organisation' in code ? passwordPolicyOf([code.organisation], false) : classicPolicy,
    )),
    ...('organisation' in code ? placeProblems(typed, code.organisation, code.places) : []),
  ];
  if (problems.length || !read.success || !('organisation' in code)) throw new Invalid(inOrder(problems));
  const { password, passwordAgain: _, ...rest } = read.data;
  const passwordHash = await hashPassword(password);
  await perform(
    runtime,
    registerAccount,
    { kind: 'gate' },
    { ...rest, passwordHash, organisation: code.organisation.id },
  );
}

/** What was typed where not all of it can be taken: the rest is judged all the same, so that every problem is said at once (ALL.9). */
function asTyped(fields: unknown): Record<string, unknown> {
  const given = (typeof fields === 'object' && fields !== null ? fields : {}) as Record<string, unknown>;
  const names = Object.keys(registrationForm.shape);
  const text = (value: unknown) => (typeof value === 'string' ? value.trim().slice(0, 1000) : '');
  return Object.fromEntries(
    names.map(name => [name, name === 'placeConfirmed' ? given[name] === true : text(given[name])]),
  );
}

/** In the order of the form; a field that was refused as typed is not judged twice. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const fields = Object.keys(registrationForm.shape);
  const kept = problems.filter(
    ({ field }, i) => field === 'password' || problems.findIndex(each => each.field === field) === i,
  );
  return kept.sort((a, b) => fields.indexOf(a.field) - fields.indexOf(b.field));
}

async function checkCode(runtime: Runtime, code: string, { network, challenge }: Registering) {
  const about = (message: string, values?: Problem['values']) => ({
    problem: { field: 'verificationCode', message, ...(values ? { values } : {}) },
  });
  if (!code.trim() || code.length > 100) return about('code_wrong');
  const checked = await perform(runtime, checkVerificationCode, { kind: 'gate' }, { code, network, challenge });
  if (checked.outcome === 'valid') return checked;
  if (checked.outcome === 'challenge') return about('code_wait', { seconds: checked.seconds });
  return about(checked.outcome === 'closed' ? 'code_closed' : 'code_wrong');
}

async function ownProblems(fields: RegistrationForm, policy: PasswordPolicy): Promise<Problem[]> {
  const problems: Problem[] = [];
  if (emailKey(fields.email) !== emailKey(fields.emailAgain))
    problems.push({ field: 'emailAgain', message: 'email_differs' });
  const username = usernameProblem(fields.username, fields.email);
  if (username) problems.push({ field: 'username', message: username });
  return [...problems, ...(await newPasswordProblems(fields, { policy, username: fields.username }))];
}

/** What fits the organisation: the address's domain, and a place of its own for each list it has. */
export function placeProblems(
  fields: Pick<RegistrationForm, 'email' | 'node' | 'department' | 'division' | 'location' | 'placeConfirmed'>,
  { domains }: Organisation,
  places: Places,
): Problem[] {
  const problems: Problem[] = [];
  const nodes = everyNode(places.nodes);
  if (!isInDomains(fields.email, domains)) problems.push({ field: 'email', message: 'email_domain' });
  const check = (
    field: 'node' | 'department' | 'division' | 'location',
    list: readonly { id: string }[],
    needed: boolean,
  ) => {
    const id = fields[field];
    if (id ? !list.some(each => each.id === id) : needed && list.length > 0)
      problems.push({ field, message: `${field}_missing` });
  };
  check('location', places.locations, true);
  check('node', nodes, true);
  check('division', places.divisions, false);
  check('department', places.departments, true);
  if (nodes.length + places.departments.length > 0 && !fields.placeConfirmed)
    problems.push({ field: 'placeConfirmed', message: 'place_unconfirmed' });
  return problems;
}
