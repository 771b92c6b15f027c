import { DateInput } from '#ui/date-input.tsx';
import { Textarea } from '#ui/textarea.tsx';
import type { FormErrors } from '../form-errors.ts';
import { errorOf } from '../form-page.tsx';
import type { TypedDays } from './role-form.ts';
import type { Say } from './texts.ts';

export interface RoleDaysProps {
  t: Say;
  typed: TypedDays;
  errors?: FormErrors | undefined;
  /** The role runs: its first day is said, not asked. */
  running?: string;
}

/** From when until when, and why. */
export function RoleDays({ t, typed, errors, running }: RoleDaysProps) {
  const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--m' } });
  return (
    <>
      {running ? (
        <p class="govuk-body">{t('from.running', { day: running })}</p>
      ) : (
        <DateInput
          id="from"
          namePrefix="from"
          values={boxed('from', typed.from)}
          fieldset={legend(t('from.legend'))}
          hint={t('from.hint')}
          {...errorOf(errors, 'from')}
        />
      )}
      <DateInput
        id="lastDay"
        namePrefix="lastDay"
        values={boxed('lastDay', typed.lastDay)}
        fieldset={legend(t('lastDay.legend'))}
        hint={t('lastDay.hint')}
        {...errorOf(errors, 'lastDay')}
      />
      <Reason t={t} value={typed.reason} errors={errors} />
    </>
  );
}

export const Reason = ({ t, value, errors }: { t: Say; value: string; errors?: FormErrors | undefined }) => (
  <Textarea
    name="reason"
    label={{ text: t('reason'), classes: 'govuk-label--m' }}
    hint={t('reason.hint')}
    rows={3}
    value={value}
    {...errorOf(errors, 'reason')}
  />
);

const boxed = (of: string, { day, month, year }: TypedDays['from']) => ({
  ...{ [`${of}-day`]: day, [`${of}-month`]: month, [`${of}-year`]: year },
});
