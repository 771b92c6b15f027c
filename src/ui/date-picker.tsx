import { classNames } from '#ui/class-names.ts';
import type { FieldProps } from '#ui/form-group.tsx';
import { Input } from '#ui/input.tsx';
import { useLocale, useTexts } from '#ui/locale.ts';
import { shownDay } from '#ui/shown-day.ts';

export interface DatePickerProps extends FieldProps {
  /** A day as `YYYY-MM-DD`, or whatever was typed. */
  value?: string;
  /** Days outside cannot be chosen from the calendar, `YYYY-MM-DD`; what is typed the server judges. */
  earliest?: string;
  latest?: string;
}

/**
 * A day that is near, typed (16/10/2026), pasted in any common way, or chosen from a calendar where a script runs. The
 * server reads what is typed. For a day one knows by heart, as a birthday, use `DateInput`.
 */
export function DatePicker({ value, earliest, latest, hint, ...field }: DatePickerProps) {
  const words = useTexts().datePicker;
  return (
    <div class="moj-datepicker" {...useDatePicker({ earliest, latest })}>
      <Input
        {...field}
        hint={hint ?? words.hint}
        value={shownDay(value)}
        autocomplete="off"
        classes={classNames('moj-js-datepicker-input govuk-input--width-10', field.classes)}
      />
    </div>
  );
}

/** What the element around a day's field carries so that the script offers a calendar, in the page's language. */
export function useDatePicker({ earliest, latest }: { earliest?: string; latest?: string } = {}) {
  const { hint: _, ...words } = useTexts().datePicker;
  return {
    'data-module': 'moj-date-picker',
    'data-min-date': shownDay(earliest),
    'data-max-date': shownDay(latest),
    'data-words': useLocale() === 'en' ? undefined : JSON.stringify(words),
  };
}
