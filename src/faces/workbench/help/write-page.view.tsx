import type { ComponentChildren } from 'preact';
import { HelpText } from '#faces/help-text.tsx';
import { audiences, type HelpContent, type MadePart, type PageDetails } from '#modules/help/index.ts';
import { formatDateTime } from '#platform/i18n/format-date.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { Button } from '#ui/button.tsx';
import { Checkboxes } from '#ui/checkboxes.tsx';
import { Input } from '#ui/input.tsx';
import { Textarea } from '#ui/textarea.tsx';
import { WarningText } from '#ui/warning-text.tsx';
import type { FormErrors } from '../form-errors.ts';
import { errorOf, FormPage } from '../form-page.tsx';
import { PageVersions } from './page-versions.view.tsx';
import type { Say } from './texts.ts';

type Made = Readonly<Record<MadePart, ComponentChildren>>;

interface WritePageProps {
  t: Say;
  locale: Locale;
  zone: string;
  csrf: string;
  /** Missing of a page that is not begun yet. */
  details?: PageDetails;
  typed: HelpContent;
  /** Of a page that is begun. */
  slug?: string;
  action: string;
  stale?: boolean;
  /** Shows how what was typed looks. */
  made?: Made;
  errors?: FormErrors;
}

const locales = ['en', 'cy'] as const;

/** A help page to write: both languages, how it looks, and what it said before. */
export function WritePage(props: WritePageProps) {
  const { t, locale, zone, csrf, details, typed, action, stale, made, errors } = props;
  const { draft } = details ?? {};
  const at = draft ? formatDateTime(draft.writtenAt, locale, zone) : '';
  return (
    <>
      <FormPage
        {...{ heading: t(details ? 'edit.title' : 'new'), caption: details?.slug ?? '', action, csrf }}
        {...{ lead: draft ? t('lead.draft', { by: draft.writtenBy, at }) : t('lead.none') }}
        {...{
          before: stale ? <WarningText>{t('stale')}</WarningText> : made && <Look t={t} typed={typed} made={made} />,
        }}
        {...(errors ? { errors } : {})}
      >
        <input type="hidden" name="seen" value={draft?.revision ?? 0} />
        {!details && (
          <Input
            {...{ name: 'slug', label: t('slug'), hint: t('slug.hint'), value: props.slug ?? '' }}
            {...{ autocomplete: 'off', spellcheck: false, attributes: { maxlength: 60 }, ...errorOf(errors, 'slug') }}
          />
        )}
        <Texts {...props} />
        <div class="govuk-button-group">
          {details && (
            <Button variant="secondary" name="act" value="preview">
              {t('preview')}
            </Button>
          )}
          <Button preventDoubleClick name="act" value="save">
            {t('save')}
          </Button>
        </div>
      </FormPage>
      {details && <PageVersions t={t} locale={locale} zone={zone} details={details} />}
    </>
  );
}

function Texts({ t, typed, errors }: WritePageProps) {
  return (
    <>
      <Checkboxes
        {...{ name: 'audience', values: typed.audience, ...errorOf(errors, 'audience') }}
        fieldset={{ legend: { text: t('audience'), classes: 'govuk-fieldset__legend--s' } }}
        items={audiences.map(value => ({ value, text: t(`audience.${value}`) }))}
      />
      {locales.map(locale => (
        <>
          <Input
            {...{ name: `title.${locale}`, label: t(`title.${locale}`), value: typed.title[locale] }}
            {...{ autocomplete: 'off', attributes: { lang: locale, maxlength: 200 } }}
            {...errorOf(errors, `title.${locale}`)}
          />
          <Textarea
            {...{ name: `body.${locale}`, label: t(`body.${locale}`), hint: t('body.hint'), rows: 16 }}
            {...{ value: typed.body[locale], attributes: { lang: locale }, ...errorOf(errors, `body.${locale}`) }}
          />
        </>
      ))}
    </>
  );
}

/** What was typed as readers would see it. Its headings stand one in another's place, so they are folded apart by language. */
export function Look({ t, typed, made }: { t: Say; typed: Pick<HelpContent, 'title' | 'body'>; made: Made }) {
  return (
    <>
      {locales.map(locale => (
        <section class="govuk-inset-text" aria-label={t(`look.${locale}`)}>
          <p class="govuk-body govuk-!-font-weight-bold">{t(`look.${locale}`)}</p>
          <div lang={locale}>
            <p class="govuk-heading-l">{typed.title[locale]}</p>
            {typed.body[locale].trim() ? (
              <HelpText body={typed.body[locale]} root="/workbench/help" made={made} anchors={locale} />
            ) : (
              <p class="govuk-body">{t('look.empty')}</p>
            )}
          </div>
        </section>
      ))}
    </>
  );
}
