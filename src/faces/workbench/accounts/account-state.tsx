import type { AccountDetails } from '#modules/accounts/index.ts';
import { Tag, type TagColour } from '#ui/tag.tsx';
import type { Say } from './texts.ts';

type State = AccountDetails['state'];

const colours: Record<State, TagColour> = { active: 'green', pending: 'yellow', locked: 'red', dormant: 'grey' };

/** The states of an account, in the order somebody asks for them. */
export const states = ['active', 'pending', 'locked', 'dormant'] as const;

/** The state of an account in a word. */
export const AccountState = ({ t, state }: { t: Say; state: State }) => (
  <Tag colour={colours[state]}>{t(`state.${state}`)}</Tag>
);
