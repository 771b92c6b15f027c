import { Button } from '#ui/button.tsx';
import { Input } from '#ui/input.tsx';
import { Textarea } from '#ui/textarea.tsx';
import type { FormErrors } from '../form-errors.ts';
import { errorOf, FormPage } from '../form-page.tsx';
import type { Say } from './texts.ts';

interface CorrectEmailProps {
  t: Say;
  /** It waits to be activated: the address is corrected, not changed. */
  pending: boolean;
  staff: boolean;
  csrf: string;
  name: string;
  action: string;
  email: string;
  reason: string;
  errors?: FormErrors;
}

/** The right address, and why. */
export function CorrectEmail(props: CorrectEmailProps) {
  const { t, pending, staff, csrf, name, action, email, reason, errors } = props;
  const way = pending ? 'correct' : 'address';
  return (
    <FormPage
      {...{ heading: t(`${way}.title`), caption: name, lead: t(`${way}.lead`), action, csrf }}
      {...(errors ? { errors } : {})}
    >
      <Input
        {...{
          name: 'email',
          label: t('email'),
          type: 'email',
          value: email,
          ...(staff ? {} : { hint: t('correct.hint') }),
        }}
        {...{ autocomplete: 'off', spellcheck: false, attributes: { maxlength: 254 } }}
        {...errorOf(errors, 'email')}
      />
      <Textarea
        {...{ name: 'reason', label: t(`${way}.why`), hint: t('why.hint'), rows: 3, value: reason }}
        {...errorOf(errors, 'reason')}
      />
      <Button preventDoubleClick>{t(`${way}.button`)}</Button>
    </FormPage>
  );
}
