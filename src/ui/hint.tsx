import type { ComponentChildren } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { classNames } from '#ui/class-names.ts';

export interface HintProps {
  children?: ComponentChildren;
  id?: string;
  classes?: string;
  attributes?: Attributes;
}

/** Help for a question, read out with its field. */
export function Hint({ children, id, classes, attributes }: HintProps) {
  return (
    <div id={id} class={classNames('govuk-hint', classes)} {...attributes}>
      {children}
    </div>
  );
}
