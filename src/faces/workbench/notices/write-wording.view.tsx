import { type Example, type WordingDetails, whenTold, written } from '#modules/notices/index.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { Button } from '#ui/button.tsx';
import { Input } from '#ui/input.tsx';
import { Textarea } from '#ui/textarea.tsx';
import { WarningText } from '#ui/warning-text.tsx';
import type { FormErrors } from '../form-errors.ts';
import { errorOf, FormPage } from '../form-page.tsx';
import { MailPreview } from './mail-preview.view.tsx';
import type { Say } from './texts.ts';
import { WordingHistory } from './wording-history.view.tsx';
import type { TypedWording } from './write-wording.page.ts';

interface WriteWordingProps {
  t: Say;
  locale: Locale;
  zone: string;
  csrf: string;
  details: WordingDetails;
  language: Locale;
  typed: TypedWording;
  action: string;
  stale: boolean;
  example: Example | undefined;
  previewed: boolean;
  errors?: FormErrors;
}

/** A text to edit, how it looks with example data, and what it said before. */
export function WriteWording(props: WriteWordingProps) {
  const { t, locale, csrf, details, language, action, example, previewed, stale, errors } = props;
  const look = example && (
    <>
      <h2 class="govuk-heading-m" id="look">
        {t(previewed ? 'look.typed' : 'look.now')}
      </h2>
      <MailPreview t={t} example={example} language={language} />
    </>
  );
  return (
    <>
      <FormPage
        {...{ heading: whenTold(details.name, locale), caption: details.organisation.name, action, csrf }}
        {...{ lead: t(details.own ? 'lead.own' : 'lead.ours', { language: t(`language.${language}`) }) }}
        {...{ before: stale ? <WarningText>{t('stale')}</WarningText> : previewed && look }}
        {...(errors ? { errors } : {})}
      >
        <Fields {...props} />
      </FormPage>
      {!previewed && look}
      {!previewed && (
        <form method="post" action={`${action}/test`}>
          <input type="hidden" name="csrf" value={csrf} />
          <Button variant="secondary" preventDoubleClick>
            {t('test')}
          </Button>
        </form>
      )}
      <WordingHistory {...props} />
    </>
  );
}

function Fields({ t, details, language, typed, errors }: WriteWordingProps) {
  const names = [...details.needs, ...details.may];
  return (
    <>
      <input type="hidden" name="seen" value={details.version} />
      <Input
        {...{ name: 'subject', label: t('subject'), hint: t('subject.hint'), value: typed.subject }}
        {...{ autocomplete: 'off', attributes: { lang: language }, ...errorOf(errors, 'subject') }}
      />
      <Textarea
        {...{ name: 'body', label: t('body'), hint: t('body.hint'), rows: 14, value: typed.body, spellcheck: true }}
        {...{ attributes: { lang: language }, ...errorOf(errors, 'body') }}
      />
      <h2 class="govuk-heading-s">{t('placeholders')}</h2>
      {names.length ? (
        <ul class="govuk-list">
          {names.map(name => (
            <li>
              <strong>{written(name)}</strong> {t(`placeholder.${name}`)}{' '}
              {t(details.needs.includes(name) ? 'needed' : 'optional')}
            </li>
          ))}
        </ul>
      ) : (
        <p class="govuk-body">{t('placeholders.none')}</p>
      )}
      <Textarea
        {...{ name: 'reason', label: t('reason'), hint: t('reason.hint'), rows: 2, value: typed.reason }}
        {...errorOf(errors, 'reason')}
      />
      <div class="govuk-button-group">
        <Button variant="secondary" name="act" value="preview">
          {t('preview')}
        </Button>
        <Button preventDoubleClick name="act" value="save">
          {t('save')}
        </Button>
      </div>
    </>
  );
}
