import { Input } from '#ui/input.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { WarningText } from '#ui/warning-text.tsx';
import type { FieldErrors } from '../../field-errors.ts';
import { FormPage } from '../../form-page.tsx';
import { ConfirmOwner, errorOf } from '../current-password.tsx';
import type { Say as AccountSay } from '../texts.ts';
import type { Say } from './texts.ts';

interface Shared {
  t: Say;
  say: AccountSay;
  csrf: string;
  action: string;
  errors: FieldErrors | undefined;
}

/** What a passkey is called, to change. */
export const RenamePasskeyView = ({ t, say, csrf, action, name, errors }: Shared & { name: string }) => (
  <FormPage {...{ heading: t('rename.title'), action, csrf }} {...(errors ? { errors } : {})}>
    <Input
      {...{ name: 'name', label: t('rename.name'), value: name, classes: 'govuk-!-width-two-thirds' }}
      attributes={{ maxlength: 60 }}
      {...errorOf(errors, 'name')}
    />
    <ConfirmOwner t={say} errors={errors} passkey button={say('save')} />
  </FormPage>
);

interface RemoveProps extends Shared {
  kind: 'passkey' | 'app' | 'mail';
  title: string;
  /** Nothing is left after it. */
  last: boolean;
  /** There must always be one. */
  required: boolean;
  passkey: boolean;
}

/** What its removal means; the only one of somebody who must have one stays. */
export function RemoveFactorView({ t, say, csrf, action, kind, title, last, required, passkey, errors }: RemoveProps) {
  const lead = t(`removal.${kind}.lead`);
  if (last && required)
    return (
      <>
        <PageHeading lead={t('removal.last_required')}>{title}</PageHeading>
        <p class="govuk-body">
          <a class="govuk-link" href="/second-factor">
            {t('add')}
          </a>
        </p>
      </>
    );
  return (
    <FormPage {...{ heading: title, lead, action, csrf }} {...(errors ? { errors } : {})}>
      {last && <WarningText>{t('removal.last')}</WarningText>}
      <ConfirmOwner t={say} errors={errors} passkey={passkey} button={t('removal.button')} warning />
    </FormPage>
  );
}
