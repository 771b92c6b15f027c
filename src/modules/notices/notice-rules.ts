import type { NoticeKind } from './kinds.ts';
import type { Channel } from './tables.ts';

/** What a text may name. Nothing else can be put into a notice, and nothing here is an employee's name or health (NOT.1, ALL.7). */
export const placeholders = ['link', 'code', 'number', 'day', 'username', 'organisation'] as const;
export type Placeholder = (typeof placeholders)[number];

/** `owner` of the account, `user` of an employer, `employee` by a confirmed address, `staff` of the provider. */
export type Recipient = 'owner' | 'user' | 'employee' | 'staff';

/**
 * How a kind is told. `legal` (security, consent, sight, proxy): always at once, in quiet hours too. `prompt`: at once, but not in quiet
 * hours. `digest`: may also wait for the daily mail. `free`: may also be switched off.
 */
export type Manner = 'legal' | 'prompt' | 'digest' | 'free';

export interface NoticeRule {
  to: Recipient;
  channels: readonly Channel[];
  manner: Manner;
  /** Of the organisation's own affairs: it may say it in its own words. `account`: of a sign-in, which belongs to none. */
  about: 'organisation' | 'account';
  /** What its text must name. */
  needs: readonly Placeholder[];
  /** What its text may name besides; where a notice has none, our words are sent. */
  may: readonly Placeholder[];
  /** Said in different words to each of these. */
  variants?: readonly string[];
}

const mail = ['email'] as const;
const anyWay = ['email', 'text', 'print'] as const;

const account = (...needs: Placeholder[]): NoticeRule => ({
  ...{ to: 'owner', channels: mail, manner: 'legal', about: 'account', needs, may: [] },
});
/** About a membership: its organisation is known. */
const membership = (...needs: Placeholder[]): NoticeRule => ({
  ...{ to: 'user', channels: mail, manner: 'legal', about: 'organisation', needs, may: ['organisation'] },
});
const referral = (manner: Manner, ...more: Placeholder[]): NoticeRule => ({
  ...{ to: 'user', channels: mail, manner, about: 'organisation', needs: ['link', ...more], may: ['organisation'] },
});
const shared = { ...membership('link'), variants: ['owner', 'colleague'] };
const sight = (...needs: Placeholder[]): NoticeRule => ({
  ...{ to: 'employee', channels: anyWay, manner: 'legal', about: 'organisation', needs, may: ['organisation'] },
});

/** Every kind there is: who is told, how, whether it can wait or be switched off, and what its text can name (NOT.1). */
export const noticeRules: Readonly<Record<NoticeKind, NoticeRule>> = {
  activation: { ...membership('link'), may: ['organisation', 'username'] },
  already_registered: account('link'),
  reset: account('link'),
  username: account('link', 'username'),
  password_changed: account('link'),
  locked: account(),
  unlocked: account('link'),
  disabled: membership(),
  enabled: membership('link'),
  permissions_changed: membership('link'),
  new_device: account('link'),
  factor_added: account(),
  factor_removed: account(),
  user_invitation: membership('link'),
  recovery_code_used: account(),
  passkey_refused: account(),
  staff_invitation: { ...account('link'), to: 'staff' },
  email_changed: account('link'),
  dormant_warning: account('link'),
  // Each step has its own words: an organisation’s single text could not say them.
  shared_services: account('link'),
  staff_roles_changed: { ...account('link'), to: 'staff' },
  staff_disabled: { ...account(), to: 'staff' },
  staff_enabled: { ...account('link'), to: 'staff' },
  staff_left: { ...account(), to: 'staff' },
  handed_over: { ...account('link'), to: 'staff' },
  sign_in_linked: membership('link'),
  sign_in_unlinked: membership('link'),
  sign_in_elsewhere: account('link'),
  one_time_code: { ...sight('code'), channels: ['email', 'text'] },
  submitted: referral('free', 'number'),
  accepted: referral('free', 'number'),
  rejected: referral('digest', 'number'),
  information_wanted: referral('digest', 'number'),
  draft_deletion: referral('prompt', 'day'),
  rejected_deletion: referral('prompt', 'number', 'day'),
  approval_wanted: referral('digest'),
  withdrawn: referral('free', 'number'),
  reassigned: { ...referral('legal'), may: ['number', 'organisation'] },
  recipient_succeeded: { ...sight(), channels: ['email', 'text'] },
  share_started: shared,
  share_ended: shared,
  delegation_started: shared,
  delegation_ended: shared,
  letter_released: referral('digest', 'number'),
  no_letter: referral('digest', 'number'),
  case_closed: referral('free', 'number'),
  sight_ready: { ...sight('link'), may: ['day', 'organisation'] },
  sight_code: { ...sight('code'), channels: ['email', 'text'] },
  sight_reminder: { ...sight('link'), may: ['day', 'organisation'] },
  sight_ending: sight('link', 'day'),
  correction_answered: { ...sight('link'), may: ['day', 'organisation'] },
  task_overdue: { ...referral('free'), to: 'staff', may: ['number', 'organisation'] },
  daily_digest: { ...account('link'), to: 'user', manner: 'prompt' },
};

/** May somebody have this kind only once a day? */
export const canWait = (kind: NoticeKind): boolean => ['digest', 'free'].includes(noticeRules[kind].manner);
/** May somebody not have it at all? */
export const canBeOff = (kind: NoticeKind): boolean => noticeRules[kind].manner === 'free';
