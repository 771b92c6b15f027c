import type { ComponentChildren } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { classNames } from '#ui/class-names.ts';

export interface InsetTextProps {
  children?: ComponentChildren;
  id?: string;
  classes?: string;
  attributes?: Attributes;
}

/** A passage set apart from the text around it. */
export function InsetText({ children, id, classes, attributes }: InsetTextProps) {
  return (
    <div id={id} class={classNames('govuk-inset-text', classes)} {...attributes}>
      {children}
    </div>
  );
}
