import { choiceRoutes } from '#faces/list/choices/choice-routes.ts';
import { type Route, route } from '../../route.ts';
import { organisationChoices } from './list-choices.ts';
import { exportOrganisations, showOrganisation, showOrganisations } from './organisations.page.ts';

const access = { to: 'workbench', desk: 'administrator' } as const;

export const routes: Route[] = [
  route({ method: 'GET', url: '/workbench/organisations', access, handle: showOrganisations, searchedBy: ['search'] }),
  route({ method: 'GET', url: '/workbench/organisations/export', access, handle: exportOrganisations }),
  ...choiceRoutes(organisationChoices),
  route({ method: 'GET', url: '/workbench/organisations/:id', access, handle: showOrganisation }),
];
