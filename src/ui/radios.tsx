import {
  type Choice,
  type ChoiceDivider,
  ChoiceGroup,
  type ChoiceGroupProps,
  ChoiceItem,
  choiceId,
} from '#ui/choice.tsx';

export interface RadiosProps extends ChoiceGroupProps {
  items: (Choice | ChoiceDivider | false | null | undefined)[];
  /** The value chosen. */
  value?: string | number;
}

/** A choice of one. */
export function Radios({ items, value, ...group }: RadiosProps) {
  const idPrefix = group.idPrefix ?? group.name;
  return (
    <ChoiceGroup {...group} kind="radios" describedBy={group.fieldset?.describedBy}>
      {items.map((item, index) => {
        if (!item) return null;
        if ('divider' in item) return <div class="govuk-radios__divider">{item.divider}</div>;
        return (
          <ChoiceItem
            key={item.value}
            kind="radios"
            id={choiceId(idPrefix, item, index)}
            name={group.name}
            checked={item.checked ?? (value !== undefined && value !== '' && String(item.value) === String(value))}
            choice={item}
          />
        );
      })}
    </ChoiceGroup>
  );
}
