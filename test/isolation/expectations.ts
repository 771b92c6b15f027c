import { accountPages } from './expectations/accounts.ts';
import { employerPages, referralPages } from './expectations/employer.ts';
import { factorPages } from './expectations/factors.ts';
import { helpPages } from './expectations/help.ts';
import { listPages } from './expectations/lists.ts';
import { noticePages } from './expectations/notices.ts';
import { organisationPages } from './expectations/organisations.ts';
import { publicPages, sessionPages, sightPages } from './expectations/public.ts';
import { sharedServicePages } from './expectations/shared-services.ts';
import { sharingPages } from './expectations/sharing.ts';
import { signOnPages, signOnSettings } from './expectations/sign-on.ts';
import { lookedAfterPages, staffPages } from './expectations/staff.ts';
import { userPages } from './expectations/users.ts';
import { casePages, letterPages, triagePages, workbenchPages } from './expectations/workbench.ts';

/** What everybody is answered everywhere, written by hand from the rules (ACC.X1, ACC.V3, ALL.5). */
export const expectations = [
  ...[...publicPages, ...sessionPages, ...sightPages, ...signOnPages],
  ...[...employerPages, ...referralPages, ...sharingPages, ...userPages],
  ...listPages,
  ...accountPages,
  ...noticePages,
  ...helpPages,
  ...organisationPages,
  ...signOnSettings,
  ...sharedServicePages,
  ...[...staffPages, ...lookedAfterPages],
  ...factorPages,
  ...[...workbenchPages, ...triagePages, ...casePages, ...letterPages],
];
