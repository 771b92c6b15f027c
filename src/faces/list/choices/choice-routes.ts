import { type Route, route } from '#faces/route.ts';
import type { Asked } from '#platform/list/page-of-rows.ts';
import { askColumns, doChooseColumns } from './choose-columns.page.ts';
import type { ChosenList } from './chosen-list.ts';
import { doChangeFilter, doDeleteFilter, doSaveFilter, showFilters } from './saved-filters.page.ts';

/** The pages on which somebody chooses the columns of a list and keeps its filters; whoever reads the list may. */
export function choiceRoutes<State extends Asked>(chosen: ChosenList<State>): Route[] {
  const list = chosen as unknown as ChosenList;
  const { access } = list;
  const root = list.place.pages ?? list.place.root;
  const filters = `${root}/filters`;
  return [
    route({ method: 'GET', url: `${root}/columns`, access, handle: askColumns(list) }),
    route({ method: 'POST', url: `${root}/columns`, access, handle: doChooseColumns(list) }),
    route({ method: 'GET', url: filters, access, handle: showFilters(list) }),
    route({ method: 'POST', url: filters, access, handle: doSaveFilter(list) }),
    route({ method: 'POST', url: `${filters}/:id`, access, handle: doChangeFilter(list) }),
    route({ method: 'POST', url: `${filters}/:id/deletion`, access, handle: doDeleteFilter(list) }),
  ];
}
