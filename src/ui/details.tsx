import type { ComponentChildren } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { classNames } from '#ui/class-names.ts';

export interface DetailsProps {
  summary: ComponentChildren;
  children?: ComponentChildren;
  open?: boolean;
  id?: string;
  classes?: string;
  attributes?: Attributes;
}

/** More for those who want it, folded away. */
export function Details({ summary, children, open, id, classes, attributes }: DetailsProps) {
  return (
    <details id={id} class={classNames('govuk-details', classes)} {...attributes} open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}
