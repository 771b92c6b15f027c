import { Button } from '#ui/button.tsx';
import { classNames } from '#ui/class-names.ts';
import type { FieldProps } from '#ui/form-group.tsx';
import { i18nAttributes } from '#ui/i18n-attributes.ts';
import { Input } from '#ui/input.tsx';
import { useLocale, useTexts } from '#ui/locale.ts';

export interface PasswordInputProps extends FieldProps {
  value?: string;
  autocomplete?: 'current-password' | 'new-password' | (string & {});
  button?: { classes?: string };
  showPasswordText?: string;
  hidePasswordText?: string;
  showPasswordAriaLabelText?: string;
  hidePasswordAriaLabelText?: string;
  passwordShownAnnouncementText?: string;
  passwordHiddenAnnouncementText?: string;
}

/** A password, with a button to look at what was typed. */
export function PasswordInput(props: PasswordInputProps) {
  const own = useTexts().password;
  // The script brings its own English words; another language is handed to it.
  const words = useLocale() === 'en' ? props : { ...own, ...props };
  const { before, after, classes, attributes } = props.formGroup ?? {};
  return (
    <Input
      {...props}
      formGroup={{
        classes: classNames('govuk-password-input', classes),
        attributes: {
          'data-module': 'govuk-password-input',
          ...i18nAttributes({
            'show-password': words.showPasswordText,
            'hide-password': words.hidePasswordText,
            'show-password-aria-label': words.showPasswordAriaLabelText,
            'hide-password-aria-label': words.hidePasswordAriaLabelText,
            'password-shown-announcement': words.passwordShownAnnouncementText,
            'password-hidden-announcement': words.passwordHiddenAnnouncementText,
          }),
          ...attributes,
        },
        before,
        after: (
          <>
            <ShowButton {...props} words={{ ...own, ...props }} />
            {after}
          </>
        ),
      }}
      inputWrapper={{ classes: 'govuk-password-input__wrapper' }}
      classes={classNames('govuk-password-input__input govuk-js-password-input-input', props.classes)}
      type="password"
      spellcheck={false}
      autocapitalize="none"
      autocomplete={props.autocomplete ?? 'current-password'}
    />
  );
}

function ShowButton({ id, name, button, words }: PasswordInputProps & { words: Partial<PasswordInputProps> }) {
  return (
    <Button
      type="button"
      classes={classNames(
        'govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle',
        button?.classes,
      )}
      attributes={{ 'aria-controls': id ?? name, 'aria-label': words.showPasswordAriaLabelText, hidden: true }}
    >
      {words.showPasswordText}
    </Button>
  );
}
