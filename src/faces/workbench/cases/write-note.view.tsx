import { Button } from '#ui/button.tsx';
import { CharacterCount } from '#ui/character-count.tsx';
import { Radios } from '#ui/radios.tsx';
import { WarningText } from '#ui/warning-text.tsx';
import { errorOf, FormPage } from '../form-page.tsx';
import { OnlyWhen } from '../only-when.tsx';
import type { CaseFormProps } from './case-form.ts';

export interface TypedNote {
  kind: string;
  text: string;
}

/** A note; who reads it is chosen each time, nothing is chosen beforehand. */
export function WriteNote({ t, csrf, caption, url, errors, typed }: CaseFormProps & { typed: TypedNote }) {
  return (
    <FormPage heading={t('note.title')} caption={caption} action={`${url}/notes`} csrf={csrf} errors={errors}>
      <Radios
        name="kind"
        value={typed.kind}
        fieldset={{ legend: { text: t('note.readers'), classes: 'govuk-fieldset__legend--m' } }}
        items={(['clinical', 'shared'] as const).map(value => ({
          value,
          text: t(`note.${value}`),
          hint: t(`note.${value}.readers`),
        }))}
        {...errorOf(errors, 'kind')}
      />
      <OnlyWhen question="kind" is="shared" words={t('note.shared.only')}>
        <WarningText>{t('note.shared.warning')}</WarningText>
      </OnlyWhen>
      <CharacterCount
        name="text"
        label={t('note.text')}
        hint={t('note.text.hint')}
        maxLength={10_000}
        threshold={80}
        rows={8}
        value={typed.text}
        {...errorOf(errors, 'text')}
      />
      <Button preventDoubleClick>{t('save')}</Button>
    </FormPage>
  );
}
