import { z } from 'zod';
import { Invalid, operation, perform, type Runtime } from '#platform/operation/index.ts';
import { passkeyName } from '../passkeys/enrol-passkey.ts';
import type { AccountsTables } from '../tables.ts';
import type { OwnChange } from './change-details.ts';
import { confirmOwner, holdConfirmed } from './confirm-owner.ts';

/** Calls a passkey something else (ACC.M1). @throws Invalid with every problem, the confirmation's too; NotVisible */
export async function renamePasskey(
  runtime: Runtime,
  given: OwnChange & { passkey: string; name: string },
): Promise<void> {
  const { account, confirmation, passkey } = given;
  const read = passkeyName.safeParse(given.name);
  const confirmed = await confirmOwner(runtime, { account: account.id, confirmation });
  const problems = [
    ...(read.error?.issues ?? []).map(({ message }) => ({ field: 'name', message })),
    ...('problem' in confirmed ? [confirmed.problem] : []),
  ];
  if (problems.length || 'problem' in confirmed) throw new Invalid(problems);
  const { proof } = confirmed;
  await perform(runtime, rename, { kind: 'gate' }, { account: account.id, proof, passkey, name: read.data });
}

const rename = operation({
  act: 'factor.renamed',
  actors: ['gate'],
  input: z.object({ account: z.uuid(), proof: z.string(), passkey: z.uuid(), name: passkeyName }),
  async load({ tx }, { account, proof, passkey }) {
    if (!(await holdConfirmed(tx, account, proof))) return undefined;
    const row = tx.withTables<AccountsTables>().selectFrom('accounts.passkeys').select(['id', 'name']);
    const own = row.where('id', '=', passkey).where('account_id', '=', account).where('removed_at', 'is', null);
    return own.executeTakeFirst();
  },
  policy: () => undefined,
  async run(scope, { id, name: from }, { account, name }): Promise<void> {
    const passkeys = scope.tx.withTables<AccountsTables>().updateTable('accounts.passkeys');
    await passkeys.set({ name }).where('id', '=', id).execute();
    scope.audit({
      act: 'factor.renamed',
      object: { kind: 'factor', id },
      subject: account,
      values: { from, to: name },
    });
  },
});
