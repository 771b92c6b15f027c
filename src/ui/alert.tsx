import { type ComponentChildren, h } from 'preact';
import { classNames } from '#ui/class-names.ts';
import { useTexts } from '#ui/locale.ts';
import { isFilled } from '#ui/wording.ts';

export interface AlertProps {
  /** Names the alert for those who hear it; shown as its heading with `showTitle`, or alone where there is no more. */
  title: string;
  children?: ComponentChildren;
  variant?: 'information' | 'success' | 'warning' | 'error';
  showTitle?: boolean;
  headingLevel?: 2 | 3 | 4;
  /** Offers to put it away, where a script runs. It comes back with the page. */
  dismissible?: boolean;
  /** Announced at once, and the focus moves to it. */
  urgent?: boolean;
  classes?: string;
}

/** Something about this page that one should know now. For the result of what was just done use `NotificationBanner`. */
export function Alert(props: AlertProps) {
  const { title, children, variant = 'information', dismissible } = props;
  const words = useTexts().alert;
  const headed = props.showTitle && isFilled(children);
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both of its roles take a name
    <div
      role={props.urgent ? 'alert' : 'region'}
      class={classNames('moj-alert', `moj-alert--${variant}`, headed && 'moj-alert--with-heading', props.classes)}
      aria-label={`${words[variant]}: ${title}`}
      data-module={dismissible || props.urgent ? 'moj-alert' : undefined}
      data-dismissible={dismissible ? 'true' : undefined}
      data-dismiss-text={words.dismiss}
    >
      <div>
        <svg class="moj-alert__icon" viewBox="0 0 30 30" width="30" height="30" aria-hidden="true" focusable="false">
          <path fill="currentColor" fill-rule="evenodd" d={drawings[variant]} />
        </svg>
      </div>
      <div class="moj-alert__content">
        {headed && h(`h${props.headingLevel ?? 2}`, { class: 'moj-alert__heading' }, title)}
        {isFilled(children) ? children : title}
      </div>
      {dismissible && (
        <div class="moj-alert__action">
          <button type="button" class="moj-alert__dismiss" hidden>
            {words.dismiss}
          </button>
        </div>
      )}
    </div>
  );
}

// Each variant has a shape of its own: colour alone would not tell them apart.
const drawings = {
  information: 'M15 2.5a12.5 12.5 0 1 0 0 25 12.5 12.5 0 0 0 0-25zm-1.4 10.4h2.8v9.6h-2.8zm0-4.9h2.8v2.8h-2.8z',
  success: 'M11.3 24.7 2 15.4l2.6-2.6 6.7 6.6L25.4 5.3 28 8z',
  warning: 'M15 2.4 28.8 26.2H1.2zm-1.5 7 .3 8.4h2.4l.3-8.4zm-.1 10.6h3.2v3.2h-3.2z',
  error:
    'M9.8 2.5 2.5 9.8v10.4l7.3 7.3h10.4l7.3-7.3V9.8l-7.3-7.3zm1.1 6.4 4.1 4.1 4.1-4.1 2 2-4.1 4.1 4.1 4.1-2 2-4.1-4.1-4.1 4.1-2-2 4.1-4.1-4.1-4.1z',
};
