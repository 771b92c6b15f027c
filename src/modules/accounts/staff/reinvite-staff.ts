import { z } from 'zod';
import { operation, type Scope } from '#platform/operation/index.ts';
import { issueToken } from '../tokens/issue-token.ts';
import { reason } from './reason.ts';
import { recordChange } from './record-change.ts';
import { holdStaff, mayChangeStaff } from './staff-member.ts';

/** Hours an invitation lives (ACC.V1). */
const invitationHours = 24;

/** Mails the link with which somebody joins the staff; the one before dies. */
export async function sendInvitation(scope: Scope, account: string, locale: string): Promise<void> {
  const token = await issueToken(scope, { purpose: 'invitation', account, hours: invitationHours });
  const language = locale === 'cy' ? 'cy' : 'en';
  scope.notify({ kind: 'staff_invitation', to: { account }, locale: language, reference: token });
}

/**
 * Invites somebody again who has not accepted yet: a fresh link for 24 hours, the old one dies, roles stay (ACC.V1). By a provider
 * administrator. Throws NotVisible, Refused, WrongState (they accepted).
 */
export const reinviteStaff = operation({
  act: 'staff.invited',
  actors: ['administrator'],
  input: z.object({ account: z.uuid(), reason }),
  load: ({ tx }, { account }) => holdStaff(tx, account),
  policy: (actor, member) =>
    mayChangeStaff(actor, member) ??
    (member.state === 'pending' && member.standing === 'active' ? undefined : { wrongState: 'staff.accepted' }),
  async run(scope, { account, locale }, given): Promise<void> {
    await sendInvitation(scope, account, locale);
    await recordChange(scope, { account, act: 'invited', detail: { again: true }, reason: given.reason });
  },
});
