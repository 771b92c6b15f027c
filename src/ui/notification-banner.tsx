import { type ComponentChildren, h } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { classNames } from '#ui/class-names.ts';
import { useTexts } from '#ui/locale.ts';
import { isFilled } from '#ui/wording.ts';

export interface NotificationBannerProps {
  /** One line, shown as the banner's heading. */
  text?: string;
  /** Richer content in place of `text`; a plain string is one line as well. */
  children?: ComponentChildren;
  /** `success` takes the focus and is read out at once. */
  type?: 'success';
  title?: ComponentChildren;
  titleHeadingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
  titleId?: string;
  role?: 'alert' | 'region' | (string & {});
  disableAutoFocus?: boolean;
  classes?: string;
  attributes?: Attributes;
}

/** What has just happened, or what everyone has to know. */
export function NotificationBanner(props: NotificationBannerProps) {
  const { text, children, type, titleId = 'govuk-notification-banner-title' } = props;
  const texts = useTexts();
  const success = type === 'success';
  const line = typeof children === 'string' ? children : text;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is always given, region or alert
    <div
      class={classNames('govuk-notification-banner', success && 'govuk-notification-banner--success', props.classes)}
      role={(props.role ?? (success ? 'alert' : 'region')) as 'alert'}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={props.disableAutoFocus}
      {...props.attributes}
    >
      <div class="govuk-notification-banner__header">
        {h(
          `h${props.titleHeadingLevel ?? 2}`,
          { class: 'govuk-notification-banner__title', id: titleId },
          props.title ?? (success ? texts.success : texts.important),
        )}
      </div>
      <div class="govuk-notification-banner__content">
        {isFilled(children) && typeof children !== 'string'
          ? children
          : line && <p class="govuk-notification-banner__heading">{line}</p>}
      </div>
    </div>
  );
}
