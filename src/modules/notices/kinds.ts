/** What people are told of (NOT.2), as far as something in the product tells it. */
export const noticeKinds = [
  'activation',
  'already_registered',
  'reset',
  'username',
  'password_changed',
  'locked',
  'unlocked',
  'disabled',
  'enabled',
  'permissions_changed',
  'new_device',
  'factor_added',
  'factor_removed',
  'email_changed',
  'dormant_warning',
  'shared_services',
  'recovery_code_used',
  'passkey_refused',
  'staff_invitation',
  'sign_in_linked',
  'sign_in_unlinked',
  'sign_in_elsewhere',
  'user_invitation',
  'staff_roles_changed',
  'staff_disabled',
  'staff_enabled',
  'staff_left',
  'handed_over',
  'one_time_code',
  'submitted',
  'accepted',
  'rejected',
  'information_wanted',
  'draft_deletion',
  'rejected_deletion',
  'approval_wanted',
  'withdrawn',
  'reassigned',
  'recipient_succeeded',
  'share_started',
  'share_ended',
  'delegation_started',
  'delegation_ended',
  'letter_released',
  'no_letter',
  'case_closed',
  'sight_ready',
  'sight_code',
  'sight_reminder',
  'sight_ending',
  'correction_answered',
  'task_overdue',
  'daily_digest',
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

/** References without which a notice of a kind cannot be told. */
const needed: Partial<Record<NoticeKind, readonly string[]>> = {
  ...{ activation: ['token', 'version'], reset: ['token', 'version'], staff_invitation: ['token', 'version'] },
  ...{ user_invitation: ['token', 'version'], one_time_code: ['token', 'version'], sight_code: ['token', 'version'] },
  ...{
    sight_ready: ['token', 'version'],
    sight_reminder: ['token', 'version'],
    correction_answered: ['token', 'version'],
  },
  sight_ending: ['token', 'version', 'day'],
  ...{ submitted: ['number'], accepted: ['number'], rejected: ['number'], information_wanted: ['number'] },
  ...{ withdrawn: ['number'], letter_released: ['number'], no_letter: ['number'], case_closed: ['number'] },
  ...{ share_started: ['side'], share_ended: ['side'], delegation_started: ['side'], delegation_ended: ['side'] },
  daily_digest: ['count'],
  shared_services: ['step', 'side'],
  ...{ draft_deletion: ['day'], rejected_deletion: ['number', 'day'] },
};

/** @throws RangeError when a notice lacks what its template must say */
export function requireReferences(kind: NoticeKind, reference: Readonly<Record<string, string | number>>): void {
  const missing = (needed[kind] ?? []).filter(name => reference[name] === undefined);
  if (missing.length) throw new RangeError(`the notice ${kind} needs the reference ${missing.join(', ')}`);
}

/** The kind of this name. @throws RangeError when there is none, so that the change that would tell it fails where it was written */
export function noticeKind(name: string): NoticeKind {
  const kind = noticeKinds.find(each => each === name);
  if (!kind) throw new RangeError(`no notice is called ${name}`);
  return kind;
}

/** Is there a kind of this name? */
export const isNoticeKind = (name: string): name is NoticeKind => noticeKinds.some(each => each === name);
