import type { ComponentChildren } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { classNames } from '#ui/class-names.ts';
import { useTexts } from '#ui/locale.ts';

export interface WarningTextProps {
  children?: ComponentChildren;
  iconFallbackText?: string;
  classes?: string;
  attributes?: Attributes;
}

/** Something with consequences the reader must know of. */
export function WarningText({ children, iconFallbackText, classes, attributes }: WarningTextProps) {
  const texts = useTexts();
  return (
    <div class={classNames('govuk-warning-text', classes)} {...attributes}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>{' '}
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{iconFallbackText ?? texts.warning}</span> {children}
      </strong>
    </div>
  );
}
