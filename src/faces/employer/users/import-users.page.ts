import { askImportUsers, doImportUsers, type ImportPlace } from '#faces/import-users.page.tsx';
import { addressesAt } from '#faces/users/addresses.ts';
import type { Visit } from '#faces/visit.ts';
import { readImportPlace } from '#modules/users/index.ts';
import { ask } from '#platform/operation/index.ts';
import { hiddenOf } from '../referrals/referrer.ts';

const { users } = addressesAt('/employer/users');

/** Users of one's own organisation, from a list (ACC.U6). */
export const askImport = async (visit: Visit) => askImportUsers(visit, await placeOf(visit));
/** Makes them. */
export const doImport = (visit: Visit) => doImportUsers(visit, () => placeOf(visit));

async function placeOf(visit: Visit): Promise<ImportPlace> {
  const hidden = hiddenOf(visit);
  const about = await ask(visit.runtime, readImportPlace, visit.actor, { organisation: hidden.organisation });
  return {
    ...about,
    ...{ action: `${users}/import`, back: users, current: 'users' },
    hidden: { ...hidden },
  };
}
