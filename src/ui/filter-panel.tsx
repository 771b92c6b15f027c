import type { ComponentChildren } from 'preact';
import { HiddenFields } from '#ui/account-menu.tsx';
import { Button } from '#ui/button.tsx';
import { useTexts } from '#ui/locale.ts';

export interface FilterPanelProps {
  /** Where the list lives. */
  action: string;
  /** The fields. */
  children: ComponentChildren;
  /** Filters now in force, each with the URL of the list without it. */
  chosen?: readonly { text: string; removeHref: string }[];
  clearHref?: string;
  fields?: Record<string, string>;
  /** The region swapped in place when a field changes. */
  swap?: string;
  heading?: string;
}

/** Filters beside a list that has too many of them for the row under its headings. */
export function FilterPanel({ action, children, chosen = [], clearHref, fields, swap, heading }: FilterPanelProps) {
  const words = useTexts().list;
  return (
    <form class="handrail-filter" method="get" action={action} data-swap-form={swap}>
      <HiddenFields fields={fields} />
      <h2 class="govuk-heading-m">{heading ?? words.filters}</h2>
      {chosen.length > 0 && (
        <>
          <h3 class="govuk-visually-hidden">{words.chosenFilters}</h3>
          <ul class="handrail-filter__chosen">
            {chosen.map(filter => (
              <li>
                <a class="handrail-filter__tag" href={filter.removeHref} data-swap-link={swap}>
                  <span>
                    <span class="govuk-visually-hidden">{words.removeFilter} </span>
                    {filter.text}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {children}
      <div class="govuk-button-group">
        <Button>{words.applyFilters}</Button>
        {clearHref && (
          <a class="govuk-link" href={clearHref} data-swap-link={swap}>
            {words.clearFilters}
          </a>
        )}
      </div>
    </form>
  );
}
