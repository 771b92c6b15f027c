import type { Words } from '#platform/i18n/catalogue.ts';
import { Button } from '#ui/button.tsx';
import { FormPage } from '../form-page.tsx';
import type { texts } from './texts.ts';

export interface ActivateProps {
  t: Words<keyof typeof texts.en & string>;
  csrf: string;
  token: string;
  username: string;
}

/** The page of the mailed link: a button, because opening it changes nothing (ALL.13). */
export function ActivateView({ t, csrf, token, username }: ActivateProps) {
  return (
    <FormPage
      heading={t('activate.title')}
      lead={t('activate.text', { username })}
      action={`/activate/${token}`}
      csrf={csrf}
    >
      <Button preventDoubleClick>{t('activate.button')}</Button>
    </FormPage>
  );
}
