import type { ComponentChildren } from 'preact';
import { type Section, type Settings, sections } from '#modules/organisations/index.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { Button } from '#ui/button.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Textarea } from '#ui/textarea.tsx';
import type { FormErrors } from '../../form-errors.ts';
import { errorOf, FormPage } from '../../form-page.tsx';
import type { Say } from '../texts.ts';
import { type Offers, SectionField } from './section-field.tsx';
import { told, toldSetting } from './told-setting.ts';
import type { Typed } from './typed-settings.ts';

interface EditSectionProps {
  t: Say;
  locale: Locale;
  csrf: string;
  section: Section;
  organisation: { id: string; name: string };
  typed: Typed;
  reason: string;
  /** What the section said when it was looked at. */
  seen: string;
  /** Somebody changed it meanwhile: what it says now. */
  now?: Partial<Settings>;
  note?: string | undefined;
  offers: Offers;
  errors?: FormErrors | undefined;
}

/** One section of an organisation's settings, to be edited, with the reason. */
export function EditSection(props: EditSectionProps) {
  const { t, csrf, section, organisation, typed, reason, seen, offers, errors, note } = props;
  const lead = told(t, `section.${section}.lead`);
  return (
    <FormPage
      {...{ heading: t(`section.${section}`), caption: organisation.name, csrf, errors }}
      {...(lead === `section.${section}.lead` ? {} : { lead })}
      action={`/workbench/organisations/${organisation.id}/${section}`}
      before={
        <>
          {note && <InsetText>{note}</InsetText>}
          <Meanwhile {...props} />
        </>
      }
    >
      <input type="hidden" name="seen" value={seen} />
      {sections[section].map(name => (
        <SectionField {...{ t, name, offers, errors }} typed={typed[name] ?? ''} />
      ))}
      <Reason {...{ t, reason, errors }} />
      <Button preventDoubleClick>{t('save')}</Button>
    </FormPage>
  );
}

function Meanwhile({ t, locale, section, now }: EditSectionProps): ComponentChildren {
  if (!now) return null;
  return (
    <InsetText attributes={{ role: 'alert' }}>
      <h2 class="govuk-heading-s">{t('meanwhile')}</h2>
      <p class="govuk-body">{t('meanwhile.text')}</p>
      <SummaryList
        rows={sections[section].map(name => ({ key: told(t, name), value: toldSetting(t, locale, now, name) }))}
      />
    </InsetText>
  );
}

/** Why it is changed, as every change of an organisation asks (ALL.1). */
export function Reason({ t, reason, errors }: { t: Say; reason: string; errors?: FormErrors | undefined }) {
  return (
    <Textarea
      {...{ name: 'reason', label: { text: t('reason'), classes: 'govuk-label--s' }, hint: t('reason.hint') }}
      {...{ rows: 2, value: reason, ...errorOf(errors, 'reason') }}
    />
  );
}
