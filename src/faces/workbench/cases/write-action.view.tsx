import { actionKinds, actionStates, modes } from '#modules/cases/index.ts';
import { Button } from '#ui/button.tsx';
import { DateInput } from '#ui/date-input.tsx';
import { Input } from '#ui/input.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { Radios } from '#ui/radios.tsx';
import { errorOf, FormPage } from '../form-page.tsx';
import type { CaseFormProps } from './case-form.ts';
import type { TypedAction } from './write-action.form.ts';

export interface WriteActionProps extends CaseFormProps {
  typed: TypedAction;
  /** The action that is changed; missing for a new one. */
  action?: string;
}

/** An appointment or evidence request: what it is, how it stands, when, how and where. */
export function WriteAction(props: WriteActionProps) {
  const { t, csrf, caption, url, errors, typed, action } = props;
  const isNew = action === undefined;
  return (
    <FormPage
      heading={t(isNew ? 'action.new' : 'action.change')}
      caption={caption}
      action={isNew ? `${url}/actions` : `${url}/actions/${action}`}
      csrf={csrf}
      errors={errors}
      before={<InsetText>{t('action.readers')}</InsetText>}
    >
      {isNew ? (
        <Radios
          name="kind"
          value={typed.kind}
          fieldset={{ legend: { text: t('action.kind'), classes: 'govuk-fieldset__legend--m' } }}
          items={actionKinds.map(value => ({ value, text: t(`kind.${value}`) }))}
          {...errorOf(errors, 'kind')}
        />
      ) : (
        <>
          <input type="hidden" name="kind" value={typed.kind} />
          <input type="hidden" name="from" value={typed.from} />
        </>
      )}
      <State {...props} />
      <When {...props} />
      <Button preventDoubleClick>{t('save')}</Button>
    </FormPage>
  );
}

function State({ t, typed, errors }: WriteActionProps) {
  const evidence = typed.kind === 'evidence';
  return (
    <Radios
      name="state"
      value={typed.state}
      fieldset={{ legend: { text: t('action.state'), classes: 'govuk-fieldset__legend--m' } }}
      items={actionStates
        .filter(value => !(evidence && value === 'dna'))
        .map(value => ({ value, text: t(evidence && value === 'closed' ? 'state.received' : `state.${value}`) }))}
      {...errorOf(errors, 'state')}
    />
  );
}

function When({ t, typed, errors }: WriteActionProps) {
  return (
    <>
      <DateInput
        id="on"
        values={{ day: typed.day, month: typed.month, year: typed.year }}
        fieldset={{ legend: { text: t('action.day'), classes: 'govuk-fieldset__legend--m' } }}
        hint={t('action.day.hint')}
        {...errorOf(errors, 'on')}
      />
      <Input
        name="time"
        label={t('action.time')}
        hint={t('action.time.hint')}
        value={typed.time}
        classes="govuk-input--width-5"
        {...errorOf(errors, 'time')}
      />
      <Radios
        name="mode"
        value={typed.mode}
        fieldset={{ legend: { text: t('action.mode'), classes: 'govuk-fieldset__legend--m' } }}
        items={[...modes.map(value => ({ value, text: t(`mode.${value}`) })), { value: '', text: t('mode.none') }]}
        {...errorOf(errors, 'mode')}
      />
      <Input name="place" label={t('action.place')} value={typed.place} {...errorOf(errors, 'place')} />
    </>
  );
}
