import { type ComponentChildren, h } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { classNames } from '#ui/class-names.ts';
import { i18nAttributes } from '#ui/i18n-attributes.ts';
import { useLocale, useTexts } from '#ui/locale.ts';
import { isFilled } from '#ui/wording.ts';

export interface AccordionSection {
  heading: ComponentChildren;
  /** One line under the heading. */
  summary?: ComponentChildren;
  /** Plain words become a paragraph. */
  content?: ComponentChildren;
  expanded?: boolean;
}

interface AccordionWords {
  hideAllSectionsText?: string;
  showAllSectionsText?: string;
  hideSectionText?: string;
  hideSectionAriaLabelText?: string;
  showSectionText?: string;
  showSectionAriaLabelText?: string;
}

export interface AccordionProps extends AccordionWords {
  /** Unique over the whole site: what a reader opened is remembered under it. */
  id: string;
  items?: readonly (AccordionSection | false | '' | null | undefined)[];
  headingLevel?: 2 | 3 | 4 | 5 | 6;
  rememberExpanded?: boolean;
  classes?: string;
  attributes?: Attributes;
}

/** Sections a reader opens and closes, several at a time; all open where no script runs. */
export function Accordion(props: AccordionProps) {
  const texts = useTexts().accordion;
  const words: AccordionWords = useLocale() === 'en' ? props : { ...texts, ...props };
  return (
    <div
      class={classNames('govuk-accordion', props.classes)}
      data-module="govuk-accordion"
      id={props.id}
      {...i18nAttributes({
        'hide-all-sections': words.hideAllSectionsText,
        'hide-section': words.hideSectionText,
        'hide-section-aria-label': words.hideSectionAriaLabelText,
        'show-all-sections': words.showAllSectionsText,
        'show-section': words.showSectionText,
        'show-section-aria-label': words.showSectionAriaLabelText,
      })}
      data-remember-expanded={props.rememberExpanded?.toString()}
      {...props.attributes}
    >
      {props.items?.map(
        (section, index) => section && <Section {...section} accordion={props} number={index + 1} key={index} />,
      )}
    </div>
  );
}

function Section(props: AccordionSection & { accordion: AccordionProps; number: number }) {
  const { heading, summary, content, accordion, number } = props;
  return (
    <div class={classNames('govuk-accordion__section', props.expanded && 'govuk-accordion__section--expanded')}>
      <div class="govuk-accordion__section-header">
        {h(
          `h${accordion.headingLevel ?? 2}`,
          { class: 'govuk-accordion__section-heading' },
          <span class="govuk-accordion__section-button" id={`${accordion.id}-heading-${number}`}>
            {heading}
          </span>,
        )}
        {isFilled(summary) && (
          <div class="govuk-accordion__section-summary govuk-body" id={`${accordion.id}-summary-${number}`}>
            {summary}
          </div>
        )}
      </div>
      <div id={`${accordion.id}-content-${number}`} class="govuk-accordion__section-content">
        {typeof content === 'string' ? <p class="govuk-body">{content}</p> : content}
      </div>
    </div>
  );
}
