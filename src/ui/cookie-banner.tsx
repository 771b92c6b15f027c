import type { ComponentChildren } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { Button } from '#ui/button.tsx';
import { classNames } from '#ui/class-names.ts';
import { useTexts } from '#ui/locale.ts';
import { isFilled } from '#ui/wording.ts';

export interface CookieAction {
  text: string;
  href?: string;
  /** `button` makes a link look like one. */
  type?: 'submit' | 'button';
  name?: string;
  value?: string;
  classes?: string;
  attributes?: Attributes;
}

export interface CookieMessage {
  heading?: ComponentChildren;
  /** Plain words become a paragraph. */
  content?: ComponentChildren;
  actions?: readonly CookieAction[];
  hidden?: boolean;
  role?: 'alert';
  classes?: string;
  attributes?: Attributes;
}

export interface CookieBannerProps {
  messages: readonly CookieMessage[];
  ariaLabel?: string;
  hidden?: boolean;
  classes?: string;
  attributes?: Attributes;
}

/** Asks about cookies that are not needed. Handrail sets none of these: for an adopter who does. */
export function CookieBanner({ messages, ariaLabel, hidden, classes, attributes }: CookieBannerProps) {
  const texts = useTexts();
  return (
    // biome-ignore lint/a11y/useSemanticElements: the published HTML
    <div
      class={classNames('govuk-cookie-banner', classes)}
      data-nosnippet=""
      role="region"
      aria-label={ariaLabel ?? texts.cookieBanner}
      hidden={hidden}
      {...attributes}
    >
      {messages.map(message => (
        <Message {...message} />
      ))}
    </div>
  );
}

function Message({ heading, content, actions, hidden, role, classes, attributes }: CookieMessage) {
  return (
    <div
      class={classNames('govuk-cookie-banner__message', classes, 'govuk-width-container')}
      role={role}
      {...attributes}
      hidden={hidden}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {isFilled(heading) && <h2 class="govuk-cookie-banner__heading govuk-heading-m">{heading}</h2>}
          <div class="govuk-cookie-banner__content">
            {typeof content === 'string' ? <p class="govuk-body">{content}</p> : content}
          </div>
        </div>
      </div>
      {actions && (
        <div class="govuk-button-group">
          {actions.map(action => (
            <Action {...action} />
          ))}
        </div>
      )}
    </div>
  );
}

function Action({ text, href, type, ...more }: CookieAction) {
  if (!href || type === 'button')
    return (
      <Button {...more} href={href} type={type ?? 'button'}>
        {text}
      </Button>
    );
  return (
    <a class={classNames('govuk-link', more.classes)} href={href} {...more.attributes}>
      {text}
    </a>
  );
}
