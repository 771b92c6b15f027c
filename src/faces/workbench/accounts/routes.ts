import { type Route, route } from '#faces/route.ts';
import { askCorrection, doCorrect } from './correct-email.page.ts';
import { exportAccounts, showAccounts } from './list-accounts.page.ts';
import { showAccount } from './show-account.page.ts';
import { exportAccountHistory, showAccountHistory } from './show-history.page.tsx';
import { askUnlocking, doUnlock } from './unlock-account.page.ts';

const access = { to: 'workbench', desk: 'administrator' } as const;
const root = '/workbench/accounts';

/** Sign-ins of employers' users and of staff, as provider administrators help with them (ACC.R7, ACC.S2). */
export const routes: Route[] = [
  route({ method: 'GET', url: root, access, handle: showAccounts }),
  route({ method: 'GET', url: `${root}/export`, access, handle: exportAccounts }),
  route({ method: 'GET', url: `${root}/:id`, access, handle: showAccount }),
  route({ method: 'GET', url: `${root}/:id/unlocking`, access, handle: askUnlocking }),
  route({ method: 'POST', url: `${root}/:id/unlocking`, access, handle: doUnlock }),
  route({ method: 'GET', url: `${root}/:id/email`, access, handle: askCorrection }),
  route({ method: 'POST', url: `${root}/:id/email`, access, handle: doCorrect }),
  route({ method: 'GET', url: `${root}/:id/history`, access, handle: showAccountHistory }),
  route({ method: 'GET', url: `${root}/:id/history/export`, access, handle: exportAccountHistory }),
];
