import { type ComponentChildren, h } from 'preact';
import { classNames } from '#ui/class-names.ts';
import { CountBadge } from '#ui/count-badge.tsx';
import { useTexts } from '#ui/locale.ts';

export interface SideNavigationItem {
  text: ComponentChildren;
  href: string;
  current?: boolean;
  count?: number;
  countMeaning?: string;
}

export interface SideNavigationSection {
  heading?: string;
  items: readonly (SideNavigationItem | false | null | undefined)[];
}

export interface SideNavigationProps {
  sections: readonly SideNavigationSection[];
  headingLevel?: 2 | 3 | 4;
  label?: string;
  classes?: string;
}

/** The pages of a larger part, in sections; above the content on small screens. */
export function SideNavigation({ sections, headingLevel = 2, label, classes }: SideNavigationProps) {
  const texts = useTexts();
  return (
    <nav class={classNames('moj-side-navigation', classes)} aria-label={label ?? texts.list.sectionsHere}>
      {sections.map(({ heading, items }) => (
        <>
          {heading && h(`h${headingLevel}`, { class: 'moj-side-navigation__title' }, heading)}
          <ul class="moj-side-navigation__list">{items.map(item => item && <Item {...item} />)}</ul>
        </>
      ))}
    </nav>
  );
}

function Item({ text, href, current, count, countMeaning }: SideNavigationItem) {
  return (
    <li class={classNames('moj-side-navigation__item', current && 'moj-side-navigation__item--active')}>
      <a href={href} aria-current={current ? 'page' : undefined}>
        {text} <CountBadge count={count} meaning={countMeaning} />
      </a>
    </li>
  );
}
