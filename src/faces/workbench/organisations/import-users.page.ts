import { askImportUsers, doImportUsers, type ImportPlace } from '#faces/import-users.page.tsx';
import type { Visit } from '#faces/visit.ts';
import { readImportPlace } from '#modules/users/index.ts';
import { ask } from '#platform/operation/index.ts';
import { organisationPlace } from './list-place.ts';

/** Users of an organisation, from a list; also its first user administrators (ACC.U4, ACC.U6). */
export const askImport = async (visit: Visit) => askImportUsers(visit, await placeOf(visit));
/** Makes them. */
export const doImport = (visit: Visit) => doImportUsers(visit, () => placeOf(visit));

async function placeOf(visit: Visit): Promise<ImportPlace> {
  const about = await ask(visit.runtime, readImportPlace, visit.actor, { organisation: visit.params.id });
  const own = `${organisationPlace.root}/${about.organisation.id}`;
  return {
    ...{ ...about, action: `${own}/users/import`, back: own, current: 'organisations', hidden: { csrf: visit.csrf } },
  };
}
