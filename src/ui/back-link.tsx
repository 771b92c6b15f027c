import type { ComponentChildren } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { classNames } from '#ui/class-names.ts';
import { useTexts } from '#ui/locale.ts';
import { isFilled } from '#ui/wording.ts';

export interface BackLinkProps {
  href: string;
  children?: ComponentChildren;
  classes?: string;
  attributes?: Attributes;
}

/** One step back in a journey. */
export function BackLink({ href, children, classes, attributes }: BackLinkProps) {
  const texts = useTexts();
  return (
    <a href={href} class={classNames('govuk-back-link', classes)} {...attributes}>
      {isFilled(children) ? children : texts.back}
    </a>
  );
}
