import type { Setting } from '#modules/organisations/index.ts';
import { Checkboxes } from '#ui/checkboxes.tsx';
import { Input } from '#ui/input.tsx';
import { Radios } from '#ui/radios.tsx';
import { Textarea } from '#ui/textarea.tsx';
import type { FormErrors } from '../../form-errors.ts';
import { errorOf } from '../../form-page.tsx';
import type { Say } from '../texts.ts';
import { settingKinds } from './setting-kinds.ts';
import { told } from './told-setting.ts';

/** Choices of a setting that takes any number of a list. */
export type Offers = Partial<Record<Setting, readonly { value: string; text: string }[]>>;

interface SectionFieldProps {
  t: Say;
  name: Setting;
  typed: string | readonly string[];
  offers: Offers;
  errors?: FormErrors | undefined;
}

/** One setting, asked for as its kind wants. */
export function SectionField({ t, name, typed, offers, errors }: SectionFieldProps) {
  const kind = settingKinds[name];
  const hint = told(t, `${name}.hint`);
  const common = { name, ...(hint === `${name}.hint` ? {} : { hint }), ...errorOf(errors, name) };
  const legend = { fieldset: { legend: { text: told(t, name), classes: 'govuk-fieldset__legend--s' } } };
  if (kind === 'many')
    return <Checkboxes {...common} {...legend} values={[...typed]} items={[...(offers[name] ?? [])]} />;
  const value = String(typed);
  if (kind === 'switch' || typeof kind === 'object')
    return (
      <Radios
        {...{ ...common, ...legend, value }}
        items={(kind === 'switch' ? ['on', 'off'] : kind).map(each => ({ value: each, text: told(t, each) }))}
      />
    );
  const label = { text: told(t, name), classes: 'govuk-label--s' };
  if (kind === 'lines' || kind === 'days')
    return <Textarea {...{ ...common, label, value, rows: 5 }} spellcheck={false} />;
  const narrow = kind === 'number' ? { inputMode: 'numeric' as const, classes: 'govuk-input--width-3' } : {};
  return <Input {...{ ...common, label, value }} {...narrow} autocomplete="off" />;
}
