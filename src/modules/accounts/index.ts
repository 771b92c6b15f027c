export type { Identity, LinkVisit, OrganisationBrief } from './identity.ts';
export { type PasswordRule, passwordProblems, passwordRules } from './passwords/password-problems.ts';
export { chooseOrganisation } from './sessions/choose-organisation.ts';
export { identify } from './sessions/identify.ts';
export { keepAlive, secondsLeft } from './sessions/keep-alive.ts';
export { sessionCookie } from './sessions/open-session.ts';
export { signOut } from './sessions/sign-out.ts';
export { deviceCookie, deviceCookieAge } from './sign-in/known-device.ts';
export { type SignInAnswer, type SignInInput, signIn } from './sign-in/sign-in.ts';
