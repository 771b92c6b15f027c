import { saveSignOn } from '#modules/accounts/index.ts';
import { perform, type Runtime } from '#platform/operation/index.ts';
import type { CaseWorld } from '#test/support/case-world.ts';
import type { Objects } from './objects.ts';
import type { People } from './people.ts';

/** The first employer's own sign-in, which nobody can be sent to, and the owner known there. */
export async function addSignOn(
  runtime: Runtime,
  { sql }: CaseWorld,
  { northfold, saltmarsh, members, staff }: People,
): Promise<Objects> {
  const [row] = await sql('select domains from organisations.organisations where id = $1', [northfold]);
  const roles = [{ role: 'provider_administrator', organisation: null }];
  const administrator = { kind: 'administrator' as const, account: staff.administrator.account, roles };
  await perform(runtime, saveSignOn, administrator, {
    ...{
      organisation: northfold,
      enabled: true,
      issuer: 'https://10.20.30.40',
      clientId: 'us',
      clientSecret: 'secret',
    },
    ...{ domains: row!.domains, passwords: true, secondFactor: 'ours', acrValues: '', reason: 'For this test' },
  });
  const { account } = members.owner;
  await sql(
    `insert into accounts.linked_sign_ins (organisation_id, issuer, subject, account_id, linked_at, last_used_at)
     values ($1, 'https://10.20.30.40', 'their-number', $2, '2026-03-01Z', '2026-03-01Z')`,
    [northfold, account],
  );
  return {
    linkedSignIn: { id: account, organisation: northfold },
    linkElsewhere: { id: account, organisation: saltmarsh },
    foreignLink: { id: members.foreigner.account, organisation: saltmarsh },
  };
}
