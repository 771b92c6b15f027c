import { type Route, route } from '#faces/route.ts';
import { askRotation, doRotate } from './request-code.page.tsx';

const access = { to: 'workbench', desk: 'administrator' } as const;
const url = '/workbench/organisations/:id/request-code';

/** The code with which others ask to work for an organisation, as provider administrators keep it (ACC.M2). */
export const routes: Route[] = [
  route({ method: 'GET', url, access, handle: askRotation }),
  route({ method: 'POST', url, access, handle: doRotate }),
];
