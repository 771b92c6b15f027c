import {
  type Choice,
  type ChoiceDivider,
  ChoiceGroup,
  type ChoiceGroupProps,
  ChoiceItem,
  choiceId,
} from '#ui/choice.tsx';
import { describedByOf } from '#ui/form-group.tsx';

export interface Checkbox extends Choice {
  /** The name of this box where it differs from the group's. */
  name?: string;
  /** `exclusive` unticks all others ("none of these"). */
  behaviour?: 'exclusive';
}

export interface CheckboxesProps extends ChoiceGroupProps {
  items: (Checkbox | ChoiceDivider | false | null | undefined)[];
  /** The values ticked. */
  values?: readonly (string | number)[];
  describedBy?: string;
}

/** A choice of any number. */
export function Checkboxes({ items, values = [], describedBy, ...group }: CheckboxesProps) {
  const idPrefix = group.idPrefix ?? group.name;
  const outer = group.fieldset?.describedBy ?? describedBy;
  const ticked = new Set(values.map(String));
  const onEachBox = group.fieldset ? undefined : describedByOf(idPrefix, { ...group, describedBy: outer });
  return (
    <ChoiceGroup {...group} kind="checkboxes" describedBy={outer}>
      {items.map((item, index) => {
        if (!item) return null;
        if ('divider' in item) return <div class="govuk-checkboxes__divider">{item.divider}</div>;
        return (
          <ChoiceItem
            key={item.value}
            kind="checkboxes"
            id={choiceId(idPrefix, item, index)}
            name={item.name ?? group.name}
            checked={item.checked ?? ticked.has(String(item.value))}
            choice={item}
            describedBy={onEachBox}
            behaviour={item.behaviour}
          />
        );
      })}
    </ChoiceGroup>
  );
}
