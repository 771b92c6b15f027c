import type { ComponentChildren } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { classNames } from '#ui/class-names.ts';
import { useTexts } from '#ui/locale.ts';
import { isFilled } from '#ui/wording.ts';

export interface SummaryError {
  text: ComponentChildren;
  /** `#` and the id of the field. */
  href?: string;
  attributes?: Attributes;
}

export interface ErrorSummaryProps {
  errors?: readonly SummaryError[];
  title?: ComponentChildren;
  description?: ComponentChildren;
  disableAutoFocus?: boolean;
  classes?: string;
  attributes?: Attributes;
}

/** Everything wrong on the page, at its top, each linked to its field. */
export function ErrorSummary(props: ErrorSummaryProps) {
  const { errors = [], description } = props;
  const title = props.title ?? useTexts().errorSummaryTitle;
  return (
    <div
      class={classNames('govuk-error-summary', props.classes)}
      data-disable-auto-focus={props.disableAutoFocus}
      {...props.attributes}
      data-module="govuk-error-summary"
    >
      {/* The alert is a child of the focused box, or parts of it go unheard. */}
      <div role="alert">
        <h2 class="govuk-error-summary__title">{title}</h2>
        <div class="govuk-error-summary__body">
          {isFilled(description) && <p>{description}</p>}
          {errors.length > 0 && (
            <ul class="govuk-list govuk-error-summary__list">
              {errors.map(error => (
                <li>
                  {error.href ? (
                    <a href={error.href} {...error.attributes}>
                      {error.text}
                    </a>
                  ) : (
                    error.text
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  );
}
