import {
  type Answers,
  difference,
  type FieldError,
  findStep,
  type Hint,
  mergeStep,
  type Questionnaire,
  StepForm,
  stepAnswers,
  stepsOf,
  textOf,
  titleOf,
  toResponse,
} from '#modules/forms/index.ts';
import type { CurrentStep, Referral } from '#modules/referrals/index.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { InsetText } from '#ui/inset-text.tsx';
import { NotificationBanner } from '#ui/notification-banner.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Table } from '#ui/table.tsx';
import { addresses } from './addresses.ts';
import { AlreadySent } from './already-sent.view.tsx';
import type { Hidden } from './post-form.tsx';
import type { Say } from './texts.ts';

export interface WriteStepProps {
  t: Say;
  locale: Locale;
  definition: Questionnaire;
  referral: Referral;
  step: string;
  answers: Answers;
  errors: readonly FieldError[];
  notes: readonly string[];
  hints: readonly Hint[];
  /** `YYYY-MM-DD` */
  today: string;
  hidden: Hidden;
  version: number;
  key: string;
  savedAt?: string;
  /** What was saved elsewhere, where this save was stale. */
  current?: CurrentStep;
}

/** One step: where it stands among the others, its form, and both texts when somebody saved in between. */
export function WriteStep(props: WriteStepProps) {
  const { t, locale, definition, referral, step, current, notes } = props;
  const steps = stepsOf(definition).map(({ linkId }) => linkId);
  const [at, item] = [steps.indexOf(step), findStep(definition, step)];
  const address = addresses.step(referral.id, step);
  const caption = t('step.caption', { form: titleOf(definition, locale), number: at + 1, total: steps.length });
  return (
    <>
      {referral.state === 'submitted' && <AlreadySent {...{ t, locale, referral, more: t('tasks.amending') }} />}
      {current && <BothTexts {...props} current={current} />}
      {notes.length > 0 && (
        <NotificationBanner>
          {notes.map(note => (
            <p class="govuk-body" dir="auto">
              {note}
            </p>
          ))}
        </NotificationBanner>
      )}
      <StepForm
        heading={
          <>
            <PageHeading caption={caption}>{item ? textOf(item, locale) : ''}</PageHeading>
            {item?.item?.some(child => child.type === 'attachment') && (
              <InsetText>{t('step.documents.order')}</InsetText>
            )}
          </>
        }
        {...{ definition, locale, stepId: step, answers: props.answers, today: props.today, action: address }}
        {...props.hidden}
        version={props.version}
        idempotencyKey={props.key}
        errors={props.errors}
        hints={props.hints}
        slots={referral.state === 'draft' ? { 'employee.title': <FindEmployee t={t} id={referral.id} /> } : {}}
        csvUpload
        autosave={address}
        upload={address}
        savedAt={props.savedAt}
        back={at > 0}
      />
      <Added {...props} />
      <p class="govuk-body">
        <a class="govuk-link" href={addresses.referral(referral.id)}>
          {t('step.all')}
        </a>
      </p>
    </>
  );
}

/** What was added on this step, to be opened once more before it is sent. */
function Added({ t, definition, step, answers, referral }: WriteStepProps) {
  const files = Object.values(stepAnswers(definition, answers, step).files);
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="added">
      <h2 class="govuk-heading-s" id="added">
        {t('step.added')}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {files.map(({ documentId, name }) => (
          <li>
            <a class="govuk-link" href={`${addresses.document(referral.id, documentId)}?view`} dir="auto">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

const FindEmployee = ({ t, id }: { t: Say; id: string }) => (
  <p class="govuk-body">
    <a class="govuk-link" href={addresses.employment(id)}>
      {t('employment.find')}
    </a>
  </p>
);

/** What was saved elsewhere beside what was typed here; nothing is merged silently (ALL.3). */
function BothTexts({
  t,
  locale,
  definition,
  referral,
  step,
  answers,
  current,
}: WriteStepProps & { current: CurrentStep }) {
  const saved = mergeStep(definition, answers, step, current.answers);
  const changes = difference(definition, toResponse(definition, saved), toResponse(definition, answers), locale);
  const lines = (text: string) => <span dir="auto">{text || t('check.empty')}</span>;
  return (
    <NotificationBanner title={t('step.stale.title')}>
      <p class="govuk-body">{t('step.stale.text')}</p>
      <Table
        head={[t('step.stale.question'), t('step.stale.saved'), t('step.stale.typed')]}
        rows={changes.map(({ label, before, after }) => [label, { text: lines(before) }, { text: lines(after) }])}
        firstCellIsHeader
      />
      <p class="govuk-body">
        {t('step.stale.keep')}{' '}
        <a class="govuk-link" href={addresses.step(referral.id, step)}>
          {t('step.stale.open')}
        </a>
      </p>
    </NotificationBanner>
  );
}
