import type { ComponentChildren } from 'preact';
import { Button } from '#ui/button.tsx';
import { classNames } from '#ui/class-names.ts';
import { Fieldset } from '#ui/fieldset.tsx';
import { useTexts } from '#ui/locale.ts';

export interface AddAnotherProps {
  /** The name the two buttons carry: `<name>=add` adds one, `<name>=remove-0` takes the first away. */
  name: string;
  /** One of them, as its legend says it: "Medicine" becomes "Medicine 2". */
  itemLabel: string;
  /** The button's words; "Add another" unless told. */
  addText?: string;
  /** The fields of each, with names and ids of their own. */
  items: readonly { key: string; fields: ComponentChildren }[];
  /** No more can be added. */
  full?: boolean;
  /** Just added: the focus goes there. */
  added?: number;
  classes?: string;
}

/**
 * The same questions for one thing after another. Both buttons send the form past the browser's own checks; the page
 * that comes back has one more or one less, everything typed kept.
 */
export function AddAnother(props: AddAnotherProps) {
  const { name, items } = props;
  const words = useTexts().addAnother;
  return (
    <div class={classNames('moj-add-another', props.classes)}>
      {items.map((item, index) => (
        <div class="moj-add-another__item" key={item.key}>
          <Fieldset
            classes="moj-add-another__fieldset"
            legend={{ text: `${props.itemLabel} ${index + 1}`, classes: 'govuk-fieldset__legend--m' }}
            attributes={index === props.added ? { tabindex: -1, autofocus: true } : undefined}
          >
            {item.fields}
            {items.length > 1 && (
              <Step name={name} value={`remove-${index}`} classes="moj-add-another__remove-button">
                {words.remove} <span class="govuk-visually-hidden">{`${props.itemLabel} ${index + 1}`}</span>
              </Step>
            )}
          </Fieldset>
        </div>
      ))}
      {!props.full && (
        <Step name={name} value="add" classes="moj-add-another__add-button">
          {props.addText ?? words.add}
        </Step>
      )}
    </div>
  );
}

function Step(props: { name: string; value: string; classes: string; children: ComponentChildren }) {
  return (
    <Button
      name={props.name}
      value={props.value}
      variant="secondary"
      classes={props.classes}
      attributes={{ formnovalidate: true }}
    >
      {props.children}
    </Button>
  );
}
