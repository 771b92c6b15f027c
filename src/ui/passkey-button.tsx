import type { ComponentChildren } from 'preact';
import { Button } from '#ui/button.tsx';
import { useTexts } from '#ui/locale.ts';

export interface PasskeyButtonProps {
  children: ComponentChildren;
  /** Where the script asks what the browser needs: POST with the form's `csrf` → JSON. */
  options: string;
  /** A passkey is made, in place of one used. */
  make?: boolean;
  /** Name of the field with what the passkey said, and id of the button. */
  name?: string;
  /** Name of the button; its value is `passkey`. */
  by?: string;
  variant?: 'secondary';
  /** What was wrong with what the passkey said before. */
  errorMessage?: string;
}

/** Sends its form with what a passkey of the device signed; without script the field is empty, and the server names another way. */
export function PasskeyButton(props: PasskeyButtonProps) {
  const { children, options, make, name = 'passkey', by = 'by', variant, errorMessage } = props;
  const { failed, unsupported } = useTexts().passkey;
  return (
    <div
      data-module="handrail-passkey"
      data-options={options}
      data-act={make ? 'make' : 'use'}
      data-failed={failed}
      data-unsupported={unsupported}
    >
      <input type="hidden" name={name} value="" />
      <p class="govuk-error-message" role="alert">
        {errorMessage}
      </p>
      <Button name={by} value="passkey" id={name} {...(variant ? { variant } : {})}>
        {children}
      </Button>
    </div>
  );
}
