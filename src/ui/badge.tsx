import type { ComponentChildren } from 'preact';
import { classNames } from '#ui/class-names.ts';

export interface BadgeProps {
  children: ComponentChildren;
  colour?: 'purple' | 'bright-purple' | 'red' | 'green' | 'blue' | 'black' | 'grey';
  large?: boolean;
}

/** A mark that does not change with the state, as "Confidential" or "New". For states use `Tag`. */
export function Badge({ children, colour, large }: BadgeProps) {
  return (
    <span class={classNames('moj-badge', colour && `moj-badge--${colour}`, large && 'moj-badge--large')}>
      {children}
    </span>
  );
}
