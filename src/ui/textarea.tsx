import { classNames } from '#ui/class-names.ts';
import { describedByOf, FieldLabel, FieldNotes, type FieldProps, FormGroup } from '#ui/form-group.tsx';

export interface TextareaProps extends FieldProps {
  value?: string;
  /** Lines shown; 5 unless told. */
  rows?: number;
  spellcheck?: boolean;
  autocomplete?: string;
}

/** Several lines of text. */
export function Textarea(props: TextareaProps) {
  const id = props.id ?? props.name;
  return (
    <FormGroup invalid={Boolean(props.errorMessage)} options={props.formGroup}>
      <FieldLabel id={id} label={props.label} />
      <FieldNotes id={id} hint={props.hint} errorMessage={props.errorMessage} />
      {props.formGroup?.before}
      <textarea
        class={classNames('govuk-textarea', props.errorMessage && 'govuk-textarea--error', props.classes)}
        id={id}
        name={props.name}
        rows={props.rows ?? 5}
        spellcheck={props.spellcheck}
        disabled={props.disabled}
        aria-describedby={describedByOf(id, props)}
        autocomplete={props.autocomplete}
        {...props.attributes}
      >
        {keepFirstLineBreak(props.value)}
      </textarea>
      {props.formGroup?.after}
    </FormGroup>
  );
}

// The HTML parser drops a line break right after the tag; one more keeps what was typed.
function keepFirstLineBreak(value: string | undefined) {
  return value && /^\r?\n/.test(value) ? `\n${value}` : value;
}
