import type { ExpectedStage } from '#modules/cases/index.ts';
import { type Referral, referralTexts } from '#modules/referrals/index.ts';
import { words } from '#platform/i18n/catalogue.ts';
import { formatDate, formatDateTime } from '#platform/i18n/format-date.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { Button } from '#ui/button.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { Panel } from '#ui/panel.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { addresses } from './addresses.ts';
import type { Say } from './texts.ts';

export interface SubmittedProps {
  t: Say;
  locale: Locale;
  zone: string;
  referral: Referral;
  stages: readonly ExpectedStage[];
  /** A further version was sent. */
  changed: boolean;
  /** It was pressed again after it had been sent. */
  already: boolean;
  can: { amend: boolean };
}

/** The end of the journey: number, what comes by when, where to go. */
export function Submitted({ t, locale, zone, referral, stages, changed, already, can }: SubmittedProps) {
  const by = (day: string) => ({ text: t('submitted.expected', { day: formatDate(day, locale) }), iso: day });
  const at = referral.submittedAt!;
  const pending = referral.state === 'submitted' || referral.state === 'returned';
  return (
    <>
      <Panel title={t(changed ? 'submitted.again.title' : 'submitted.title')}>
        {t('submitted.number')}
        <br />
        <strong>{referral.caseReference}</strong>
      </Panel>
      {already ? (
        <InsetText>{t('submitted.already', { day: formatDate(at, locale) })}</InsetText>
      ) : (
        <p class="govuk-body">{t('submitted.mail')}</p>
      )}
      {!pending && <InsetText>{words(referralTexts, locale)(`state.${referral.state}`)}</InsetText>}
      <h2 class="govuk-heading-m">{t('submitted.next')}</h2>
      <Timeline
        headingLevel={3}
        entries={[
          { title: t('submitted.event'), date: { text: formatDateTime(at, locale, zone), iso: at.toISOString() } },
          ...stages.map(({ stage, on, state }) => ({
            title: t(`submitted.${stage}`),
            state,
            date: by(on),
            children: <p class="govuk-body">{t(`submitted.${stage}.text`)}</p>,
          })),
        ]}
      />
      <div class="govuk-button-group">
        {referral.caseId && <Button href={addresses.case(referral.caseId)}>{t('submitted.case')}</Button>}
        {can.amend && (
          <a class="govuk-link" href={addresses.referral(referral.id)}>
            {t('submitted.amend')}
          </a>
        )}
        <a class="govuk-link" href={`${addresses.form(referral.id)}?view`}>
          {t('tasks.print')}
        </a>
        <a class="govuk-link" href="/employer">
          {t('submitted.dashboard')}
        </a>
      </div>
    </>
  );
}
