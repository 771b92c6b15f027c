import type { ComponentChildren } from 'preact';
import { isFilled } from '#ui/wording.ts';

export interface PageHeadingProps {
  children: ComponentChildren;
  /** What the page is part of: a case number, a step. */
  caption?: ComponentChildren;
  /** One sentence under the heading. */
  lead?: ComponentChildren;
  /** Buttons beside the heading. */
  actions?: ComponentChildren;
  size?: 'l' | 'xl';
}

/** The one heading of the first level. */
export function PageHeading({ children, caption, lead, actions, size = 'l' }: PageHeadingProps) {
  return (
    <div class="handrail-heading">
      <div class="handrail-heading__words">
        <h1 class={`govuk-heading-${size}`}>
          {isFilled(caption) && <span class={`govuk-caption-${size}`}>{caption}</span>} {children}
        </h1>
        {isFilled(lead) && <p class="govuk-body-l">{lead}</p>}
      </div>
      {isFilled(actions) && <div class="handrail-heading__actions govuk-button-group">{actions}</div>}
    </div>
  );
}
