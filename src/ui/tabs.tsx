import type { ComponentChildren } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { classNames } from '#ui/class-names.ts';
import { useTexts } from '#ui/locale.ts';

export interface Tab {
  label: ComponentChildren;
  id?: string;
  /** Plain words become a paragraph. */
  panel: ComponentChildren;
  panelAttributes?: Attributes;
  attributes?: Attributes;
}

export interface TabsProps {
  items?: (Tab | false | null | undefined)[];
  /** Starts the id of each panel that has none of its own. */
  idPrefix?: string;
  id?: string;
  title?: string;
  classes?: string;
  attributes?: Attributes;
}

/** Views of one thing, one at a time; a list of links and sections without script. */
export function Tabs({ items = [], idPrefix = '', id, title, classes, attributes }: TabsProps) {
  const texts = useTexts();
  const panelId = (tab: Tab, index: number) => tab.id ?? `${idPrefix}-${index + 1}`;
  return (
    <div id={id} class={classNames('govuk-tabs', classes)} {...attributes} data-module="govuk-tabs">
      <h2 class="govuk-tabs__title">{title ?? texts.contents}</h2>
      {items.length > 0 && (
        <ul class="govuk-tabs__list">
          {items.map(
            (tab, index) =>
              tab && (
                <li class={classNames('govuk-tabs__list-item', index === 0 && 'govuk-tabs__list-item--selected')}>
                  <a class="govuk-tabs__tab" href={`#${panelId(tab, index)}`} {...tab.attributes}>
                    {tab.label}
                  </a>
                </li>
              ),
          )}
        </ul>
      )}
      {items.map(
        (tab, index) =>
          tab && (
            <div
              class={classNames('govuk-tabs__panel', index > 0 && 'govuk-tabs__panel--hidden')}
              id={panelId(tab, index)}
              {...tab.panelAttributes}
            >
              {typeof tab.panel === 'string' ? <p class="govuk-body">{tab.panel}</p> : tab.panel}
            </div>
          ),
      )}
    </div>
  );
}
