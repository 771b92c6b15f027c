import { type Hint, type Questionnaire, StepList, type StepStatus } from '#modules/forms/index.ts';
import { type Referral, referralTexts } from '#modules/referrals/index.ts';
import { words } from '#platform/i18n/catalogue.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { Button } from '#ui/button.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { NotificationBanner } from '#ui/notification-banner.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { addresses } from './addresses.ts';
import { AlreadySent } from './already-sent.view.tsx';
import type { Say } from './texts.ts';

export interface ReferralStepsProps {
  t: Say;
  locale: Locale;
  referral: Referral;
  definition: Questionnaire;
  formName: string;
  states: readonly StepStatus[];
  hints: readonly Hint[];
}

/** Where am I, what is left, what is kept until when. */
export function ReferralSteps({ t, locale, referral, definition, formName, states, hints }: ReferralStepsProps) {
  const needed = states.filter(({ state }) => state !== 'not-needed');
  const done = needed.filter(({ state }) => state === 'complete').length;
  const { id, employeeName } = referral;
  return (
    <>
      <Setback t={t} locale={locale} referral={referral} />
      <PageHeading caption={formName} lead={t('tasks.progress', { done, total: needed.length })}>
        <span dir="auto">{employeeName ? t('tasks.heading', { name: employeeName }) : t('tasks.unnamed')}</span>
      </PageHeading>
      <StepList definition={definition} states={states} locale={locale} stepHref={step => addresses.step(id, step)} />
      {hints.length > 0 && (
        <InsetText>
          <h2 class="govuk-heading-s">{t('tasks.hints')}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {hints.map(hint => (
              <li>
                <a class="govuk-link" href={`${addresses.step(id, hint.stepId)}#q-${hint.key}`}>
                  {hint.message}
                </a>
              </li>
            ))}
          </ul>
        </InsetText>
      )}
      <Button href={addresses.check(id)}>{t('tasks.check')}</Button>
      <Ending t={t} locale={locale} referral={referral} />
    </>
  );
}

type PartProps = Pick<ReferralStepsProps, 't' | 'locale' | 'referral'>;

/** Why it is with the referrer again. */
function Setback({ t, locale, referral }: PartProps) {
  const { rejected, returned, deletesOn, state } = referral;
  if (rejected)
    return (
      <NotificationBanner>
        <p class="govuk-notification-banner__heading">{t('tasks.rejected')}</p>
        <p class="govuk-body">{words(referralTexts, locale)(`reason.${rejected.reason}`)}</p>
        {rejected.text && (
          <p class="govuk-body" dir="auto">
            {rejected.text}
          </p>
        )}
        {deletesOn && <p class="govuk-body">{t('tasks.rejected.keep', { day: formatDate(deletesOn, locale) })}</p>}
      </NotificationBanner>
    );
  if (returned)
    return (
      <NotificationBanner>
        <p class="govuk-notification-banner__heading">{t('tasks.returned')}</p>
        <p class="govuk-body" dir="auto">
          {returned.text}
        </p>
      </NotificationBanner>
    );
  return state === 'submitted' ? <AlreadySent {...{ t, locale, referral, more: t('tasks.amending') }} /> : null;
}

function Ending({ t, locale, referral }: PartProps) {
  const { id, state, deletesOn } = referral;
  if (state === 'draft' || state === 'rejected')
    return (
      <>
        {state === 'draft' && deletesOn && (
          <p class="govuk-body">{t('tasks.kept', { day: formatDate(deletesOn, locale) })}</p>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={addresses.deletion(id)}>
            {t('tasks.delete')}
          </a>
        </p>
      </>
    );
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={addresses.withdrawal(id)}>
        {t('tasks.withdraw')}
      </a>
    </p>
  );
}
