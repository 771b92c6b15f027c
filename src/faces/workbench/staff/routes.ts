import { type Route, route } from '#faces/route.ts';
import { askDays, askEnding, doChangeDays, doEndRole } from './change-role.page.tsx';
import { askGrant, doGrant } from './grant-role.page.tsx';
import { askInvitation, doInvite } from './invite-staff.page.ts';
import { askLeaving, doLeave } from './leave.page.tsx';
import { exportStaff, showStaffList } from './list-staff.page.ts';
import { askStanding, doStanding } from './set-standing.page.tsx';
import { showStaff } from './show-staff.page.ts';

const access = { to: 'workbench', desk: 'administrator' } as const;
const root = '/workbench/staff';
const get = (url: string, handle: Route['handle']) => route({ method: 'GET', url: root + url, access, handle });
const post = (url: string, handle: Route['handle']) => route({ method: 'POST', url: root + url, access, handle });
const standing = (what: 'disabling' | 'enabling' | 'invitation') => [
  get(`/:id/${what}`, askStanding(what)),
  post(`/:id/${what}`, doStanding(what)),
];

/** The provider's staff: who, as what, where and when (ACC.V1, ACC.V2, ACC.V4). */
export const routes: Route[] = [
  ...[get('', showStaffList), get('/export', exportStaff), get('/new', askInvitation), post('', doInvite)],
  get('/:id', showStaff),
  ...[get('/:id/roles/new', askGrant), post('/:id/roles', doGrant)],
  ...[get('/:id/roles/:assignment', askDays), post('/:id/roles/:assignment', doChangeDays)],
  ...[get('/:id/roles/:assignment/ending', askEnding), post('/:id/roles/:assignment/ending', doEndRole)],
  ...[...standing('disabling'), ...standing('enabling'), ...standing('invitation')],
  ...[get('/:id/leaving', askLeaving), post('/:id/leaving', doLeave)],
];
