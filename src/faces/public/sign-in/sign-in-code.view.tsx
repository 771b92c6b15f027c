import type { Words } from '#platform/i18n/catalogue.ts';
import { FormPage } from '../form-page.tsx';
import { FactorFields, type FactorFieldsProps } from '../second-factor/factor-fields.tsx';
import type { texts } from './texts.ts';

export interface SignInCodeProps {
  t: Words<keyof typeof texts.en & string>;
  csrf: string;
  next: string;
  factor: FactorFieldsProps;
}

/** Asks for the second factor. */
export function SignInCodeView({ t, csrf, next, factor }: SignInCodeProps) {
  return (
    <FormPage
      heading={t('code.title')}
      lead={t('code.lead')}
      action="/sign-in/code"
      csrf={csrf}
      {...(factor.errors ? { errors: factor.errors } : {})}
    >
      <input type="hidden" name="next" value={next} />
      <FactorFields {...factor} />
    </FormPage>
  );
}
