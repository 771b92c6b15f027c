import type { ComponentChildren } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { Button } from '#ui/button.tsx';
import { classNames } from '#ui/class-names.ts';
import { i18nAttributes } from '#ui/i18n-attributes.ts';
import { useLocale, useTexts } from '#ui/locale.ts';

interface ExitWords {
  activatedText?: string;
  timedOutText?: string;
  pressTwoMoreTimesText?: string;
  pressOneMoreTimeText?: string;
}

export interface ExitThisPageProps extends ExitWords {
  children?: ComponentChildren;
  /** An ordinary page that gives nothing away: the weather, unless told. */
  redirectUrl?: string;
  id?: string;
  classes?: string;
  attributes?: Attributes;
}

/** Leaves at once for a harmless page, also after Shift pressed three times. */
export function ExitThisPage(props: ExitThisPageProps) {
  const texts = useTexts().exit;
  const words: ExitWords = useLocale() === 'en' ? props : { ...texts, ...props };
  return (
    <div
      id={props.id}
      class={classNames('govuk-exit-this-page', props.classes)}
      data-module="govuk-exit-this-page"
      {...props.attributes}
      {...i18nAttributes({
        activated: words.activatedText,
        'timed-out': words.timedOutText,
        'press-two-more-times': words.pressTwoMoreTimesText,
        'press-one-more-time': words.pressOneMoreTimeText,
      })}
    >
      <Button
        variant="warning"
        classes="govuk-exit-this-page__button govuk-js-exit-this-page-button"
        href={props.redirectUrl ?? 'https://www.bbc.co.uk/weather'}
        attributes={{ rel: 'nofollow noreferrer' }}
      >
        {props.children ?? (
          <>
            <span class="govuk-visually-hidden">{texts.emergency}</span> {texts.exit}
          </>
        )}
      </Button>
    </div>
  );
}
