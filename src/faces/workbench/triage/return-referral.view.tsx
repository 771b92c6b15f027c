import type { CaseDetails } from '#modules/cases/index.ts';
import { Button } from '#ui/button.tsx';
import { CharacterCount } from '#ui/character-count.tsx';
import { caseCaption } from '../case-name.ts';
import type { FormErrors } from '../form-errors.ts';
import { errorOf, FormPage } from '../form-page.tsx';
import type { Say } from './texts.ts';

export interface ReturnReferralProps {
  t: Say;
  csrf: string;
  seen: CaseDetails;
  typed: { text: string; version: string };
  errors?: FormErrors;
}

/** What the referrer is asked for before the referral can be decided. */
export function ReturnReferral({ t, csrf, seen, typed, errors }: ReturnReferralProps) {
  return (
    <FormPage
      heading={t('return.title')}
      caption={caseCaption(seen)}
      lead={t('return.lead')}
      action={`/workbench/triage/${seen.id}/return`}
      csrf={csrf}
      errors={errors}
    >
      <input type="hidden" name="version" value={typed.version} />
      <CharacterCount
        name="text"
        label={t('return.text')}
        hint={t('return.text.hint')}
        maxLength={2000}
        value={typed.text}
        {...errorOf(errors, 'text')}
      />
      <Button preventDoubleClick>{t('return.button')}</Button>
    </FormPage>
  );
}
