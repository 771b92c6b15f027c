import type { ClinicianAdvice, ClinicianLetter } from '#modules/advice/index.ts';
import { formatDate, formatDateTime } from '#platform/i18n/format-date.ts';
import { Button } from '#ui/button.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Textarea } from '#ui/textarea.tsx';
import { PostForm } from './post-form.tsx';
import { errorOf, type FieldProblem, sentence } from './problems-of.ts';
import type { AdviceWords } from './texts.ts';

export interface StandingProps {
  t: AdviceWords;
  csrf: string;
  advice: ClinicianAdvice;
  letter: ClinicianLetter;
  problems: readonly FieldProblem[];
}

/** Where a letter stands, with its clock, and what can be done about it. */
export function LetterStanding({ t, csrf, advice, letter, problems }: StandingProps) {
  const day = (at: Date | null) => (at ? formatDateTime(at, t.locale) : t('state.not_opened'));
  const readers = advice.people.filter(({ recipient, struckAt }) => recipient && !struckAt).map(({ name }) => name);
  return (
    <section>
      <h2 class="govuk-heading-m">{t('state.title')}</h2>
      <SummaryList
        rows={[
          { key: t('state.state'), value: sentence(t.locale, `advice.state.${letter.state}`) },
          { key: t('state.version'), value: letter.version },
          { key: t('state.author'), value: letter.author },
          Boolean(letter.issuedAt) && { key: t('state.issued'), value: day(letter.issuedAt) },
          Boolean(letter.issuedAt) && { key: t('state.opened'), value: day(letter.openedAt) },
          Boolean(letter.issuedAt) && { key: t('state.clock'), value: clockOf(t, letter) },
          Boolean(letter.releasedAt) && { key: t('state.released'), value: day(letter.releasedAt) },
          { key: t('state.recipients'), value: <span dir="auto">{readers.join(', ')}</span> },
        ]}
      />
      <Ways t={t} csrf={csrf} advice={advice} letter={letter} problems={problems} />
    </section>
  );
}

function clockOf(t: AdviceWords, letter: ClinicianLetter): string {
  if (letter.state !== 'with_employee') return t('state.clock_stopped');
  const more = letter.extended ? ` (${t('state.extended')})` : '';
  if (!letter.endsAt) return t('state.clock_waiting');
  return t('state.clock_running', { day: formatDate(letter.endsAt, t.locale) }) + more;
}

function Ways({ t, csrf, advice, letter, problems }: StandingProps) {
  const base = `/workbench/cases/${advice.case.id}/letter`;
  return (
    <>
      {!letter.can.write && letter.state !== 'discarded' && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${base}/preview?view=1`}>
            {t('letter.preview')}
          </a>
        </p>
      )}
      {letter.codeOnPaper && letter.state === 'with_employee' && (
        <InsetText>
          <p class="govuk-body">{t('state.sheet_text')}</p>
          <a class="govuk-link" href={`${base}/code-sheet`}>
            {t('state.sheet')}
          </a>
        </InsetText>
      )}
      {letter.can.sendAgain && (
        <PostForm action={`${base}/link`} csrf={csrf}>
          <p class="govuk-body">{t('state.again_text')}</p>
          <Button variant="secondary" preventDoubleClick>
            {t('state.again')}
          </Button>
        </PostForm>
      )}
      {letter.can.check && (
        <PostForm action={`${base}/verdict`} csrf={csrf}>
          <h2 class="govuk-heading-m">{t('check.title')}</h2>
          <p class="govuk-body">{t('check.text')}</p>
          <Textarea name="why" label={t('check.why')} {...errorOf(problems, 'why')} />
          <div class="govuk-button-group">
            <Button name="do" value="pass">
              {t('check.pass')}
            </Button>
            <Button name="do" value="return" variant="secondary">
              {t('check.return')}
            </Button>
          </div>
        </PostForm>
      )}
    </>
  );
}
