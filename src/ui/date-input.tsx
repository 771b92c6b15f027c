import type { Attributes } from '#ui/attributes.ts';
import { classNames } from '#ui/class-names.ts';
import { Fieldset, type FieldsetOptions } from '#ui/fieldset.tsx';
import { describedByOf, type ErrorWording, FieldNotes, FormGroup, type FormGroupOptions } from '#ui/form-group.tsx';
import { Input } from '#ui/input.tsx';
import { useTexts } from '#ui/locale.ts';
import type { Wording } from '#ui/wording.ts';

/** One box of a date. */
export interface DatePart {
  name?: string;
  label?: string;
  value?: string | number;
  /** Marks this box as the wrong one; without any mark an error marks all boxes. */
  error?: boolean;
  id?: string;
  classes?: string;
  inputMode?: string;
  autocomplete?: string;
  pattern?: string;
  attributes?: Attributes;
}

type PartName = 'day' | 'month' | 'year';
type NamedPart = DatePart & { name: string; width: 2 | 4; kind?: PartName };

export interface DateInputProps {
  id: string;
  /** Each box is named `<namePrefix>-day` and so on. */
  namePrefix?: string;
  /** Values by the name of the box. */
  values?: Record<string, string | number | undefined>;
  /** Details of a box, or `false` to leave it out. */
  day?: DatePart | false;
  month?: DatePart | false;
  year?: DatePart | false;
  /** Other boxes or another order. */
  items?: (DatePart & { name: string })[];
  fieldset?: FieldsetOptions;
  hint?: Wording;
  errorMessage?: Wording<ErrorWording>;
  formGroup?: FormGroupOptions;
  classes?: string;
  attributes?: Attributes;
}

/** A date the person knows by heart, typed in three boxes; a whole date may be pasted into the first. */
export function DateInput(props: DateInputProps) {
  const { id, fieldset, hint, errorMessage, formGroup } = props;
  const parts = partsOf(props);
  const someMarked = parts.some(isMarked);
  const inner = (
    <>
      <FieldNotes id={id} hint={hint} errorMessage={errorMessage} />
      <div class={classNames('govuk-date-input', props.classes)} {...props.attributes} id={id}>
        {formGroup?.before}
        {parts.map(part => (
          <DateBox
            key={part.name}
            part={part}
            date={props}
            invalid={isMarked(part) || (Boolean(errorMessage) && !someMarked && part.error !== false)}
          />
        ))}
        {formGroup?.after}
      </div>
    </>
  );
  const describedBy = describedByOf(id, { hint, errorMessage, describedBy: fieldset?.describedBy });
  return (
    <FormGroup invalid={Boolean(errorMessage)} options={formGroup}>
      {fieldset ? (
        // Without the role JAWS leaves out the description of a fieldset made of text boxes.
        <Fieldset {...fieldset} role="group" describedBy={describedBy}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  );
}

function DateBox({ part, date, invalid }: { part: NamedPart; date: DateInputProps; invalid: boolean }) {
  const texts = useTexts();
  const name = date.namePrefix ? `${date.namePrefix}-${part.name}` : part.name;
  const ownWords = part.kind && part.name === part.kind ? texts[part.kind] : capitalised(part.name);
  return (
    <div class="govuk-date-input__item">
      <Input
        label={{ text: part.label ?? ownWords, classes: 'govuk-date-input__label' }}
        id={part.id ?? `${date.id}-${part.name}`}
        classes={classNames(
          'govuk-date-input__input',
          invalid && !part.classes?.includes('govuk-input--error') && 'govuk-input--error',
          !part.classes?.includes('govuk-input--width-') && `govuk-input--width-${part.width}`,
          part.classes,
        )}
        name={name}
        value={part.value ?? date.values?.[name]}
        inputMode={part.inputMode ?? 'numeric'}
        autocomplete={part.autocomplete}
        pattern={part.pattern}
        attributes={part.attributes}
      />
    </div>
  );
}

function partsOf(props: DateInputProps): NamedPart[] {
  const standard = (['day', 'month', 'year'] as const).flatMap(kind => {
    const part = props[kind];
    if (part === false) return [];
    const width: 2 | 4 = kind === 'year' ? 4 : 2;
    return [{ value: props.values?.[kind], ...part, name: part?.name ?? kind, width, kind }];
  });
  if (!props.items?.length) return standard;
  return props.items.map(item => {
    const same = standard.find(part => part.name === item.name || part.kind === item.name);
    return { ...item, value: item.value ?? same?.value, width: same?.width ?? 2, kind: same?.kind };
  });
}

function isMarked(part: DatePart): boolean {
  return part.error === true || Boolean(part.classes?.includes('govuk-input--error'));
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).toLowerCase();
}
