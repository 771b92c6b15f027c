import { z } from 'zod';
import type { Subject } from '#platform/openid/finish-sign-in.ts';
import { operation, type Scope } from '#platform/operation/index.ts';
import { endSessionOfCookie } from '../sessions/end-sessions.ts';
import { openSession } from '../sessions/open-session.ts';
import { hasFactor, type Standing, standingOf, wantsSecondFactor } from '../sessions/standing.ts';
import type { AccountRow } from '../sign-in/find-account.ts';
import { knownDevice, rememberDevice } from '../sign-in/known-device.ts';
import type { AccountsTables } from '../tables.ts';
import { findLinkedAccount, type RefusedWhy } from './find-linked-account.ts';
import { type SignOn, signOnOf } from './sign-on.ts';

export type { RefusedWhy };

export type RecordedSignOn =
  | { outcome: 'signed_in'; secret: string; device?: string; secondFactor: 'none' | 'give' | 'enrol' }
  | { outcome: 'refused'; why: RefusedWhy };

const input = z.object({
  organisation: z.uuid(),
  subject: z.custom<Subject>(value => typeof value === 'object' && value !== null),
  device: z.string().optional(),
  session: z.string().optional(),
  agent: z.string().optional(),
  scripted: z.boolean(),
});
type Input = z.output<typeof input>;

/** Opens the session of whom an organisation's sign-in vouches for, and links the account the first time (ACC.S7). */
export const recordSignOn = operation({
  act: 'account.signed_in',
  actors: ['gate'],
  input,
  load: async ({ tx, runtime }, { organisation, subject }) => {
    const signOn = await signOnOf(tx, runtime.keys, organisation);
    // Settings that changed meanwhile vouch for nobody.
    if (signOn?.service.issuer !== subject.issuer) return undefined;
    return { signOn, found: await findLinkedAccount(tx, signOn, subject) };
  },
  policy: () => undefined,
  run: async (scope, { signOn, found }, given): Promise<RecordedSignOn> => {
    if ('why' in found) return refuse(scope, signOn, found.account, found.why);
    const { account } = found;
    const standing = await standingOf(scope.tx, account.id, scope.now, { signOn: signOn.organisation.id });
    const factor = factorOf(standing, signOn, given.subject);
    if (factor === 'factor_first') return refuse(scope, signOn, account, factor);
    await keepLink(scope, signOn, account, given.subject, found.linked);
    return welcome(scope, { signOn, account, factor }, given);
  },
});

type Factor = 'none' | 'theirs' | 'give' | 'enrol';

/**
 * Whose second factor counts. An account that opens more than this organisation always gives ours, and has it already: the service speaks
 * for its own organisation only, and could set one up in somebody's place.
 */
function factorOf(standing: Standing, signOn: SignOn, { amr, acr }: Subject): Factor | 'factor_first' {
  if (standing.several) return hasFactor(standing) ? 'give' : 'factor_first';
  const given = amr.includes('mfa') || (acr !== undefined && signOn.acrValues.includes(acr));
  if (signOn.secondFactor === 'theirs' && given) return 'theirs';
  if (!wantsSecondFactor(standing)) return 'none';
  return hasFactor(standing) ? 'give' : 'enrol';
}

function refuse(scope: Scope, signOn: SignOn, account: AccountRow | undefined, why: RefusedWhy): RecordedSignOn {
  scope.audit({
    ...{ act: 'account.sign_in_failed', organisation: signOn.organisation.id },
    ...(account ? { object: { kind: 'account', id: account.id }, subject: account.id } : {}),
    values: { by: 'single sign-on', why },
  });
  return { outcome: 'refused', why };
}

async function keepLink(
  scope: Scope,
  { organisation: { id: organisation } }: SignOn,
  { id: account }: AccountRow,
  { issuer, subject }: Subject,
  linked: boolean,
): Promise<void> {
  const { tx, now } = scope;
  const tables = tx.withTables<AccountsTables>();
  if (linked) {
    await tables
      .updateTable('accounts.linked_sign_ins')
      .set({ last_used_at: now })
      .where('organisation_id', '=', organisation)
      .where('issuer', '=', issuer)
      .where('subject', '=', subject)
      .execute();
    return;
  }
  const row = {
    organisation_id: organisation,
    issuer,
    subject,
    account_id: account,
    linked_at: now,
    last_used_at: now,
  };
  await tables.insertInto('accounts.linked_sign_ins').values(row).execute();
  scope.audit({
    ...{ act: 'account.sign_in_linked', organisation, object: { kind: 'account', id: account }, subject: account },
    values: { issuer, subject },
  });
  scope.notify({ kind: 'sign_in_linked', organisation, to: { account } });
}

async function welcome(
  scope: Scope,
  { signOn, account, factor }: { signOn: SignOn; account: AccountRow; factor: Factor },
  given: Input,
): Promise<RecordedSignOn> {
  const { tx, now, runtime } = scope;
  const organisation = signOn.organisation.id;
  const owner = { id: account.id, epoch: account.device_epoch };
  const known = knownDevice(runtime.keys, given.device, owner, now);
  const done = factor === 'none' || factor === 'theirs';
  const remembered = done ? rememberDevice(runtime.keys, given.device, owner, now) : undefined;
  await endSessionOfCookie(tx, given.session, 'signed_in_again', now);
  const { id, secret } = await openSession(tx, now, {
    ...{ account: account.id, organisation, signOn: organisation },
    strength: factor === 'theirs' ? 'two_factor' : 'password',
    ...(remembered || known ? { device: remembered?.device ?? known! } : {}),
    ...(given.agent ? { agent: given.agent } : {}),
    scripted: given.scripted,
  });
  const accounts = tx.withTables<AccountsTables>().updateTable('accounts.accounts');
  await accounts.set({ last_sign_in_at: now }).where('id', '=', account.id).execute();
  if (!known && account.last_sign_in_at && done) scope.notify({ kind: 'new_device', to: { account: account.id } });
  scope.audit({
    ...{ act: 'account.signed_in', organisation, object: { kind: 'account', id: account.id }, subject: account.id },
    values: { session: id, by: 'single sign-on', secondFactor: factor, device: known ? 'known' : 'new' },
  });
  return {
    ...{ outcome: 'signed_in', secret, secondFactor: factor === 'theirs' ? 'none' : factor },
    ...(remembered ? { device: remembered.cookie } : {}),
  };
}
