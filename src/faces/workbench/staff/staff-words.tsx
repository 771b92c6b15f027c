import type { StaffDetails, StaffState } from '#modules/accounts/index.ts';
import { Tag, type TagColour } from '#ui/tag.tsx';
import type { Say } from './texts.ts';

const colours: Record<StaffState, TagColour> = {
  ...{ active: 'green', pending: 'yellow', locked: 'red', dormant: 'grey', disabled: 'orange', left: 'grey' },
};

/** How a member of staff stands, in a word. */
export const StaffStateTag = ({ t, state }: { t: Say; state: StaffState }) => (
  <Tag colour={colours[state]}>{t(`state.${state}`)}</Tag>
);

/** Shut out before all else, then as the account stands. */
export const stateOf = ({ standing, state }: Pick<StaffDetails, 'standing' | 'state'>): StaffState =>
  standing === 'active' ? state : standing;

/** A role by its name. */
export const roleName = (t: Say, role: string): string => t(`role.${role}` as 'role.nurse');

/** Where a role is held. */
export const placeName = (t: Say, organisation: string | null): string => organisation ?? t('everywhere');
