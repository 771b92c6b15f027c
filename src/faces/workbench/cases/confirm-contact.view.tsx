import type { CaseDetails } from '#modules/cases/index.ts';
import { Button } from '#ui/button.tsx';
import { Checkboxes } from '#ui/checkboxes.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { Radios } from '#ui/radios.tsx';
import { Textarea } from '#ui/textarea.tsx';
import { WarningText } from '#ui/warning-text.tsx';
import { errorOf, FormPage } from '../form-page.tsx';
import type { CaseFormProps } from './case-form.ts';

export interface TypedContact {
  kind: string;
  value: string;
  how: string;
  chosenAllTheSame: boolean;
}

export interface ConfirmContactProps extends CaseFormProps {
  typed: TypedContact;
  seen: Pick<CaseDetails, 'personalEmail' | 'mobile' | 'address'>;
}

/** An address the employee themselves gave or confirmed: what, and how we know. */
export function ConfirmContact(props: ConfirmContactProps) {
  const { t, csrf, caption, url, errors, typed } = props;
  return (
    <FormPage
      heading={t('contact.title')}
      caption={caption}
      lead={t('contact.lead')}
      action={`${url}/contact`}
      csrf={csrf}
      errors={errors}
      before={<Typed {...props} />}
    >
      <Radios
        name="kind"
        value={typed.kind}
        fieldset={{ legend: { text: t('contact.kind'), classes: 'govuk-fieldset__legend--m' } }}
        items={(['email', 'mobile', 'post'] as const).map(value => ({ value, text: t(`contact.${value}`) }))}
        {...errorOf(errors, 'kind')}
      />
      <Textarea
        name="value"
        label={t('contact.value')}
        hint={t('contact.value.hint')}
        rows={3}
        value={typed.value}
        {...errorOf(errors, 'value')}
      />
      <Textarea
        name="how"
        label={t('contact.how')}
        hint={t('contact.how.hint')}
        rows={2}
        value={typed.how}
        {...errorOf(errors, 'how')}
      />
      <Choice {...props} />
      <Button preventDoubleClick>{t('contact.button')}</Button>
    </FormPage>
  );
}

/** What the employer typed may be read out, and is not taken over. */
function Typed({ t, seen }: ConfirmContactProps) {
  const typed = [seen.personalEmail, seen.mobile, seen.address].filter(Boolean);
  if (!typed.length) return null;
  return (
    <InsetText>
      {t('contact.typed')}
      <br />
      <span dir="auto">{typed.join(' · ')}</span>
    </InsetText>
  );
}

/** Asked only once the address turned out to be the employer's, so that nobody ticks it beforehand. */
function Choice({ t, typed, errors }: ConfirmContactProps) {
  if (!errors?.of('chosenAllTheSame') && !typed.chosenAllTheSame) return null;
  return (
    <>
      <WarningText>{t('contact.warning')}</WarningText>
      <Checkboxes
        name="chosenAllTheSame"
        values={typed.chosenAllTheSame ? ['yes'] : []}
        items={[{ value: 'yes', text: t('contact.chosen') }]}
        {...errorOf(errors, 'chosenAllTheSame')}
      />
    </>
  );
}
