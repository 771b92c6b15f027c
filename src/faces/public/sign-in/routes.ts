import { type Route, route } from '../../route.ts';
import { postPasskeySignIn } from './passkey-sign-in.page.ts';
import { postSignIn, showSignIn, showWelcome } from './sign-in.page.ts';
import { postSignInCode, showSignInCode } from './sign-in-code.page.ts';

const enrolling = { to: 'signed_in', enrolling: true } as const;

export const routes: Route[] = [
  route({ method: 'GET', url: '/', access: { to: 'public' }, handle: showWelcome, turn: 'first' }),
  route({ method: 'GET', url: '/sign-in', access: { to: 'public' }, handle: showSignIn, turn: 'first' }),
  route({ method: 'POST', url: '/sign-in', access: { to: 'public' }, handle: postSignIn }),
  route({ method: 'POST', url: '/sign-in/passkey', access: { to: 'public' }, handle: postPasskeySignIn }),
  route({ method: 'GET', url: '/sign-in/code', access: enrolling, handle: showSignInCode, turn: 'first' }),
  route({ method: 'POST', url: '/sign-in/code', access: enrolling, handle: postSignInCode }),
];
