import type { Attributes } from '#ui/attributes.ts';
import { classNames } from '#ui/class-names.ts';
import { describedByOf, FieldLabel, FieldNotes, type FieldProps, FormGroup } from '#ui/form-group.tsx';

export interface SelectItem {
  /** The text is the value when missing. */
  value?: string | number;
  text: string;
  selected?: boolean;
  disabled?: boolean;
  attributes?: Attributes;
}

export interface SelectProps extends FieldProps {
  items: (SelectItem | false | null | undefined)[];
  /** The value chosen. */
  value?: string | number;
}

/** A choice from a list too long for radios. */
export function Select(props: SelectProps) {
  const id = props.id ?? props.name;
  return (
    <FormGroup invalid={Boolean(props.errorMessage)} options={props.formGroup}>
      <FieldLabel id={id} label={props.label} />
      <FieldNotes id={id} hint={props.hint} errorMessage={props.errorMessage} />
      {props.formGroup?.before}
      <select
        class={classNames('govuk-select', props.classes, props.errorMessage && 'govuk-select--error')}
        id={id}
        name={props.name}
        disabled={props.disabled}
        aria-describedby={describedByOf(id, props)}
        {...props.attributes}
      >
        {props.items.map(
          item =>
            item && (
              <option
                key={item.value ?? item.text}
                value={item.value}
                selected={isSelected(item, props.value)}
                disabled={item.disabled}
                {...item.attributes}
              >
                {item.text}
              </option>
            ),
        )}
      </select>
      {props.formGroup?.after}
    </FormGroup>
  );
}

function isSelected(item: SelectItem, chosen: string | number | undefined): boolean {
  if (item.selected !== undefined) return item.selected;
  return chosen !== undefined && chosen !== '' && String(item.value ?? item.text) === String(chosen);
}
