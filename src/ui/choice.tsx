import type { ComponentChildren } from 'preact';
import type { Attributes } from '#ui/attributes.ts';
import { classNames } from '#ui/class-names.ts';
import { Fieldset, type FieldsetOptions } from '#ui/fieldset.tsx';
import { describedByOf, type ErrorWording, FieldNotes, FormGroup, type FormGroupOptions } from '#ui/form-group.tsx';
import { Hint } from '#ui/hint.tsx';
import { Label } from '#ui/label.tsx';
import { isFilled, type Wording, wordingDetail } from '#ui/wording.ts';

/** One radio or checkbox. */
export interface Choice {
  value: string | number;
  text: ComponentChildren;
  /** Ticked whatever the value of the group says. */
  checked?: boolean;
  disabled?: boolean;
  hint?: Wording;
  /** Shown only while this choice is ticked. */
  conditional?: ComponentChildren;
  id?: string;
  label?: { classes?: string; attributes?: Attributes };
  attributes?: Attributes;
}

/** A word between two choices: "or". */
export interface ChoiceDivider {
  divider: string;
}

/** What radios and checkboxes share. */
export interface ChoiceGroupProps {
  name: string;
  /** The id of the first choice and the start of the others; `name` when missing. */
  idPrefix?: string;
  fieldset?: FieldsetOptions;
  hint?: Wording;
  errorMessage?: Wording<ErrorWording>;
  formGroup?: FormGroupOptions;
  classes?: string;
  attributes?: Attributes;
}

interface GroupProps extends ChoiceGroupProps {
  kind: 'radios' | 'checkboxes';
  describedBy?: string;
  children: ComponentChildren;
}

/** The box, the fieldset and the notes around a list of choices. */
export function ChoiceGroup(props: GroupProps) {
  const { kind, fieldset, hint, errorMessage, formGroup } = props;
  const idPrefix = props.idPrefix ?? props.name;
  const inner = (
    <>
      <FieldNotes id={idPrefix} hint={hint} errorMessage={errorMessage} />
      <div class={classNames(`govuk-${kind}`, props.classes)} {...props.attributes} data-module={`govuk-${kind}`}>
        {formGroup?.before}
        {props.children}
        {formGroup?.after}
      </div>
    </>
  );
  return (
    <FormGroup invalid={Boolean(errorMessage)} options={formGroup}>
      {fieldset ? (
        <Fieldset
          {...fieldset}
          describedBy={describedByOf(idPrefix, { hint, errorMessage, describedBy: props.describedBy })}
        >
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  );
}

interface ItemProps {
  kind: 'radios' | 'checkboxes';
  id: string;
  name: string;
  checked: boolean;
  choice: Choice;
  describedBy?: string;
  behaviour?: string;
}

/** One choice with its label, hint and what it reveals. */
export function ChoiceItem({ kind, id, name, checked, choice, describedBy, behaviour }: ItemProps) {
  const hint = choice.hint ? wordingDetail(choice.hint) : undefined;
  const reveals = isFilled(choice.conditional);
  return (
    <>
      <div class={`govuk-${kind}__item`}>
        <input
          class={`govuk-${kind}__input`}
          id={id}
          name={name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={choice.value}
          checked={checked}
          disabled={choice.disabled}
          data-aria-controls={reveals ? `conditional-${id}` : undefined}
          data-behaviour={behaviour}
          aria-describedby={classNames(describedBy, hint && `${id}-item-hint`) || undefined}
          {...choice.attributes}
        />
        <Label
          for={id}
          classes={classNames(`govuk-${kind}__label`, choice.label?.classes)}
          attributes={choice.label?.attributes}
        >
          {choice.text}
        </Label>
        {hint && (
          <Hint
            id={`${id}-item-hint`}
            classes={classNames(`govuk-${kind}__hint`, hint.classes)}
            attributes={hint.attributes}
          >
            {hint.text}
          </Hint>
        )}
      </div>
      {reveals && (
        <div
          class={classNames(`govuk-${kind}__conditional`, !checked && `govuk-${kind}__conditional--hidden`)}
          id={`conditional-${id}`}
        >
          {choice.conditional}
        </div>
      )}
    </>
  );
}

/** The id of the choice at this place; the first has no number, so that an error summary can link to it. */
export function choiceId(idPrefix: string, choice: { id?: string }, index: number): string {
  return choice.id ?? (index === 0 ? idPrefix : `${idPrefix}-${index + 1}`);
}
