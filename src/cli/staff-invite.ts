import { parseArgs } from 'node:util';
import { accountsTexts, installationRoles, inviteStaff } from '#modules/accounts/index.ts';
import { findByCode } from '#modules/organisations/index.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { words } from '#platform/i18n/catalogue.ts';
import { Invalid, perform, type Runtime } from '#platform/operation/index.ts';
import type { CommandIo } from './command-io.ts';

export const usage =
  'staff invite --email <address> --given-name <name> --family-name <name> --role <role>[@<organisation code>] … ' +
  '[--title <title>] [--job-title <title>] [--username <name>] [--locale en|cy] --reason "why"';

const text = { type: 'string', default: '' } as const;
const options = {
  email: text,
  title: text,
  'given-name': text,
  'family-name': text,
  'job-title': text,
  reason: text,
  username: text,
  locale: { type: 'string', default: 'en' },
  role: { type: 'string', multiple: true },
} as const;

/** `staff invite`: mails somebody the link with which they join the provider's staff (ACC.V1). Answers the exit code. */
export async function run(args: readonly string[], runtime: Runtime, io: CommandIo): Promise<number> {
  const { values } = parseArgs({ args: [...args], options });
  const roles = await readRoles(runtime, values.role ?? []);
  if (!Array.isArray(roles)) return fail(io, [roles.problem, `Usage: handrail ${usage}`]);
  const invitation = {
    ...{ email: values.email, title: values.title, jobTitle: values['job-title'], reason: values.reason, roles },
    ...{ givenName: values['given-name'], familyName: values['family-name'], locale: values.locale },
    ...(values.username ? { username: values.username } : {}),
  };
  try {
    const done = await perform(runtime, inviteStaff, { kind: 'worker' }, invitation);
    io.write(`Invited ${values.email}. The link lives 24 hours; the username is ${done.username}.`);
    if (done.again) io.write('They were invited before: only the link is new, the roles are as they were.');
    return 0;
  } catch (error) {
    if (error instanceof Invalid) return fail(io, [...error.problems.map(problemLine), `Usage: handrail ${usage}`]);
    throw error;
  }
}

/** `nurse@NFC` serves one organisation; `provider_administrator` the whole installation. */
async function readRoles(
  runtime: Runtime,
  given: readonly string[],
): Promise<{ role: string; organisation: string | null }[] | { problem: string }> {
  const roles: { role: string; organisation: string | null }[] = [];
  for (const each of given) {
    const [role = '', code] = each.split('@');
    if (installationRoles.has(role) && code)
      return { problem: `${role} serves no organisation in particular: leave out @${code}.` };
    const organisation = code
      ? await inTransaction(runtime.db, { role: 'gate' }, tx => findByCode(tx, code))
      : undefined;
    if (code && !organisation) return { problem: `There is no organisation with the code ${code}.` };
    roles.push({ role, organisation: organisation ?? null });
  }
  return roles;
}

function problemLine({ field, message }: { field: string; message: string }): string {
  const known =
    message in accountsTexts.en ? words(accountsTexts, 'en')(message as keyof typeof accountsTexts.en) : message;
  return `${field}: ${known}`;
}

function fail(io: CommandIo, lines: readonly string[]): number {
  for (const line of lines) io.complain(line);
  return 1;
}
