import { referralTexts, rejectionReasons, type TriageReading } from '#modules/referrals/index.ts';
import { words } from '#platform/i18n/catalogue.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { Button } from '#ui/button.tsx';
import { CharacterCount } from '#ui/character-count.tsx';
import { Radios } from '#ui/radios.tsx';
import { WarningText } from '#ui/warning-text.tsx';
import { caseCaption } from '../case-name.ts';
import type { FormErrors } from '../form-errors.ts';
import { errorOf, FormPage } from '../form-page.tsx';
import { OnlyWhen } from '../only-when.tsx';
import type { Say } from './texts.ts';

export interface TypedRejection {
  reason: string;
  text: string;
  suggestedForm: string;
  version: string;
}

export interface RejectReferralProps {
  t: Say;
  locale: Locale;
  csrf: string;
  reading: TriageReading;
  typed: TypedRejection;
  errors?: FormErrors;
}

/** Why a referral is not accepted, in ready-made words and own ones; the referrer reads both. */
export function RejectReferral(props: RejectReferralProps) {
  const { t, locale, csrf, reading, typed, errors } = props;
  const say = words(referralTexts, locale);
  return (
    <FormPage
      heading={t('reject.title')}
      caption={caseCaption(reading.case)}
      lead={t('reject.lead')}
      action={`/workbench/triage/${reading.case.id}/rejection`}
      csrf={csrf}
      errors={errors}
    >
      <input type="hidden" name="version" value={typed.version} />
      <Radios
        name="reason"
        value={typed.reason}
        fieldset={{ legend: { text: t('reject.reason'), classes: 'govuk-fieldset__legend--m' } }}
        items={rejectionReasons.map(value => ({
          value,
          text: say(`reason.${value}`),
        }))}
        {...errorOf(errors, 'reason')}
      />
      <RightForm {...props} />
      <CharacterCount
        name="text"
        label={t('reject.text')}
        hint={t('reject.text.hint')}
        maxLength={2000}
        value={typed.text}
        {...errorOf(errors, 'text')}
      />
      <WarningText>{t('reject.warning')}</WarningText>
      <Button name="do" value="reject" variant="warning" preventDoubleClick>
        {t('reject')}
      </Button>
    </FormPage>
  );
}

function RightForm({ t, reading, typed, errors }: RejectReferralProps) {
  return (
    <OnlyWhen question="reason" is="wrong_form" words={t('reject.only_form')}>
      <Radios
        name="suggestedForm"
        value={typed.suggestedForm}
        fieldset={{ legend: t('reject.form') }}
        items={reading.otherForms.map(({ code, name }) => ({ value: code, text: name }))}
        {...errorOf(errors, 'suggestedForm')}
      />
    </OnlyWhen>
  );
}
