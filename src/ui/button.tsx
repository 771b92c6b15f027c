import type { ComponentChildren } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { classNames } from '#ui/class-names.ts';

export interface ButtonProps {
  children?: ComponentChildren;
  /** Makes a link that looks like a button. */
  href?: string;
  type?: 'submit' | 'button' | 'reset';
  name?: string;
  value?: string;
  variant?: 'secondary' | 'warning' | 'inverse';
  disabled?: boolean;
  /** Ignores a second press within a second. */
  preventDoubleClick?: boolean;
  isStartButton?: boolean;
  id?: string;
  classes?: string;
  attributes?: Attributes;
}

/** A button that sends the form, or with `href` a link that looks like one. */
export function Button(props: ButtonProps) {
  const { children, href, isStartButton } = props;
  const shared = {
    class: classNames(
      'govuk-button',
      props.variant && `govuk-button--${props.variant}`,
      props.classes,
      isStartButton && 'govuk-button--start',
    ),
    'data-module': 'govuk-button',
    id: props.id,
    ...props.attributes,
  };
  const content = isStartButton && typeof children !== 'string' ? <span>{children}</span> : children;
  if (href) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: a link that leads on, drawn as a button
      <a href={href} role="button" draggable={false} {...shared}>
        {content}
        {isStartButton && <StartIcon />}
      </a>
    );
  }
  return (
    <button
      type={props.type ?? 'submit'}
      value={props.value}
      name={props.name}
      {...(props.disabled && { disabled: true, 'aria-disabled': 'true' as const })}
      data-prevent-double-click={props.preventDoubleClick}
      {...shared}
    >
      {content}
      {isStartButton && <StartIcon />}
    </button>
  );
}

function StartIcon() {
  return (
    <svg
      class="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  );
}
