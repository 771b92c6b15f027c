import type { ComponentChildren } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { classNames } from '#ui/class-names.ts';
import { ErrorMessage } from '#ui/error-message.tsx';
import type { HeadingWording } from '#ui/fieldset.tsx';
import { Hint } from '#ui/hint.tsx';
import { Label } from '#ui/label.tsx';
import { type Wording, type WordingDetail, wordingDetail } from '#ui/wording.ts';

export interface ErrorWording extends WordingDetail {
  visuallyHiddenText?: string | false;
}

/** The box around a field: classes, attributes, and what stands right before and after the field. */
export interface FormGroupOptions {
  classes?: string;
  attributes?: Attributes;
  before?: ComponentChildren;
  after?: ComponentChildren;
}

/** What every field has. `label` may be '' only where the field is named another way (`aria-label`). */
export interface FieldProps {
  name: string;
  /** Taken from `name` when missing. */
  id?: string;
  label: Wording<HeadingWording>;
  hint?: Wording;
  errorMessage?: Wording<ErrorWording>;
  /** Ids of further elements that describe the field. */
  describedBy?: string;
  formGroup?: FormGroupOptions;
  disabled?: boolean;
  classes?: string;
  attributes?: Attributes;
}

interface Notes {
  hint?: Wording | undefined;
  errorMessage?: Wording<ErrorWording> | undefined;
}

/** The value of `aria-describedby` for a field with this id. */
export function describedByOf(id: string, notes: Notes & { describedBy?: string | undefined }): string | undefined {
  return classNames(notes.describedBy, notes.hint && `${id}-hint`, notes.errorMessage && `${id}-error`) || undefined;
}

/** The hint and the error message of the field with this id. */
export function FieldNotes({ id, hint, errorMessage }: Notes & { id: string }) {
  const hintWords = hint ? wordingDetail(hint) : undefined;
  const errorWords = errorMessage ? wordingDetail(errorMessage) : undefined;
  return (
    <>
      {hintWords && (
        <Hint id={`${id}-hint`} classes={hintWords.classes} attributes={hintWords.attributes}>
          {hintWords.text}
        </Hint>
      )}
      {errorWords && (
        <ErrorMessage
          id={`${id}-error`}
          classes={errorWords.classes}
          attributes={errorWords.attributes}
          visuallyHiddenText={errorWords.visuallyHiddenText}
        >
          {errorWords.text}
        </ErrorMessage>
      )}
    </>
  );
}

/** The label of a field, from its wording. */
export function FieldLabel({ id, label }: { id: string; label: Wording<HeadingWording> }) {
  const words = wordingDetail(label);
  return (
    <Label for={id} classes={words.classes} attributes={words.attributes} isPageHeading={words.isPageHeading}>
      {words.text}
    </Label>
  );
}

interface FormGroupProps {
  invalid: boolean;
  options?: FormGroupOptions;
  children: ComponentChildren;
}

/** The box around one field, marked when the field has an error. */
export function FormGroup({ invalid, options, children }: FormGroupProps) {
  return (
    <div
      class={classNames('govuk-form-group', invalid && 'govuk-form-group--error', options?.classes)}
      {...options?.attributes}
    >
      {children}
    </div>
  );
}
