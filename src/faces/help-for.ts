import type { Audience } from '#modules/help/index.ts';

/** Which help page speaks of the pages that begin so; the longest beginning counts. */
const about: Readonly<Record<string, string>> = {
  '/': 'getting-started#opening',
  '/sign-in': 'getting-started#signing-in',
  '/register': 'getting-started#registering',
  '/activate': 'getting-started#registering',
  '/activation': 'getting-started#registering',
  '/recover/password': 'getting-started#password',
  '/recover/username': 'getting-started#username',
  '/reset': 'getting-started#password',
  '/second-factor': 'getting-started#signing-in',
  '/account': 'getting-started#account',
  '/account/notices': 'getting-started#notices',
  '/account/password': 'getting-started#password',
  '/account/services': 'shared-services',
  '/account/history': 'security-advice',
  '/sessions': 'security-advice',
  '/choose': 'shared-services#step-4',
  '/sight': 'reading-your-letter',
  '/employer': 'getting-started',
  '/employer/cases': 'getting-started#tracking',
  '/employer/cases/:id': 'getting-started#case',
  '/employer/cases/:id/owner': 'getting-started#reassigning',
  '/employer/referrals': 'getting-started#saving',
  '/employer/referrals/new': 'ways-to-refer',
  '/employer/referrals/:id': 'getting-started#making-a-referral',
  '/employer/sharing': 'getting-started#account',
  '/employer/shared-services': 'shared-services#step-3',
  '/employer/users': 'getting-started#users',
  '/employer/users/:id': 'getting-started#accounts',
  '/employer/users/:id/unlocking': 'getting-started#locked',
  '/employer/help': 'getting-started',
  '/workbench': 'working-here#desk',
  '/workbench/triage': 'working-here#triage',
  '/workbench/cases': 'working-here#case',
  '/workbench/cases/:id/letter': 'working-here#letters',
  '/workbench/cases/:id/consent': 'working-here#letters',
  '/workbench/tasks': 'working-here#tasks',
  '/workbench/organisations': 'working-here#organisations',
  '/workbench/accounts': 'working-here#accounts',
  '/workbench/help-pages': 'working-here#help-pages',
};

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whose help a page belongs to, and where it stands. */
export function helpPlace(path: string): { audience: Audience; root: string } {
  const audience = (['employer', 'workbench'] as const).find(
    face => path === `/${face}` || path.startsWith(`/${face}/`),
  );
  return audience ? { audience, root: `/${audience}/help` } : { audience: 'public', root: '/help' };
}

/** The address of the help for a page of ours (HLP.1). */
export function helpFor(path: string): string {
  const parts = path.split('/').map(part => (id.test(part) ? ':id' : part));
  for (let length = parts.length; length > 0; length--) {
    const found = about[parts.slice(0, length).join('/') || '/'];
    if (found) return `${helpPlace(path).root}/${found}`;
  }
  return helpPlace(path).root;
}
