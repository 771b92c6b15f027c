import {
  type Answers,
  type Change,
  CheckAnswers,
  findStep,
  type Hint,
  type Questionnaire,
  type StepErrors,
  textOf,
} from '#modules/forms/index.ts';
import type { Referral } from '#modules/referrals/index.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Table } from '#ui/table.tsx';
import { Textarea } from '#ui/textarea.tsx';
import { addresses } from './addresses.ts';
import { AlreadySent } from './already-sent.view.tsx';
import { type Hidden, PostForm } from './post-form.tsx';
import type { Say } from './texts.ts';

export interface CheckReferralProps {
  t: Say;
  locale: Locale;
  definition: Questionnaire;
  formName: string;
  answers: Answers;
  referral: Referral;
  /** What is changed since the last version. */
  changes: readonly Change[];
  missing: readonly StepErrors[];
  hints: readonly Hint[];
  hidden: Hidden;
  key: string;
  /** Names what is on this page. */
  seen: string;
  status: number;
  /** Why it was not sent. */
  refused?: string;
  reason?: string;
}

/** Check your answers, and send. What is missing is a list with links; pressing anyway says it as errors. */
export function CheckReferral(props: CheckReferralProps) {
  const { t, definition, answers, locale, referral, missing, status, refused } = props;
  const stepHref = (step: string) => addresses.step(referral.id, step);
  return (
    <>
      {refused && <ErrorSummary errors={[{ text: refused }]} />}
      <PageHeading caption={props.formName}>{t('check.title')}</PageHeading>
      {referral.state === 'submitted' && <AlreadySent {...{ t, locale, referral }} />}
      {missing.length > 0 && status === 200 && <Missing {...props} stepHref={stepHref} />}
      {amends(referral) && <Changes t={t} changes={props.changes} />}
      <CheckAnswers
        {...{ definition, answers, locale, stepHref, hints: props.hints }}
        errors={status === 422 ? missing : []}
      />
      <p class="govuk-body">{t('check.what_happens')}</p>
      <p class="govuk-body">{t('check.who_sees')}</p>
      <Send {...props} />
    </>
  );
}

const amends = ({ state }: Referral): boolean => state === 'submitted' || state === 'returned';

function Missing({
  t,
  missing,
  definition,
  locale,
  stepHref,
}: CheckReferralProps & { stepHref(step: string): string }) {
  return (
    <InsetText>
      <h2 class="govuk-heading-s">{t('check.missing')}</h2>
      <p class="govuk-body">{t('check.missing.text')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {missing.map(({ stepId }) => {
          const step = findStep(definition, stepId);
          return (
            <li>
              <a class="govuk-link" href={stepHref(stepId)}>
                {step ? textOf(step, locale) : stepId}
              </a>
            </li>
          );
        })}
      </ul>
    </InsetText>
  );
}

function Changes({ t, changes }: Pick<CheckReferralProps, 't' | 'changes'>) {
  const told = (text: string) => ({ text: <span dir="auto">{text || t('check.empty')}</span> });
  if (changes.length === 0) return <InsetText>{t('check.changes.none')}</InsetText>;
  return (
    <Table
      caption={t('check.changes')}
      captionClasses="govuk-table__caption--m"
      head={[t('check.changes.what'), t('check.changes.before'), t('check.changes.after')]}
      rows={changes.map(({ step, label, before, after }) => [`${step}: ${label}`, told(before), told(after)])}
      firstCellIsHeader
    />
  );
}

function Send({ t, referral, hidden, key, seen, reason }: CheckReferralProps) {
  const button =
    referral.state === 'draft' ? 'check.submit' : referral.state === 'rejected' ? 'check.resubmit' : 'check.amend';
  return (
    <PostForm action={addresses.submission(referral.id)} hidden={hidden} fields={{ key, seen }}>
      {amends(referral) && <Textarea name="reason" label={t('check.reason')} value={reason ?? ''} rows={3} />}
      <Button preventDoubleClick>{t(button)}</Button>
    </PostForm>
  );
}
