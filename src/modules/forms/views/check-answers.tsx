import { ErrorSummary } from '#ui/error-summary.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { LocaleContext } from '#ui/locale.ts';
import { SummaryList } from '#ui/summary-list.tsx';
import type { Answers } from '../answers.ts';
import type { StepErrors } from '../check-form.ts';
import type { Hint } from '../completeness.ts';
import { fieldId } from '../field-id.ts';
import type { Locale, Questionnaire } from '../questionnaire.ts';
import { type ReadableRow, readableAnswers } from '../readable.ts';
import { say } from '../texts.ts';

export type CheckAnswersProps = {
  readonly definition: Questionnaire;
  readonly answers: Answers;
  readonly locale: Locale;
  /** The address of a step; Change links lead to the question on it. */
  readonly stepHref: (stepId: string) => string;
  /** What `checkForm` found. */
  readonly errors?: readonly StepErrors[];
  /** What `completeness` found: said, never in the way. */
  readonly hints?: readonly Hint[];
};

/** Check your answers: a card for each step, a Change link for each answer, what is wrong on top. */
export function CheckAnswers({ definition, answers, locale, stepHref, errors = [], hints = [] }: CheckAnswersProps) {
  const href = (stepId: string, key: string) => `${stepHref(stepId)}#${fieldId(key)}`;
  const all = errors.flatMap(step => step.errors.map(error => ({ ...error, stepId: step.stepId })));
  return (
    <LocaleContext.Provider value={locale}>
      {all.length > 0 && (
        <ErrorSummary errors={all.map(({ stepId, key, message }) => ({ text: message, href: href(stepId, key) }))} />
      )}
      {hints.length > 0 && <Better hints={hints} locale={locale} href={href} />}
      {readableAnswers(definition, answers, locale).map(({ stepId, title, rows }) => (
        <SummaryList
          key={stepId}
          card={{ title }}
          rows={rows.map(row => ({
            key: row.label,
            value: <Value row={row} />,
            actions: {
              items: [{ href: href(stepId, row.key), text: say(locale, 'change.link'), visuallyHiddenText: row.label }],
            },
          }))}
        />
      ))}
    </LocaleContext.Provider>
  );
}

/** One answer: lines as lines, each row of a table with the names of its columns, so that it fits a telephone. */
function Value({ row }: { row: ReadableRow }) {
  if (!row.answered) return <span class="govuk-hint">{row.value}</span>;
  if (!row.table) return <Lines lines={row.value.split('\n')} />;
  const { columns, rows } = row.table;
  return (
    <ol class="govuk-list govuk-list--number">
      {rows.map(({ rowId, cells }) => (
        <li key={rowId}>
          <Lines lines={cells.flatMap((cell, index) => (cell === '' ? [] : [`${columns[index]}: ${cell}`]))} />
        </li>
      ))}
    </ol>
  );
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <span dir="auto">{lines.flatMap((line, index) => (index === 0 ? [line] : [<br />, line]))}</span>
);

type BetterProps = {
  readonly hints: readonly Hint[];
  readonly locale: Locale;
  readonly href: (stepId: string, key: string) => string;
};

const Better = ({ hints, locale, href }: BetterProps) => (
  <InsetText>
    <h2 class="govuk-heading-s">{say(locale, 'hints.title')}</h2>
    <ul class="govuk-list govuk-list--bullet">
      {hints.map(({ stepId, key, message }) => (
        <li>
          <a class="govuk-link" href={href(stepId, key)}>
            {message}
          </a>
        </li>
      ))}
    </ul>
  </InsetText>
);
