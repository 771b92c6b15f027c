import type { ClinicianAdvice, ClinicianLetter } from '#modules/advice/index.ts';
import { Button } from '#ui/button.tsx';
import { Radios } from '#ui/radios.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Textarea } from '#ui/textarea.tsx';
import { PostForm } from './post-form.tsx';
import { errorOf, type FieldProblem } from './problems-of.ts';
import type { AdviceWords } from './texts.ts';

export interface CorrectionsProps {
  t: AdviceWords;
  csrf: string;
  advice: ClinicianAdvice;
  letter: ClinicianLetter;
  /** The answer that could not be taken. */
  typed?: { correction: string; decision: string; response: string };
  problems: readonly FieldProblem[];
}

/** What the employee marked as wrong, each with its answer or the form for one (ADV.5). */
export function AnswerCorrections(props: CorrectionsProps) {
  const { t, letter } = props;
  if (!letter.corrections.length) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{t('corrections.title')}</h2>
      {letter.corrections.map(each => (
        <>
          <SummaryList
            rows={[
              { key: t('corrections.passage'), value: <span dir="auto">{each.passage}</span> },
              { key: t('corrections.reason'), value: <span dir="auto">{each.reason}</span> },
              Boolean(each.statement) && {
                key: t('corrections.statement'),
                value: <span dir="auto">{each.statement}</span>,
              },
              each.state !== 'asked' && {
                key: t('corrections.decision'),
                value: `${t(`corrections.${each.state}`)}: ${each.response}`,
              },
            ]}
          />
          {each.state === 'asked' && letter.can.answer && <AnswerForm {...props} id={each.id} />}
        </>
      ))}
    </section>
  );
}

function AnswerForm({ t, csrf, advice, typed, problems, id }: CorrectionsProps & { id: string }) {
  const mine = typed?.correction === id ? typed : undefined;
  const wrong = mine ? problems : [];
  return (
    <PostForm action={`/workbench/cases/${advice.case.id}/letter/corrections/${id}`} csrf={csrf}>
      <Radios
        name="decision"
        idPrefix={mine ? 'decision' : `decision-${id}`}
        fieldset={{ legend: { text: t('corrections.decision'), classes: 'govuk-fieldset__legend--s' } }}
        items={[
          { value: 'accepted', text: t('corrections.accept') },
          { value: 'declined', text: t('corrections.decline'), hint: t('corrections.decline_hint') },
        ]}
        value={mine?.decision ?? ''}
        {...errorOf(wrong, 'decision')}
      />
      <Textarea
        name="response"
        id={mine ? 'response' : `response-${id}`}
        label={t('corrections.response')}
        value={mine?.response ?? ''}
        {...errorOf(wrong, 'response')}
      />
      <Button preventDoubleClick>{t('corrections.submit')}</Button>
    </PostForm>
  );
}
