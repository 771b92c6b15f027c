import type { ComponentChildren } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { classNames } from '#ui/class-names.ts';
import { useTexts } from '#ui/locale.ts';

export interface ErrorMessageProps {
  children?: ComponentChildren;
  id?: string;
  classes?: string;
  attributes?: Attributes;
  /** Said before the message to those who hear the page; `false` leaves it out. */
  visuallyHiddenText?: string | false;
}

/** What is wrong with a field and how to put it right. */
export function ErrorMessage({ children, id, classes, attributes, visuallyHiddenText }: ErrorMessageProps) {
  const texts = useTexts();
  const prefix = visuallyHiddenText ?? texts.error;
  return (
    <p id={id} class={classNames('govuk-error-message', classes)} {...attributes}>
      {prefix && (
        <>
          <span class="govuk-visually-hidden">{prefix}:</span>{' '}
        </>
      )}
      {children}
    </p>
  );
}
