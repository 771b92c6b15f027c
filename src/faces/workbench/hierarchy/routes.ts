import type { Access } from '#faces/access.ts';
import { type Route, route } from '#faces/route.ts';
import { askNode, doAddNode } from './add-node.page.tsx';
import { askImport, doImport } from './import-hierarchy.page.tsx';
import { askNodePlace, doMoveNode } from './move-node.page.tsx';
import { askNodeRemoval, doRemoveNode } from './remove-node.page.tsx';
import { askNodeName, doRenameNode } from './rename-node.page.tsx';
import { askHolders, doSetHolders } from './set-holders.page.tsx';
import { showHierarchy } from './show-hierarchy.page.tsx';
import { showNode } from './show-node.page.tsx';

const access: Access = { to: 'workbench', desk: 'administrator' };
const root = '/workbench/organisations/:id/hierarchy';

const change = (url: string, ask: Route['handle'], act: Route['handle'], more: Partial<Route> = {}): Route[] => [
  route({ method: 'GET', url: `${root}${url}`, access, handle: ask }),
  route({ method: 'POST', url: `${root}${url}`, access, handle: act, ...more }),
];

/** The hierarchy of an organisation, edited by provider administrators (ACC.O4). */
export const routes: Route[] = [
  route({ method: 'GET', url: root, access, handle: showHierarchy }),
  ...change('/new', askNode, doAddNode),
  ...change('/import', askImport, doImport, { upload: true }),
  route({ method: 'GET', url: `${root}/:node`, access, handle: showNode }),
  ...change('/:node/name', askNodeName, doRenameNode),
  ...change('/:node/place', askNodePlace, doMoveNode),
  ...change('/:node/holders', askHolders, doSetHolders),
  ...change('/:node/removal', askNodeRemoval, doRemoveNode),
];
