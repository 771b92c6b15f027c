import type { ClinicianAdvice, ClinicianLetter } from '#modules/advice/index.ts';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Textarea } from '#ui/textarea.tsx';
import { PostForm } from './post-form.tsx';
import { errorOf, type FieldProblem, sentence } from './problems-of.ts';
import type { AdviceWords } from './texts.ts';

interface IssueProps {
  t: AdviceWords;
  csrf: string;
  advice: ClinicianAdvice;
  letter: ClinicianLetter;
}

/** What keeps the letter back, or where it goes; the document that is issued is the one the preview shows. */
export function IssueLetter({ t, csrf, advice, letter }: IssueProps) {
  const base = `/workbench/cases/${advice.case.id}/letter`;
  const ready = !letter.obstacles.length;
  return (
    <>
      <PageHeading caption={advice.case.reference}>{t('issue.title')}</PageHeading>
      {ready ? <Ready t={t} advice={advice} /> : <Obstacles t={t} base={base} letter={letter} />}
      <p class="govuk-body">
        <a class="govuk-link" href={`${base}/preview?view=1`}>
          {t('letter.preview')}
        </a>
      </p>
      {ready && (
        <PostForm action={`${base}/${letter.can.issue ? 'issue' : 'check'}`} csrf={csrf}>
          <input type="hidden" name="version" value={letter.revision} />
          <Button preventDoubleClick>{t(letter.can.issue ? 'issue.submit' : 'issue.to_check')}</Button>
        </PostForm>
      )}
      <a class="govuk-link" href={base}>
        {t('issue.back')}
      </a>
    </>
  );
}

function Ready({ t, advice }: { t: AdviceWords; advice: ClinicianAdvice }) {
  const { email, mobile } = advice.confirmed;
  const readers = advice.people.filter(({ recipient, struckAt }) => recipient && !struckAt);
  return (
    <>
      <p class="govuk-body">{t('issue.ready')}</p>
      <p class="govuk-body">
        {t('issue.to_employee', { ways: t(email && mobile ? 'issue.ways.both' : 'issue.ways.one') })}
      </p>
      <p class="govuk-body">{t('issue.then')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {readers.map(({ name, jobTitle }) => (
          <li dir="auto">{[name, jobTitle].filter(Boolean).join(', ')}</li>
        ))}
      </ul>
    </>
  );
}

function Obstacles({ t, base, letter }: { t: AdviceWords; base: string; letter: ClinicianLetter }) {
  return (
    <>
      <h2 class="govuk-heading-m">{t('issue.obstacles')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {letter.obstacles.map(({ message, field, values }) => {
          const text = sentence(t.locale, message, values);
          return (
            <li>
              {field ? (
                <a class="govuk-link" href={`${base}#${field}`}>
                  {text}
                </a>
              ) : (
                text
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Why a letter is given up, before it is. */
export function GiveUpLetter(
  props: Pick<IssueProps, 't' | 'csrf' | 'advice'> & { why: string; problems: readonly FieldProblem[] },
) {
  const { t, csrf, advice, why, problems } = props;
  const base = `/workbench/cases/${advice.case.id}/letter`;
  return (
    <>
      {problems.length > 0 && (
        <ErrorSummary errors={problems.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      <PageHeading caption={advice.case.reference}>{t('give_up.title')}</PageHeading>
      <p class="govuk-body">{t('give_up.text')}</p>
      <PostForm action={`${base}/withdrawal`} csrf={csrf}>
        <Textarea name="why" label={t('give_up.why')} value={why} {...errorOf(problems, 'why')} />
        <div class="govuk-button-group">
          <Button variant="warning" preventDoubleClick>
            {t('give_up.submit')}
          </Button>
          <a class="govuk-link" href={base}>
            {t('issue.back')}
          </a>
        </div>
      </PostForm>
    </>
  );
}
