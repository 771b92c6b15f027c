import type { ComponentChildren } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { classNames } from '#ui/class-names.ts';
import { useTexts } from '#ui/locale.ts';

export interface Breadcrumb {
  text: ComponentChildren;
  /** Missing for the page itself. */
  href?: string;
  attributes?: Attributes;
}

export interface BreadcrumbsProps {
  items: readonly Breadcrumb[];
  collapseOnMobile?: boolean;
  labelText?: string;
  classes?: string;
  attributes?: Attributes;
}

/** Where the page stands. */
export function Breadcrumbs({ items, collapseOnMobile, labelText, classes, attributes }: BreadcrumbsProps) {
  const texts = useTexts();
  return (
    <nav
      class={classNames('govuk-breadcrumbs', classes, collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile')}
      {...attributes}
      aria-label={labelText ?? texts.breadcrumb}
    >
      <ol class="govuk-breadcrumbs__list">
        {items.map(item =>
          item.href ? (
            <li class="govuk-breadcrumbs__list-item">
              <a class="govuk-breadcrumbs__link" href={item.href} {...item.attributes}>
                {item.text}
              </a>
            </li>
          ) : (
            <li class="govuk-breadcrumbs__list-item" aria-current="page">
              {item.text}
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}
