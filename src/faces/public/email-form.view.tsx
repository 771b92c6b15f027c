import { Button } from '#ui/button.tsx';
import { Input } from '#ui/input.tsx';
import type { FieldErrors } from './field-errors.ts';
import { FormPage } from './form-page.tsx';

export interface EmailFormProps {
  heading: string;
  lead: string;
  /** Said above the form: why somebody was sent here. */
  before?: string;
  label: string;
  button: string;
  action: string;
  csrf: string;
  email?: string;
  errors?: FieldErrors;
}

/** A form that asks for one e-mail address. */
export function EmailFormView({
  heading,
  lead,
  before,
  label,
  button,
  action,
  csrf,
  email = '',
  errors,
}: EmailFormProps) {
  const errorMessage = errors?.of('email');
  return (
    <FormPage
      {...{ heading, lead, action, csrf }}
      {...(errors ? { errors } : {})}
      {...(before ? { before: <p class="govuk-body">{before}</p> } : {})}
    >
      <Input
        name="email"
        type="email"
        label={label}
        value={email}
        autocomplete="email"
        spellcheck={false}
        attributes={{ maxlength: 254 }}
        {...(errorMessage ? { errorMessage } : {})}
      />
      <Button preventDoubleClick>{button}</Button>
    </FormPage>
  );
}
