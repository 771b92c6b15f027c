import type { Reply, Visit } from '#faces/visit.ts';
import { readChoices } from '#modules/lists/index.ts';
import type { Asked } from '#platform/list/page-of-rows.ts';
import { ask } from '#platform/operation/index.ts';
import type { ListPlace } from '../list-place.ts';
import { listAddress } from './chosen-list.ts';

/** Where a list leads whose address says nothing: to the filter somebody chose to open it with; nowhere when there is none. */
export async function openWithDefault<State extends Asked>(
  visit: Visit,
  place: ListPlace<State>,
): Promise<Reply | undefined> {
  if ([...visit.query.keys()].some(name => name !== 'lang')) return undefined;
  const { filters } = await ask(visit.runtime, readChoices, visit.actor, { list: place.id });
  const usual = filters.find(filter => filter.isDefault);
  return usual && visit.redirect(listAddress(place as unknown as ListPlace, usual.query));
}
