import { Checkboxes } from '#ui/checkboxes.tsx';
import { Radios } from '#ui/radios.tsx';
import { Select } from '#ui/select.tsx';
import { listAt } from '../answers.ts';
import { fieldId } from '../field-id.ts';
import { optionsOf } from '../text-of.ts';
import { say } from '../texts.ts';
import { QuestionWords } from './field-words.tsx';
import { type FieldViewProps, fieldProps } from './question-field.tsx';

/** The options, and what was answered though the list does not offer it, so that it can be seen and put right. */
function choices({ place, drawing }: FieldViewProps) {
  const { item, key } = place;
  const { locale } = drawing;
  const offered = optionsOf(item, locale);
  const unknown = listAt(drawing.answers, key).filter(value => !offered.some(option => option.code === value));
  return [
    ...offered.map(({ code, text }) => ({ value: code, text })),
    ...unknown.map(value => ({ value, text: say(locale, 'not.listed', { value: value.slice(0, 100) }) })),
  ];
}

function choiceProps(props: FieldViewProps) {
  const { id, name, hint, errorMessage, formGroup, label } = fieldProps(props);
  return { name, idPrefix: id, hint, errorMessage, formGroup, fieldset: { legend: label } };
}

// An unticked box posts nothing; this says that it was on the page.
const Shown = ({ place }: FieldViewProps) => <input type="hidden" name="shown" value={place.key} />;

export const RadiosField = (props: FieldViewProps) => (
  <Radios {...choiceProps(props)} items={choices(props)} value={listAt(props.drawing.answers, props.place.key)[0]} />
);

export function YesNoField(props: FieldViewProps) {
  const { locale, answers } = props.drawing;
  const items = [
    { value: 'true', text: say(locale, 'yes') },
    { value: 'false', text: say(locale, 'no') },
  ];
  const value = listAt(answers, props.place.key)[0];
  return <Radios {...choiceProps(props)} items={items} value={value} classes="govuk-radios--inline" />;
}

export function SelectField(props: FieldViewProps) {
  const { locale, answers } = props.drawing;
  const { value: _all, ...field } = fieldProps(props);
  const items = [{ value: '', text: say(locale, 'choose') }, ...choices(props)];
  return <Select {...field} items={items} value={listAt(answers, props.place.key)[0]} />;
}

export const CheckboxesField = (props: FieldViewProps) => (
  <>
    <Shown {...props} />
    <Checkboxes
      {...choiceProps(props)}
      items={choices(props)}
      values={listAt(props.drawing.answers, props.place.key)}
    />
  </>
);

export function DeclarationField(props: FieldViewProps) {
  const { place, drawing } = props;
  const { name, hint, errorMessage, formGroup } = fieldProps(props);
  const words = <QuestionWords item={place.item} locale={drawing.locale} />;
  return (
    <>
      <Shown {...props} />
      <Checkboxes
        name={name}
        idPrefix={fieldId(place.key)}
        hint={hint}
        errorMessage={errorMessage}
        formGroup={formGroup}
        items={[{ value: 'true', text: words }]}
        values={listAt(drawing.answers, place.key)}
      />
    </>
  );
}
