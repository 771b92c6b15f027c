import type { Tx } from '#platform/db/transaction.ts';
import type { Scope } from '#platform/operation/index.ts';
import type { OrganisationsTables } from '../tables.ts';
import type { Settings } from './settings-fields.ts';

const ranked = {
  idleMinutes: (given: Ranked) => Math.max(0, given.idleMinutes - 20),
  password: (given: Ranked) => (given.password === 'modern' ? 0 : 1),
  lockAfter: (given: Ranked) => given.lockAfter - 3,
  secondFactor: (given: Ranked) => ['all', 'administrators', 'off'].indexOf(given.secondFactor),
};
type Ranked = Pick<Settings, 'idleMinutes' | 'password' | 'lockAfter' | 'secondFactor'>;
export type SecuritySetting = keyof typeof ranked;
const securitySettings = Object.keys(ranked) as SecuritySetting[];

/** A setting that is weaker than the service recommends; by whom, when and why, unless it was so from the beginning. */
export interface WeakerChoice {
  setting: SecuritySetting;
  value: string;
  chosen?: { by: string; at: Date; why: string };
}

/** The settings that are weaker than recommended (ACC.R3): 20 minutes, modern passwords, three tries, a second factor for everybody. */
export const weakerSettings = (settings: Ranked): SecuritySetting[] =>
  securitySettings.filter(setting => ranked[setting](settings) > 0);

/** Keeps the reason of every weaker choice just made, and forgets those made strong again. */
export async function noteWeakerChoices(
  { tx, actor, now }: Scope,
  organisation: string,
  { from, to, reason }: { from: Ranked; to: Ranked; reason: string },
): Promise<void> {
  const table = tx.withTables<OrganisationsTables>();
  const weak = weakerSettings(to);
  const strong = securitySettings.filter(setting => !weak.includes(setting));
  if (strong.length)
    await table
      .deleteFrom('organisations.weaker_choices')
      .where('organisation_id', '=', organisation)
      .where('setting', 'in', strong)
      .execute();
  for (const setting of weak.filter(each => from[each] !== to[each])) {
    const chosen = {
      ...{ value: String(to[setting]), reason, chosen_at: now },
      chosen_by: 'account' in actor ? actor.account : null,
    };
    await table
      .insertInto('organisations.weaker_choices')
      .values({ organisation_id: organisation, setting, ...chosen })
      .onConflict(on => on.columns(['organisation_id', 'setting']).doUpdateSet(chosen))
      .execute();
  }
}

/** What the security report of an organisation lists. */
export async function weakerChoices(tx: Tx, organisation: string, settings: Ranked): Promise<WeakerChoice[]> {
  const kept = await tx
    .withTables<
      OrganisationsTables & { 'accounts.accounts': { id: string; given_name: string; family_name: string } }
    >()
    .selectFrom('organisations.weaker_choices as c')
    .leftJoin('accounts.accounts as a', 'a.id', 'c.chosen_by')
    .select(['c.setting', 'c.reason', 'c.chosen_at', 'a.given_name', 'a.family_name'])
    .where('c.organisation_id', '=', organisation)
    .execute();
  return weakerSettings(settings).map(setting => {
    const row = kept.find(each => each.setting === setting);
    const by = row && [row.given_name, row.family_name].filter(Boolean).join(' ');
    return {
      ...{ setting, value: String(settings[setting]) },
      ...(row ? { chosen: { by: by ?? '', at: row.chosen_at, why: row.reason } } : {}),
    };
  });
}
