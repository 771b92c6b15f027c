import { type ComponentChildren, h } from 'preact';
import { isFilled } from '#ui/wording.ts';

export interface EmptyStateProps {
  heading: ComponentChildren;
  headingLevel?: 2 | 3;
  /** Why there is nothing, and what the next step is. */
  children?: ComponentChildren;
  actions?: ComponentChildren;
  drawing?: 'stairs' | 'letter' | 'calendar' | 'search';
}

/** Nothing here yet: a small drawing and the next step. */
export function EmptyState({ heading, headingLevel = 2, children, actions, drawing = 'stairs' }: EmptyStateProps) {
  return (
    <div class="handrail-empty">
      <svg
        class="handrail-empty__drawing"
        viewBox="0 0 96 72"
        width="120"
        height="90"
        fill="none"
        stroke="currentColor"
        stroke-width="2.5"
        stroke-linecap="round"
        stroke-linejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        <ellipse class="handrail-empty__ground" cx="48" cy="63" rx="42" ry="6" stroke="none" />
        {drawing === 'search' && <circle cx="43" cy="30" r="16" />}
        <path d={drawings[drawing]} />
      </svg>
      {h(`h${headingLevel}`, { class: 'govuk-heading-m handrail-empty__heading' }, heading)}
      {typeof children === 'string' ? <p class="govuk-body">{children}</p> : children}
      {isFilled(actions) && <div class="handrail-empty__actions">{actions}</div>}
    </div>
  );
}

const drawings = {
  stairs:
    'M14 60h20V48h16V36h16V24h16M10 42c8 0 10-2 16-8l22-20c3-3 6-4 10-4h12c6 0 8 3 8 7M30 32v14M46 17v17M64 10v12',
  letter: 'M20 18h56v40H20zM20 20l28 22 28-22M20 57l20-20M76 57 56 37',
  calendar: 'M20 16h56v44H20zM20 28h56M34 10v10M62 10v10M32 38h6M46 38h6M60 38h6M32 48h6M46 48h6',
  search: 'M55 42l18 17M36 27c2-4 5-5 9-5',
};
