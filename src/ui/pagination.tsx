import type { ComponentChildren } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { classNames } from '#ui/class-names.ts';
import { useTexts } from '#ui/locale.ts';
import { isFilled } from '#ui/wording.ts';

export interface PaginationLink {
  href: string;
  text?: ComponentChildren;
  /** What is on that page; shown only where there are no page numbers. */
  labelText?: string;
  attributes?: Attributes;
}

export interface PaginationItem {
  number?: string | number;
  href?: string;
  current?: boolean;
  ellipsis?: boolean;
  visuallyHiddenText?: string;
  attributes?: Attributes;
}

export interface PaginationProps {
  previous?: PaginationLink;
  next?: PaginationLink;
  /** Page numbers; lists paged by keyset have none. */
  items?: readonly (PaginationItem | null | undefined)[];
  landmarkLabel?: string;
  classes?: string;
  attributes?: Attributes;
}

/** To the page before and the page after. */
export function Pagination({ previous, next, items, landmarkLabel, classes, attributes }: PaginationProps) {
  const texts = useTexts();
  const block = !items && Boolean(previous || next);
  return (
    <nav
      class={classNames('govuk-pagination', block && 'govuk-pagination--block', classes)}
      aria-label={landmarkLabel ?? texts.pagination}
      {...attributes}
    >
      {previous && <Arrow link={previous} direction="prev" block={block} />}
      {items && (
        <ul class="govuk-pagination__list">
          {items.map(item => item && Object.keys(item).length > 0 && <Page item={item} />)}
        </ul>
      )}
      {next && <Arrow link={next} direction="next" block={block} />}
    </nav>
  );
}

function Page({ item }: { item: PaginationItem }) {
  const texts = useTexts();
  return (
    <li
      class={classNames(
        'govuk-pagination__item',
        item.current && 'govuk-pagination__item--current',
        item.ellipsis && 'govuk-pagination__item--ellipsis',
      )}
    >
      {item.ellipsis ? (
        '⋯'
      ) : (
        <a
          class="govuk-link govuk-pagination__link"
          href={item.href}
          aria-label={item.visuallyHiddenText ?? `${texts.page} ${item.number}`}
          aria-current={item.current ? 'page' : undefined}
          {...item.attributes}
        >
          {item.number}
        </a>
      )}
    </li>
  );
}

function Arrow({ link, direction, block }: { link: PaginationLink; direction: 'prev' | 'next'; block: boolean }) {
  const texts = useTexts();
  const [word, rest] = direction === 'prev' ? texts.previousPage : texts.nextPage;
  return (
    <div class={`govuk-pagination__${direction}`}>
      <a class="govuk-link govuk-pagination__link" href={link.href} rel={direction} {...link.attributes}>
        {(block || direction === 'prev') && <ArrowIcon direction={direction} />}{' '}
        <span
          class={classNames(
            'govuk-pagination__link-title',
            block && !link.labelText && 'govuk-pagination__link-title--decorated',
          )}
        >
          {isFilled(link.text) ? (
            link.text
          ) : (
            <>
              {word}
              <span class="govuk-visually-hidden"> {rest}</span>
            </>
          )}
        </span>
        {link.labelText && block && (
          <>
            {' '}
            <span class="govuk-visually-hidden">:</span>{' '}
            <span class="govuk-pagination__link-label">{link.labelText}</span>
          </>
        )}{' '}
        {!block && direction === 'next' && <ArrowIcon direction={direction} />}
      </a>
    </div>
  );
}

const arrowPaths = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
};

function ArrowIcon({ direction }: { direction: 'prev' | 'next' }) {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${direction}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrowPaths[direction]} />
    </svg>
  );
}
