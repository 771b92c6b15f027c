import { type Route, route } from '../../route.ts';
import { postMailedCodes, showMailedCodes } from './mailed-codes.page.ts';
import { postPasskey, showPasskey } from './passkey.page.ts';
import { postSecondFactor, showSecondFactor } from './second-factor.page.ts';

/** Before the second factor is given, where there must be one; later only by whoever just showed that it is them. */
const access = { to: 'signed_in', enrolling: true } as const;
const stepUp = true;

export const routes: Route[] = [
  route({ method: 'GET', url: '/second-factor', access, stepUp, handle: showSecondFactor, turn: 'first' }),
  route({ method: 'POST', url: '/second-factor', access, stepUp, handle: postSecondFactor }),
  route({ method: 'GET', url: '/second-factor/passkey', access, stepUp, handle: showPasskey, turn: 'first' }),
  route({ method: 'POST', url: '/second-factor/passkey', access, stepUp, handle: postPasskey }),
  route({ method: 'GET', url: '/second-factor/mail', access, stepUp, handle: showMailedCodes, turn: 'first' }),
  route({ method: 'POST', url: '/second-factor/mail', access, stepUp, handle: postMailedCodes }),
];
