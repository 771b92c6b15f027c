import { type Route, route } from '../../route.ts';
import { postPasskeyCreation, postPasskeyRequest } from './passkey-options.page.ts';

const enrolling = { to: 'signed_in', enrolling: true } as const;

/** What the script of a passkey's button asks for. */
export const routes: Route[] = [
  route({ method: 'POST', url: '/passkeys/request', access: { to: 'public' }, handle: postPasskeyRequest }),
  route({ method: 'POST', url: '/passkeys/creation', access: enrolling, handle: postPasskeyCreation }),
];
