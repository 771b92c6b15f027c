import type { ComponentChildren } from 'preact';
import { HiddenFields } from '#ui/account-menu.tsx';
import { Details } from '#ui/details.tsx';
import { useTexts } from '#ui/locale.ts';

export interface FilterForm {
  /** Where the list lives. */
  action: string;
  /** The rest of the state, kept while filtering: order, tab, columns. */
  fields?: Record<string, string>;
  /** The list without any filter; missing when there is none. */
  clearHref?: string;
}

interface ToolbarProps {
  id: string;
  found: string | undefined;
  filters: FilterForm | undefined;
  tools: ComponentChildren;
}

/** Over the list: how much was found, and the buttons of the filter form, whose fields stand in the table. */
export function DataTableToolbar({ id, found, filters, tools }: ToolbarProps) {
  const words = useTexts().list;
  return (
    <>
      <div class="handrail-list__toolbar">
        <p class="handrail-list__found" data-swap-found="" data-updated={words.updated}>
          {found}
        </p>
        <div class="handrail-list__buttons">
          {filters?.clearHref && (
            <a class="govuk-link handrail-list__clear" href={filters.clearHref} data-swap-link={id}>
              {words.clearFilters}
            </a>
          )}
          {filters && (
            <form id={`${id}-filters`} method="get" action={filters.action} data-swap-form={id}>
              <HiddenFields fields={filters.fields} />
              <button type="submit" class="govuk-button govuk-button--secondary handrail-button--compact">
                {words.applyFilters}
              </button>
            </form>
          )}
          {tools}
        </div>
      </div>
      {filters && <Details summary={words.filters} classes="handrail-list__toggle" id={`${id}-toggle`} />}
    </>
  );
}
