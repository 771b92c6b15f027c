import { type ComponentChildren, h } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { classNames } from '#ui/class-names.ts';
import { isFilled } from '#ui/wording.ts';

export interface FeedbackProps {
  title: ComponentChildren;
  /** Plain words become a paragraph. */
  children?: ComponentChildren;
  headingLevel?: 2 | 3 | 4 | 5 | 6;
  classes?: string;
  attributes?: Attributes;
}

/** Asks at the foot of a page how it was. */
export function Feedback({ title, children, headingLevel = 2, classes, attributes }: FeedbackProps) {
  return (
    <div class={classNames('govuk-feedback govuk-width-container', classes)} {...attributes}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {h(`h${headingLevel}`, { class: 'govuk-feedback__title' }, title)}
          {isFilled(children) && (
            <div class="govuk-feedback__body">
              {typeof children === 'string' ? <p class="govuk-body">{children}</p> : children}
            </div>
          )}
        </div>
      </div>
    </div>
  );
}
