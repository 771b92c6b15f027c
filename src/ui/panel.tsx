import { type ComponentChildren, h } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { Button } from '#ui/button.tsx';
import { classNames } from '#ui/class-names.ts';
import { isFilled } from '#ui/wording.ts';

export interface PanelAction {
  text: string;
  href?: string;
  /** `button` makes a link look like one. */
  type?: 'submit' | 'button' | 'reset';
  classes?: string;
  attributes?: Attributes;
}

export interface PanelProps {
  title: ComponentChildren;
  children?: ComponentChildren;
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
  /** An interruption card, shown before what cannot be undone; only this one has actions. */
  interruption?: boolean;
  actions?: { items?: readonly PanelAction[]; classes?: string; attributes?: Attributes };
  classes?: string;
  attributes?: Attributes;
}

/** The end of a journey, or a last question before what cannot be undone. */
export function Panel(props: PanelProps) {
  const { actions, interruption } = props;
  const variant = interruption ? 'govuk-panel--interruption' : 'govuk-panel--confirmation';
  return (
    <div class={classNames('govuk-panel', variant, props.classes)} {...props.attributes}>
      {h(`h${props.headingLevel ?? 1}`, { class: 'govuk-panel__title' }, props.title)}
      {isFilled(props.children) && <div class="govuk-panel__body">{props.children}</div>}
      {interruption && actions && (
        <div class={classNames('govuk-panel__actions', actions.classes)} {...actions.attributes}>
          {actions.items && actions.items.length > 0 && (
            <div class="govuk-button-group">
              {actions.items.map(action => (
                <>
                  <Action action={action} />{' '}
                </>
              ))}
            </div>
          )}
        </div>
      )}
    </div>
  );
}

function Action({ action }: { action: PanelAction }) {
  if (action.href && action.type !== 'button') {
    return (
      <a class={classNames('govuk-link govuk-link--inverse', action.classes)} href={action.href} {...action.attributes}>
        {action.text}
      </a>
    );
  }
  return (
    <Button
      type={action.type ?? 'button'}
      variant="inverse"
      classes={action.classes}
      href={action.href}
      attributes={action.attributes}
    >
      {action.text}
    </Button>
  );
}
