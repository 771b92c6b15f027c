import { SubNavigation } from '#ui/sub-navigation.tsx';
import { addresses } from './addresses.ts';
import { lockedHref } from './list-places.ts';
import type { Say } from './texts.ts';

/** The three tabs of user administration (ACC.U1). */
export function UserViews(props: { t: Say; current: 'users' | 'locked' | 'shares'; locked?: number }) {
  const { t, current, locked } = props;
  return (
    <SubNavigation
      label={t('views.label')}
      items={[
        { text: t('view.users'), href: addresses.users, current: current === 'users' },
        {
          ...{ text: t('view.locked'), href: lockedHref(), current: current === 'locked' },
          ...(locked === undefined ? {} : { count: locked, countMeaning: t('view.locked') }),
        },
        { text: t('view.shares'), href: addresses.shares, current: current === 'shares' },
      ]}
    />
  );
}
