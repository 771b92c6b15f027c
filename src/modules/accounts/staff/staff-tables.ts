/** Tables that only staff have rows in. */
export type StaffTables = {
  'accounts.staff_standing': { account_id: string; state: StaffStanding; since: Date };
  'accounts.staff_changes': {
    id: string;
    account_id: string;
    at: Date;
    by_account: string | null;
    act: StaffChange;
    detail: Readonly<Record<string, unknown>>;
    reason: string;
  };
};

/** Whether somebody may use what their roles say: disabled for a while, or left for good. */
export type StaffStanding = 'active' | 'disabled' | 'left';

/** What happens to a member of staff. */
export type StaffChange =
  | 'invited'
  | 'role_granted'
  | 'role_dates_changed'
  | 'role_ended'
  | 'disabled'
  | 'enabled'
  | 'handed_over'
  | 'left';
