import type { ComponentChildren } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { classNames } from '#ui/class-names.ts';

export type TagColour = 'grey' | 'green' | 'teal' | 'blue' | 'purple' | 'magenta' | 'red' | 'orange' | 'yellow';

export interface TagProps {
  children?: ComponentChildren;
  colour?: TagColour;
  classes?: string;
  attributes?: Attributes;
}

/** A status in a word or two. */
export function Tag({ children, colour, classes, attributes }: TagProps) {
  return (
    <strong class={classNames('govuk-tag', colour && `govuk-tag--${colour}`, classes)} {...attributes}>
      {children}
    </strong>
  );
}
