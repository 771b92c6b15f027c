import { choiceRoutes } from '#faces/list/choices/choice-routes.ts';
import { placeLists, sectionNames } from '#modules/organisations/index.ts';
import type { Access } from '../../access.ts';
import { type Route, route } from '../../route.ts';
import { askImport, doImport } from './import-users.page.ts';
import { organisationChoices } from './list-choices.ts';
import { askNew, makeNew } from './new-organisation.page.ts';
import { exportOrganisations, showOrganisations } from './organisations.page.ts';
import { askPlaces, doAddPlaces } from './places/add-places.page.tsx';
import { askName, askRemoval, doRemove, doRename } from './places/change-place.page.tsx';
import { showPlaces } from './places/list-places.page.tsx';
import { askRotation, doRotate } from './rotate-code.page.tsx';
import { askSection, saveSection } from './settings/edit-section.page.ts';
import { showOrganisation } from './show-organisation.page.ts';

const access: Access = { to: 'workbench', desk: 'administrator' };
const root = '/workbench/organisations';

/** A page that asks, and the same address that does. */
const change = (url: string, ask: Route['handle'], act: Route['handle'], more: Partial<Route> = {}): Route[] => [
  route({ method: 'GET', url: `${root}${url}`, access, handle: ask }),
  route({ method: 'POST', url: `${root}${url}`, access, handle: act, ...more }),
];

/** Organisations, made and edited by provider administrators (ACC.O). */
export const routes: Route[] = [
  route({ method: 'GET', url: root, access, handle: showOrganisations, searchedBy: ['search'] }),
  route({ method: 'GET', url: `${root}/export`, access, handle: exportOrganisations }),
  ...choiceRoutes(organisationChoices),
  ...change('/new', askNew, makeNew),
  route({ method: 'GET', url: `${root}/:id`, access, handle: showOrganisation }),
  ...change('/:id/verification-code', askRotation, doRotate),
  ...sectionNames.flatMap(section => change(`/:id/${section}`, askSection(section), saveSection(section))),
  ...change('/:id/users/import', askImport, doImport, { upload: true }),
  ...placeLists.flatMap(list => [
    route({ method: 'GET', url: `${root}/:id/${list}`, access, handle: showPlaces(list) }),
    ...change(`/:id/${list}/new`, askPlaces(list), doAddPlaces(list), { upload: true }),
    ...change(`/:id/${list}/:place/name`, askName(list), doRename(list)),
    ...change(`/:id/${list}/:place/removal`, askRemoval(list), doRemove(list)),
  ]),
];
