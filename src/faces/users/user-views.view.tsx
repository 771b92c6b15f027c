import { SubNavigation } from '#ui/sub-navigation.tsx';
import type { Addresses } from './addresses.ts';
import { lockedHref } from './list-places.ts';
import type { Say } from './texts.ts';

/** The three tabs of user administration (ACC.U1). */
export function UserViews(props: { t: Say; at: Addresses; current: 'users' | 'locked' | 'shares'; locked?: number }) {
  const { t, at, current, locked } = props;
  return (
    <SubNavigation
      label={t('views.label')}
      items={[
        { text: t('view.users'), href: at.users, current: current === 'users' },
        {
          ...{ text: t('view.locked'), href: lockedHref(at), current: current === 'locked' },
          ...(locked === undefined ? {} : { count: locked, countMeaning: t('view.locked') }),
        },
        { text: t('view.shares'), href: at.shares, current: current === 'shares' },
      ]}
    />
  );
}
