import type { Route } from '../route.ts';
import { routes as account } from './account/routes.ts';
import { routes as confirmation } from './confirmation/routes.ts';
import { routes as help } from './help/routes.ts';
import { routes as invitation } from './invitation/routes.ts';
import { routes as passkeys } from './passkeys/routes.ts';
import { routes as recovery } from './recovery/routes.ts';
import { routes as registration } from './registration/routes.ts';
import { routes as secondFactor } from './second-factor/routes.ts';
import { routes as session } from './session/routes.ts';
import { routes as signIn } from './sign-in/routes.ts';
import { routes as signOn } from './sign-on/routes.ts';

/** Every page for somebody who is not signed in yet, and those of the session itself. */
export const routes: Route[] = [
  ...signIn,
  ...signOn,
  ...session,
  ...registration,
  ...recovery,
  ...invitation,
  ...secondFactor,
  ...passkeys,
  ...confirmation,
  ...account,
  ...help,
];
