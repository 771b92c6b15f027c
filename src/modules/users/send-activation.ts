import { sql } from 'kysely';
import { z } from 'zod';
import { activationHours, emailKey, isEmailAddress, isInDomains } from '#modules/accounts/index.ts';
import { organisationOf } from '#modules/organisations/index.ts';
import { newId } from '#platform/db/id.ts';
import { actingOrganisation, Invalid, operation, type Scope, WrongState } from '#platform/operation/index.ts';
import { mayActivate } from './policy.ts';
import { reason } from './reason.ts';
import { findUser, type User } from './user.ts';

const input = z.object({
  user: z.uuid(),
  /** The right address, while the account waits to be activated for the first time; the one it has where nothing is said. */
  email: z.string().trim().max(1000).optional(),
  reason,
});

/**
 * Sends a fresh activation link to a user whose account waits for one, to the corrected address where one is given: in a mail domain of the
 * organisation, and only before the first activation (ACC.R7). Dormant accounts keep theirs (ACC.S8). The old link dies.
 * @throws NotVisible, Refused, WrongState, and Invalid where the address cannot be taken
 */
export const sendActivation = operation({
  act: 'user.activation_sent',
  actors: ['employer', 'administrator'],
  input,
  load: ({ tx }, { user }) => findUser(tx, user),
  policy: (actor, user) => mayActivate(actor, user),
  async run(scope, user, given): Promise<void> {
    const organisation = actingOrganisation(scope.actor);
    const email = await correctedAddress(scope, organisation, user, given.email);
    const token = newId(scope.now.getTime());
    const ends = new Date(scope.now.getTime() + activationHours * 3_600_000);
    const { rows } = await sql<{
      done: 'sent' | 'taken' | null;
    }>`select app.send_user_activation(${user.id}, ${email ?? null},
      ${email ? emailKey(email) : null}, ${token}, ${scope.now}, ${ends}) as done`.execute(scope.tx);
    if (rows[0]!.done === 'taken') throw new Invalid([{ field: 'email', message: 'user.email_unusable' }]);
    if (rows[0]!.done !== 'sent') throw new WrongState('user.no_activation');
    scope.audit({
      ...{ act: 'user.activation_sent', organisation, object: { kind: 'account', id: user.account } },
      ...{ subject: user.account, values: { ...(email ? { from: user.email, to: email } : {}), why: given.reason } },
    });
    const reference = { token, version: 1 };
    scope.notify({ kind: 'activation', organisation, to: { account: user.account }, reference });
  },
});

/** The address to be set; undefined where it stays. @throws Invalid */
async function correctedAddress(
  { tx }: Pick<Scope, 'tx'>,
  organisation: string,
  user: User,
  given: string | undefined,
): Promise<string | undefined> {
  if (given === undefined || user.state !== 'pending') return undefined;
  const wrong = (message: string) => new Invalid([{ field: 'email', message }]);
  if (!isEmailAddress(given)) throw wrong('user.email_wrong');
  const { domains } = await organisationOf(tx, organisation);
  if (!isInDomains(given, domains)) throw wrong('user.email_domain');
  return emailKey(given) === emailKey(user.email) ? undefined : given;
}
