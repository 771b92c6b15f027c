import type { ComponentChildren } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { classNames } from '#ui/class-names.ts';
import { isFilled } from '#ui/wording.ts';

export interface LabelProps {
  children?: ComponentChildren;
  /** The id of the field. */
  for?: string;
  classes?: string;
  attributes?: Attributes;
  isPageHeading?: boolean;
}

/** The name of a field; nothing when there are no words. */
export function Label({ children, for: forId, classes, attributes, isPageHeading }: LabelProps) {
  if (!isFilled(children)) return null;
  const label = (
    <label class={classNames('govuk-label', classes)} {...attributes} for={forId}>
      {children}
    </label>
  );
  return isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label;
}
