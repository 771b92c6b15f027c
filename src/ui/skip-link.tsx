import type { ComponentChildren } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { classNames } from '#ui/class-names.ts';

export interface SkipLinkProps {
  children: ComponentChildren;
  href?: string;
  classes?: string;
  attributes?: Attributes;
}

/** Takes keyboard users past the header. */
export function SkipLink({ children, href = '#content', classes, attributes }: SkipLinkProps) {
  return (
    <a href={href} class={classNames('govuk-skip-link', classes)} {...attributes} data-module="govuk-skip-link">
      {children}
    </a>
  );
}
