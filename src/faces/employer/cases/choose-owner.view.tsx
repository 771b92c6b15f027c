import { COLLEAGUES_SHOWN, type Colleague } from '#modules/sharing/index.ts';
import { words as wordsOf } from '#platform/i18n/catalogue.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { Button } from '#ui/button.tsx';
import { Input } from '#ui/input.tsx';
import { Radios } from '#ui/radios.tsx';
import { texts } from './texts.ts';

export interface ChooseOwnerProps {
  locale: Locale;
  /** What to find among the colleagues. */
  words: string;
  /** The one chosen. */
  to: string;
  found: readonly Colleague[];
  /** Who owns now: not offered. */
  owner: string | null;
  error: { errorMessage?: string };
}

/** A search for colleagues, and the choice of one as the new owner; part of a form. */
export function ChooseOwner({ locale, words, to, found, owner, error }: ChooseOwnerProps) {
  const t = wordsOf(texts, locale);
  const colleagues = found.filter(({ id }) => id !== owner);
  return (
    <>
      <Input name="words" label={t('reassign.words')} value={words} classes="govuk-input--width-20" />
      <Button variant="secondary" name="look" value="yes">
        {t('reassign.look')}
      </Button>
      {colleagues.length ? (
        <Radios
          name="to"
          value={to}
          fieldset={{ legend: { text: t('reassign.to'), classes: 'govuk-fieldset__legend--m' } }}
          hint={found.length >= COLLEAGUES_SHOWN ? t('reassign.more', { count: colleagues.length }) : undefined}
          items={colleagues.map(({ id, name, username, jobTitle }) => ({
            value: id,
            text: <span dir="auto">{name}</span>,
            hint: [username, jobTitle].filter(Boolean).join(' · '),
          }))}
          {...error}
        />
      ) : (
        <p class="govuk-body" id="to" role="status">
          {t('reassign.nobody')}
        </p>
      )}
    </>
  );
}
