import { type Route, route } from '../../route.ts';
import { postConfirmation, showConfirmation } from './confirmation.page.ts';

const access = { to: 'signed_in' } as const;

/** Showing that it is them, before what reaches far (ACC.S6). */
export const routes: Route[] = [
  route({ method: 'GET', url: '/confirmation', access, handle: showConfirmation }),
  route({ method: 'POST', url: '/confirmation', access, handle: postConfirmation }),
];
