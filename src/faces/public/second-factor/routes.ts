import { type Route, route } from '../../route.ts';
import { postSecondFactor, showSecondFactor } from './second-factor.page.ts';

const access = { to: 'signed_in', enrolling: true } as const;

export const routes: Route[] = [
  route({ method: 'GET', url: '/second-factor', access, handle: showSecondFactor, turn: 'first' }),
  route({ method: 'POST', url: '/second-factor', access, handle: postSecondFactor }),
];
