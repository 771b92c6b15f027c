import type { Reply, Visit } from '#faces/visit.ts';
import { readStaff, type StaffDetails } from '#modules/accounts/index.ts';
import { ask } from '#platform/operation/index.ts';
import { staffOf } from '../staff-of.ts';
import { staffPlace } from './list-place.ts';
import { ShowStaff } from './show-staff.view.tsx';
import { texts } from './texts.ts';

/** The member of staff the address names. Throws NotVisible. */
export const memberOf = (visit: Visit): Promise<StaffDetails> =>
  ask(visit.runtime, readStaff, visit.actor, { account: visit.params.id });

/** One member of staff: details, roles, what was changed and why, sign-ins (ACC.V2). */
export async function showStaff(visit: Visit): Promise<Reply> {
  const member = await memberOf(visit);
  const { locale, zone } = visit;
  const own = member.id === staffOf(visit).account;
  const body = ShowStaff({ t: visit.words(texts), locale, zone, member, own });
  return visit.page({ title: member.name, current: 'staff', backLink: staffPlace.root, body });
}
