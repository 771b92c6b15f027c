import { sql } from 'kysely';
import { z } from 'zod';
import { newId } from '#platform/db/id.ts';
import { type Actor, Invalid, operation, type Scope } from '#platform/operation/index.ts';
import { emailKey, isEmailAddress } from '../names/email-address.ts';
import { tidyLine } from '../names/personal-name.ts';
import { skeleton, tidyUsername, usernameKey, usernameProblem } from '../names/username.ts';
import type { AccountsTables } from '../tables.ts';
import { noteChange } from './record-change.ts';
import { sendInvitation } from './reinvite-staff.ts';
import { roleDays, roleInstants } from './role-dates.ts';
import { installationRoles, staffRoles } from './roles.ts';

const instant = z.iso.datetime({ offset: true }).transform(text => new Date(text));
const assignment = z
  .object({
    role: z.enum(staffRoles, 'role_unknown'),
    organisation: z.uuid().nullable(),
    from: instant.optional(),
    until: instant.optional(),
  })
  .refine(({ role, organisation }) => installationRoles.has(role) === (organisation === null), 'role_place')
  .refine(({ from, until }) => !from || !until || from < until, 'role_dates');

const input = roleDays.extend({
  email: z.string().trim().refine(isEmailAddress, 'email_wrong'),
  title: z.string().transform(tidyLine).pipe(z.string().max(30)).default(''),
  givenName: z.string().transform(tidyLine).pipe(z.string().min(1, 'given_name_missing').max(80)),
  familyName: z.string().transform(tidyLine).pipe(z.string().min(1, 'family_name_missing').max(80)),
  jobTitle: z.string().transform(tidyLine).pipe(z.string().max(120)).default(''),
  /** Taken from the address where it is not given. It never changes. */
  username: z.string().transform(tidyUsername).optional(),
  locale: z.enum(['en', 'cy']).default('en'),
  roles: z.array(assignment).min(1, 'role_missing'),
  reason: z.string().trim().min(1, 'reason_missing').max(500),
});
type Input = z.output<typeof input>;

export interface Invited {
  account: string;
  username: string;
  /** The person was invited before and has a fresh link; roles were left as they are. */
  again: boolean;
}

/**
 * Invites somebody to the provider's staff with the roles they will hold; the mailed link lives 24 hours (ACC.V1). Invited again before
 * they accepted, they get a fresh link. By a provider administrator, or by the command line. @throws Invalid
 */
export const inviteStaff = operation({
  act: 'account.invited',
  actors: ['administrator', 'worker'],
  input,
  load: async ({ tx }, { email }) => ({
    known: await tx
      .withTables<AccountsTables>()
      .selectFrom('accounts.accounts')
      .select(['id', 'username', 'state', 'kind'])
      .select(
        sql<boolean>`exists (select from accounts.staff_standing s where s.account_id = accounts.id and s.state <> 'active')`.as(
          'shut',
        ),
      )
      .where('email_key', '=', emailKey(email))
      .where('kind', '<>', 'member')
      .executeTakeFirst(),
  }),
  policy: (actor: Actor) =>
    actor.kind === 'administrator' && !actor.roles.some(held => held.role === 'provider_administrator')
      ? { refuse: 'staff.not_administrator' }
      : undefined,
  run: async (scope, { known }, given): Promise<Invited> => {
    if (known && !(known.kind === 'staff' && known.state === 'pending' && !known.shut))
      throw new Invalid([{ field: 'email', message: 'email_taken' }]);
    const { id, username } = known ?? (await addStaff(scope, given));
    await sendInvitation(scope, id, given.locale);
    await noteChange(scope, { account: id, act: 'invited', detail: { again: Boolean(known) }, reason: given.reason });
    scope.audit({
      act: 'account.invited',
      object: { kind: 'account', id },
      subject: id,
      values: { roles: known ? undefined : given.roles, again: Boolean(known), why: given.reason },
    });
    return { account: id, username, again: Boolean(known) };
  },
});

async function addStaff(scope: Scope, given: Input): Promise<{ id: string; username: string }> {
  const { tx, now } = scope;
  const username = given.username ?? (await freeUsername(scope, given.email.split('@')[0]!));
  const problem =
    usernameProblem(username, given.email) ?? ((await isTaken(scope, username)) ? 'username_taken' : undefined);
  if (problem) throw new Invalid([{ field: 'username', message: problem }]);
  const id = newId(now.getTime());
  const usual = roleInstants(given, now);
  await insertStaff(scope, id, username, given);
  await tx
    .withTables<AccountsTables>()
    .insertInto('accounts.staff_assignments')
    .values(
      given.roles.map(({ role, organisation, from = usual.from, until = usual.until }) => ({
        ...{ id: newId(now.getTime()), account_id: id, role, organisation_id: organisation, reason: given.reason },
        valid: `[${from.toISOString()},${until?.toISOString() ?? ''})`,
      })),
    )
    .execute();
  return { id, username };
}

// Only the columns the command line's role may write: it never sets a password.
async function insertStaff({ tx, now }: Scope, id: string, username: string, given: Input): Promise<void> {
  type Invitable = Pick<
    AccountsTables['accounts.accounts'],
    | 'id'
    | 'kind'
    | 'username'
    | 'username_key'
    | 'username_skeleton'
    | 'email'
    | 'email_key'
    | 'title'
    | 'given_name'
    | 'family_name'
    | 'job_title'
    | 'state'
    | 'locale'
    | 'created_at'
  >;
  await tx
    .withTables<{ 'accounts.accounts': Invitable }>()
    .insertInto('accounts.accounts')
    .values({
      ...{ id, kind: 'staff', username, username_key: usernameKey(username), username_skeleton: skeleton(username) },
      ...{ email: given.email, email_key: emailKey(given.email), title: given.title, given_name: given.givenName },
      ...{ family_name: given.familyName, job_title: given.jobTitle, state: 'pending', locale: given.locale },
      created_at: now,
    })
    .execute();
}

async function freeUsername(scope: Scope, wanted: string): Promise<string> {
  const start = wanted.length < 3 ? `${wanted}.staff` : wanted;
  for (let n = 1; ; n++) {
    const name = n === 1 ? start : `${start}${n}`;
    if (!(await isTaken(scope, name))) return name;
  }
}

async function isTaken({ tx }: Scope, username: string): Promise<boolean> {
  const row = await tx
    .withTables<AccountsTables>()
    .selectFrom('accounts.accounts')
    .select('id')
    .where(match =>
      match.or([
        match('username_key', '=', usernameKey(username)),
        match('username_skeleton', '=', skeleton(username)),
      ]),
    )
    .executeTakeFirst();
  return row !== undefined;
}
