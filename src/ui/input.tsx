import type { VNode } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { classNames } from '#ui/class-names.ts';
import { describedByOf, FieldLabel, FieldNotes, type FieldProps, FormGroup } from '#ui/form-group.tsx';
import { isFilled, type Wording, wordingDetail } from '#ui/wording.ts';

export interface InputProps extends FieldProps {
  type?: 'text' | 'email' | 'tel' | 'url' | 'number' | 'password' | 'search' | (string & {});
  value?: string | number;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'search' | 'url' | 'none' | (string & {});
  autocomplete?: string;
  autocapitalize?: 'none' | 'sentences' | 'words' | 'characters';
  pattern?: string;
  spellcheck?: boolean;
  /** Shown before the field: a unit or a sign. */
  prefix?: Wording;
  suffix?: Wording;
  inputWrapper?: { classes?: string; attributes?: Attributes };
}

/** One line of text. */
export function Input(props: InputProps) {
  const id = props.id ?? props.name;
  return (
    <FormGroup invalid={Boolean(props.errorMessage)} options={props.formGroup}>
      <FieldLabel id={id} label={props.label} />
      <FieldNotes id={id} hint={props.hint} errorMessage={props.errorMessage} />
      <Wrapped {...props}>
        <BareInput {...props} id={id} />
      </Wrapped>
    </FormGroup>
  );
}

function BareInput(props: InputProps & { id: string }) {
  return (
    <input
      class={classNames('govuk-input', props.classes, props.errorMessage && 'govuk-input--error')}
      id={props.id}
      name={props.name}
      type={(props.type || 'text') as 'text'}
      spellcheck={props.spellcheck}
      value={props.value}
      disabled={props.disabled}
      aria-describedby={describedByOf(props.id, props)}
      autocomplete={props.autocomplete}
      autocapitalize={props.autocapitalize}
      pattern={props.pattern}
      inputmode={props.inputMode as 'text'}
      {...props.attributes}
    />
  );
}

function Wrapped({ prefix, suffix, formGroup, inputWrapper, children }: InputProps & { children: VNode }) {
  const { before, after } = formGroup ?? {};
  if (!prefix && !suffix && !isFilled(before) && !isFilled(after)) return children;
  return (
    <div class={classNames('govuk-input__wrapper', inputWrapper?.classes)} {...inputWrapper?.attributes}>
      {before}
      {prefix && <Affix side="prefix" wording={prefix} />}
      {children}
      {suffix && <Affix side="suffix" wording={suffix} />}
      {after}
    </div>
  );
}

function Affix({ side, wording }: { side: 'prefix' | 'suffix'; wording: Wording }) {
  const { text, classes, attributes } = wordingDetail(wording);
  return (
    <div class={classNames(`govuk-input__${side}`, classes)} aria-hidden="true" {...attributes}>
      {text}
    </div>
  );
}
