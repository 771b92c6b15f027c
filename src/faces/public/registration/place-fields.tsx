import { everyNode, type Place, type Places } from '#modules/organisations/index.ts';
import type { Words } from '#platform/i18n/catalogue.ts';
import { Checkboxes } from '#ui/checkboxes.tsx';
import { Input } from '#ui/input.tsx';
import { Select } from '#ui/select.tsx';
import { WarningText } from '#ui/warning-text.tsx';
import type { FieldErrors } from '../field-errors.ts';
import type { Kept } from './register.form.ts';
import type { texts } from './texts.ts';

export interface PlaceFieldsProps {
  t: Words<keyof typeof texts.en & string>;
  /** Of a valid code. */
  organisation: { name: string; places: Places } | undefined;
  kept: Kept;
  errors?: FieldErrors | undefined;
}

type List = 'location' | 'node' | 'division' | 'department';

/** What a valid verification code offers: the company's name, its manager nodes, locations and departments (ACC.R1, ACC.R6). */
export function PlaceFields({ t, organisation, kept, errors }: PlaceFieldsProps) {
  if (!organisation) return <p class="govuk-body">{t('code.first')}</p>;
  const { name, places } = organisation;
  const nodes = everyNode(places.nodes).map(node => ({ id: node.id, name: node.line.join(' › ') }));
  const choose = (list: List, items: readonly Place[], hint?: string) => {
    const errorMessage = errors?.of(list);
    return (
      items.length > 0 && (
        <Select
          name={list}
          label={t(list)}
          items={[{ value: '', text: t('select') }, ...items.map(item => ({ value: item.id, text: item.name }))]}
          value={kept[list] ?? ''}
          {...(hint ? { hint } : {})}
          {...(errorMessage ? { errorMessage } : {})}
        />
      )
    );
  };
  return (
    <>
      <Input name="company" label={t('company')} value={name} attributes={{ readonly: true }} />
      {choose('node', nodes, t('node.hint'))}
      {choose('location', places.locations)}
      {choose('division', places.divisions)}
      {choose('department', places.departments)}
      {nodes.length + places.departments.length > 0 && <Confirmation t={t} kept={kept} errors={errors} />}
    </>
  );
}

function Confirmation({ t, kept, errors }: Pick<PlaceFieldsProps, 't' | 'kept' | 'errors'>) {
  const errorMessage = errors?.of('placeConfirmed');
  return (
    <>
      <WarningText>{t('place.warning')}</WarningText>
      <Checkboxes
        name="placeConfirmed"
        items={[{ value: 'yes', text: t('placeConfirmed') }]}
        values={kept.placeConfirmed ? ['yes'] : []}
        {...(errorMessage ? { errorMessage } : {})}
      />
    </>
  );
}
