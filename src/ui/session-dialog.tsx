import { HiddenFields } from '#ui/account-menu.tsx';
import { Button } from '#ui/button.tsx';
import { useTexts } from '#ui/locale.ts';

export interface SessionDialogProps {
  /** Seconds from loading the page to the end of the session. */
  secondsLeft: number;
  /** Seconds before the end at which the warning shows. */
  warnSeconds: number;
  /** Posted to by the button that keeps the session; answers `{ "secondsLeft": n }`. */
  stayUrl: string;
  signOutUrl: string;
  /** Where the page goes when time is up. */
  endedUrl: string;
  /** Hidden fields of both forms (the CSRF token). */
  fields?: Record<string, string>;
}

/** Warns before the session ends, with one press to stay. Closed, and so harmless, where no script runs. */
export function SessionDialog(props: SessionDialogProps) {
  const words = useTexts().session;
  return (
    <dialog
      class="handrail-dialog"
      aria-labelledby="session-title"
      aria-describedby="session-warning"
      data-session=""
      data-session-left={props.secondsLeft}
      data-session-warn={props.warnSeconds}
      data-session-ended={props.endedUrl}
    >
      <h2 class="govuk-heading-m" id="session-title">
        {words.title}
      </h2>
      <p class="govuk-body" id="session-warning">
        {words.warning}{' '}
        <strong
          data-session-time=""
          data-minute={words.minute}
          data-minutes={words.minutes}
          data-second={words.second}
          data-seconds={words.seconds}
        >
          {Math.round(props.warnSeconds / 60)} {words.minutes}
        </strong>
        .
      </p>
      <p class="govuk-visually-hidden" role="status" data-session-announce="" />
      <div class="govuk-button-group">
        <form method="post" action={props.stayUrl} data-session-stay="">
          <HiddenFields fields={props.fields} />
          <Button>{words.stay}</Button>
        </form>
        <form method="post" action={props.signOutUrl}>
          <HiddenFields fields={props.fields} />
          <Button variant="secondary">{words.signOut}</Button>
        </form>
      </div>
    </dialog>
  );
}
