import type { ComponentChildren } from 'preact';
import { classNames } from '#ui/class-names.ts';
import { CountBadge } from '#ui/count-badge.tsx';
import { useTexts } from '#ui/locale.ts';

export interface SubNavigationItem {
  text: ComponentChildren;
  href: string;
  current?: boolean;
  count?: number;
  countMeaning?: string;
}

export interface SubNavigationProps {
  items: readonly (SubNavigationItem | false | null | undefined)[];
  label?: string;
  classes?: string;
}

/** The parts of one thing, each a page of its own; counts say where something waits. */
export function SubNavigation({ items, label, classes }: SubNavigationProps) {
  const texts = useTexts();
  return (
    <nav class={classNames('moj-sub-navigation', classes)} aria-label={label ?? texts.list.sectionsHere}>
      <ul class="moj-sub-navigation__list">
        {items.map(
          item =>
            item && (
              <li class="moj-sub-navigation__item">
                <a class="moj-sub-navigation__link" aria-current={item.current ? 'page' : undefined} href={item.href}>
                  {item.text} <CountBadge count={item.count} meaning={item.countMeaning} />
                </a>
              </li>
            ),
        )}
      </ul>
    </nav>
  );
}
