import type { ComponentChildren } from 'preact';
import { classNames } from '#ui/class-names.ts';

export interface IdentityFact {
  name: string;
  value: ComponentChildren;
}

export interface IdentityBarProps {
  /** Who or which case this page is about. */
  title: ComponentChildren;
  /** A tag with the state. */
  status?: ComponentChildren;
  facts?: readonly (IdentityFact | false | null | undefined)[];
  /** Buttons and links. */
  actions?: ComponentChildren;
  classes?: string;
}

/** Keeps in sight which person or case the page is about. */
export function IdentityBar({ title, status, facts = [], actions, classes }: IdentityBarProps) {
  const shown = facts.filter(fact => !!fact);
  return (
    <div class={classNames('moj-identity-bar handrail-identity', classes)}>
      <div class="handrail-identity__details">
        <p class="handrail-identity__title">
          <span class="moj-identity-bar__title">{title}</span> {status}
        </p>
        {shown.length > 0 && (
          <dl class="handrail-identity__facts">
            {shown.map(fact => (
              <div>
                <dt>{fact.name}</dt> <dd>{fact.value}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      {actions && <div class="moj-identity-bar__actions handrail-identity__actions">{actions}</div>}
    </div>
  );
}
