import { statusTexts } from '#modules/cases/index.ts';
import type { TriageReading } from '#modules/referrals/index.ts';
import { words } from '#platform/i18n/catalogue.ts';
import { formatDate } from '#platform/i18n/format-date.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { Button } from '#ui/button.tsx';
import { IdentityBar } from '#ui/identity-bar.tsx';
import { ReasonNote } from '#ui/reason-note.tsx';
import { Tag } from '#ui/tag.tsx';
import { employeeName } from '../case-name.ts';
import { ReferralContent } from '../referral/referral-content.view.tsx';
import type { Say as SayReferral } from '../referral/texts.ts';
import type { Say } from './texts.ts';

export interface TriageReferralProps {
  t: Say;
  say: SayReferral;
  locale: Locale;
  zone: string;
  csrf: string;
  reading: TriageReading;
  can: {
    claim: boolean;
    decide: boolean;
    release: boolean;
    takeOver: boolean;
    /** The referrer can be asked for more: not while they have it already. */
    ask: boolean;
    openConfidential: boolean;
  };
}

/** Whose referral, how long it waits, what to do about it, and all it says. */
export function TriageReferral(props: TriageReferralProps) {
  const { t, say, locale, zone, reading, can } = props;
  const seen = reading.case;
  return (
    <>
      <h1 class="govuk-visually-hidden">{t('referral.heading', { number: seen.reference })}</h1>
      <IdentityBar
        title={<span dir="auto">{employeeName(seen)}</span>}
        status={<Tag>{words(statusTexts, locale)(`status.${seen.status}`)}</Tag>}
        facts={[
          { name: t('fact.reference'), value: seen.reference },
          { name: t('fact.organisation'), value: reading.organisation.name },
          seen.dateOfBirth !== null && { name: t('fact.birth'), value: formatDate(seen.dateOfBirth, locale) },
          seen.position !== '' && { name: t('fact.position'), value: <span dir="auto">{seen.position}</span> },
          { name: t('fact.received'), value: formatDate(seen.receivedAt, locale, zone) },
        ]}
      />
      <Waiting {...props} />
      <Decide {...props} />
      <ReasonNote>{say(seen.audience === 'confidential' ? 'read.note.confidential' : 'read.note')}</ReasonNote>
      <ReferralContent {...{ t: say, locale, zone, can }} caseUrl={`/workbench/cases/${seen.id}`} read={reading.read} />
    </>
  );
}

function Waiting({ t, locale, reading }: TriageReferralProps) {
  const { case: seen, waiting, me, claimedName } = reading;
  if (seen.tab !== 'pending')
    return (
      <p class="govuk-body govuk-!-margin-top-4">
        {t('decided')}{' '}
        <a class="govuk-link" href={`/workbench/cases/${seen.id}`}>
          {t('decided.case')}
        </a>
      </p>
    );
  return (
    <p class="govuk-body govuk-!-margin-top-4">
      {t('waited', { days: waiting.waitedDays, target: formatDate(waiting.targetDay, locale) })}{' '}
      {waiting.late && <Tag colour="red">{t('waited.late')}</Tag>}{' '}
      {seen.claimedBy === me
        ? t('claimed.yours')
        : seen.claimedBy
          ? t('claimed.theirs', { name: claimedName ?? '' })
          : ''}
    </p>
  );
}

function Decide({ t, csrf, reading, can }: TriageReferralProps) {
  const url = `/workbench/triage/${reading.case.id}`;
  const press = (act: 'claim' | 'release') => (
    <form method="post" action={`${url}/claim`}>
      <input type="hidden" name="csrf" value={csrf} />
      <Button
        name="do"
        value={act}
        preventDoubleClick
        {...(act === 'release' ? { variant: 'secondary' as const } : {})}
      >
        {t(act)}
      </Button>
    </form>
  );
  return (
    <div class="govuk-button-group">
      {can.claim && press('claim')}
      {can.decide && <Button href={`${url}/acceptance`}>{t('accept')}</Button>}
      {can.decide && can.ask && (
        <Button variant="secondary" href={`${url}/return`}>
          {t('return')}
        </Button>
      )}
      {can.decide && (
        <Button variant="secondary" href={`${url}/rejection`}>
          {t('reject')}
        </Button>
      )}
      {can.release && press('release')}
      {can.takeOver && (
        <a class="govuk-link" href={`${url}/handover`}>
          {t('take_over')}
        </a>
      )}
    </div>
  );
}
