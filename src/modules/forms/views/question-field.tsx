import type { VNode } from 'preact';
import { CharacterCount } from '#ui/character-count.tsx';
import { DateInput } from '#ui/date-input.tsx';
import { Input, type InputProps } from '#ui/input.tsx';
import { Textarea } from '#ui/textarea.tsx';
import { texts as uiTexts } from '#ui/texts.ts';
import { textAt } from '../answers.ts';
import { dayParts } from '../calendar-day.ts';
import { fieldId, fieldName } from '../field-id.ts';
import { type Kind, kindOf, longestText } from '../kind-of.ts';
import type { Place } from '../places.ts';
import { textOf } from '../text-of.ts';
import { say } from '../texts.ts';
import { CheckboxesField, DeclarationField, RadiosField, SelectField, YesNoField } from './choice-fields.tsx';
import { DocumentField } from './document-field.tsx';
import type { Drawing } from './drawing.ts';
import { hintFor, labelFor } from './field-words.tsx';
import { whenAttributes } from './only-if.ts';

export type FieldViewProps = { readonly place: Place; readonly drawing: Drawing };

/** One question, drawn as its kind asks. */
export function QuestionField(props: FieldViewProps): VNode | null {
  const kind = kindOf(props.place.item);
  if (kind === 'rows' || kind === 'section') return null;
  const View = views[kind];
  return <View {...props} />;
}

/** What every field of one line or several has. */
export function fieldProps({ place, drawing }: FieldViewProps, ...more: readonly string[]) {
  return {
    id: fieldId(place.key),
    name: fieldName(place.key),
    label: labelFor(place, drawing),
    hint: hintFor(place, drawing, ...more),
    errorMessage: drawing.errors.get(place.key),
    value: textAt(drawing.answers, place.key),
    formGroup: { attributes: whenAttributes(place, drawing.page) },
  };
}

const line =
  (more: Partial<InputProps>) =>
  (props: FieldViewProps): VNode => <Input {...fieldProps(props)} {...more} />;

const LongTextField = (props: FieldViewProps) => (
  <CharacterCount {...fieldProps(props)} rows={6} maxLength={longestText(props.place.item)} threshold={75} />
);

const AddressField = (props: FieldViewProps) => <Textarea {...fieldProps(props)} rows={4} />;

function DateField(props: FieldViewProps) {
  const { place, drawing } = props;
  // Said once: in a table it would stand in every row.
  const example = place.rowId === undefined ? [say(drawing.locale, 'date.hint')] : [];
  const { id, name, hint, errorMessage, value, formGroup, label } = fieldProps(props, ...example);
  const parts = dayParts(value);
  const words = uiTexts[drawing.locale];
  const box = (part: 'day' | 'month' | 'year') => ({
    id: `${id}-${part}`,
    name: `${name}.${part}`,
    value: parts[part],
    label: words[part],
  });
  return (
    <DateInput
      id={id}
      day={box('day')}
      month={box('month')}
      year={box('year')}
      fieldset={{ legend: label }}
      hint={hint}
      errorMessage={errorMessage}
      formGroup={formGroup}
    />
  );
}

const NoteField = ({ place, drawing }: FieldViewProps) => (
  <p class="govuk-body" {...whenAttributes(place, drawing.page)}>
    {textOf(place.item, drawing.locale)}
  </p>
);

const views: Record<Exclude<Kind, 'rows' | 'section'>, (props: FieldViewProps) => VNode> = {
  text: line({}),
  number: line({ inputMode: 'decimal', classes: 'govuk-input--width-5' }),
  telephone: line({ type: 'tel', classes: 'govuk-input--width-20' }),
  email: line({ type: 'email', spellcheck: false }),
  postcode: line({ classes: 'govuk-input--width-10' }),
  'national-insurance-number': line({ spellcheck: false, classes: 'govuk-input--width-10' }),
  'long-text': LongTextField,
  address: AddressField,
  date: DateField,
  'yes-no': YesNoField,
  radios: RadiosField,
  select: SelectField,
  checkboxes: CheckboxesField,
  declaration: DeclarationField,
  document: DocumentField,
  note: NoteField,
};
