import type { FormAbout } from '#modules/forms/index.ts';
import { type Referral, referralTexts } from '#modules/referrals/index.ts';
import { words } from '#platform/i18n/catalogue.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { Button } from '#ui/button.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { addresses } from './addresses.ts';
import { type Hidden, PostForm } from './post-form.tsx';
import type { Say } from './texts.ts';

export interface ReferAgainProps {
  t: Say;
  locale: Locale;
  referral: Referral;
  /** The right form, where this one was the wrong one and the organisation offers it. */
  right: FormAbout | undefined;
  hidden: Hidden;
}

/** The reason in words, then the one thing to do. */
export function ReferAgain(props: ReferAgainProps) {
  const { t, locale, referral } = props;
  const { reason = 'other', text = '' } = referral.rejected ?? {};
  return (
    <>
      <PageHeading caption={referral.caseReference}>{t('again.title')}</PageHeading>
      <InsetText>
        <p class="govuk-body">
          <strong>{words(referralTexts, locale)(`reason.${reason}`)}</strong>
        </p>
        {text && (
          <p class="govuk-body" dir="auto">
            {text}
          </p>
        )}
      </InsetText>
      {reason === 'wrong_form' ? <OtherForm {...props} /> : <SameForm {...props} />}
    </>
  );
}

function SameForm({ t, referral }: ReferAgainProps) {
  return (
    <>
      <p class="govuk-body">{t('again.correct', { number: referral.caseReference })}</p>
      <Button href={addresses.referral(referral.id)}>{t('again.open')}</Button>
    </>
  );
}

function OtherForm({ t, referral, right, hidden }: ReferAgainProps) {
  if (!right) return <p class="govuk-body">{t('again.not_offered')}</p>;
  return (
    <>
      <h2 class="govuk-heading-m">{t('again.wrong_form')}</h2>
      <p class="govuk-body">{t('again.wrong_form.text', { form: right.name })}</p>
      <PostForm action={addresses.saved} hidden={hidden} fields={{ form: right.code, instead: referral.id }}>
        <Button preventDoubleClick>{t('again.start', { form: right.name })}</Button>
      </PostForm>
    </>
  );
}
