import { newId } from '#platform/db/id.ts';
import type { CaseWorld } from '#test/support/case-world.ts';
import type { Objects } from './objects.ts';
import type { People } from './people.ts';

/** A filter saved for every list by somebody who reads it, and some of the second employer's people. */
export async function addSavedFilters(
  world: CaseWorld,
  { northfold, saltmarsh, members, staff }: People,
): Promise<Objects> {
  const add = async (list: string, account: string, organisation: string | null = null) => {
    const id = newId();
    await world.sql(
      `insert into lists.saved_filters (id, account_id, organisation_id, list, name, name_key, query, created_at)
       values ($1, $2, $3, $4, 'Kept', 'kept', 'sort=received&direction=up', '2026-03-01Z')`,
      [id, account, organisation, list],
    );
    return { id };
  };
  const { owner, foreigner } = members;
  return {
    casesFilter: await add('cases', owner.account, northfold),
    savedFilter: await add('saved', owner.account, northfold),
    rejectedFilter: await add('rejected', owner.account, northfold),
    triageFilter: await add('triage', staff.triage.account),
    workFilter: await add('work', staff.nurse.account),
    tasksFilter: await add('tasks', staff.nurse.account),
    organisationsFilter: await add('organisations', staff.administrator.account),
    foreignFilter: await add('cases', foreigner.account, saltmarsh),
    // The owner's own, saved in another organisation than the one they act in.
    foreignOwnFilter: await add('cases', owner.account, saltmarsh),
    foreignWorkFilter: await add('work', staff.foreignClinician.account),
  };
}
