import { type ComponentChildren, h } from 'preact';
import { classNames } from '#ui/class-names.ts';
import { isFilled } from '#ui/wording.ts';

export interface Ticket {
  heading: ComponentChildren;
  headingLevel?: 2 | 3 | 4;
  children?: ComponentChildren;
  /** Buttons and links: what to do about it. */
  actions?: ComponentChildren;
  colour?: 'grey' | 'blue' | 'red' | 'yellow' | 'green' | 'purple' | 'orange';
}

export interface TicketPanelProps {
  tickets: readonly (Ticket | false | null | undefined)[];
  /** Side by side on wide screens. */
  inline?: boolean;
  classes?: string;
}

/** What needs doing now, with the button that does it. */
export function TicketPanel({ tickets, inline, classes }: TicketPanelProps) {
  return (
    <div class={classNames('moj-ticket-panel', inline && 'moj-ticket-panel--inline', classes)}>
      {tickets.map(
        ticket =>
          ticket && (
            <section
              class={`moj-ticket-panel__content moj-ticket-panel__content--${ticket.colour ?? 'blue'} handrail-ticket`}
            >
              {h(`h${ticket.headingLevel ?? 2}`, { class: 'govuk-heading-m' }, ticket.heading)}
              {typeof ticket.children === 'string' ? <p class="govuk-body">{ticket.children}</p> : ticket.children}
              {isFilled(ticket.actions) && <div class="handrail-ticket__actions">{ticket.actions}</div>}
            </section>
          ),
      )}
    </div>
  );
}
