import type { ClinicianAdvice } from '#modules/advice/index.ts';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { AnswerCorrections, type CorrectionsProps } from './answer-corrections.view.tsx';
import { LetterStanding } from './letter-standing.view.tsx';
import type { FieldProblem } from './problems-of.ts';
import { StartLetter } from './start-letter.view.tsx';
import type { AdviceWords } from './texts.ts';
import { type TypedLetter, WriteLetter } from './write-letter.view.tsx';

export interface LetterPageProps {
  t: AdviceWords;
  csrf: string;
  advice: ClinicianAdvice;
  typed?: TypedLetter;
  stale?: boolean;
  /** An answer to a correction that could not be taken. */
  answer?: NonNullable<CorrectionsProps['typed']>;
  problems: readonly FieldProblem[];
}

/** One page for the letter of a case, whatever its state. */
export function LetterPage({ t, csrf, advice, typed, stale, answer, problems }: LetterPageProps) {
  const { letter } = advice;
  return (
    <>
      {problems.length > 0 && (
        <ErrorSummary errors={problems.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      <PageHeading caption={advice.case.reference}>{t('letter.title')}</PageHeading>
      {letter && <LetterStanding {...{ t, csrf, advice, letter, problems }} />}
      {letter && (
        <AnswerCorrections
          {...{ t, csrf, advice, letter, problems: answer ? problems : [] }}
          {...(answer ? { typed: answer } : {})}
        />
      )}
      {letter?.can.write && (
        <WriteLetter
          {...{ t, csrf, advice, letter, problems: answer ? [] : problems, stale: stale ?? false }}
          {...(typed ? { typed } : {})}
        />
      )}
      {(!letter || advice.can.start) && <StartLetter t={t} csrf={csrf} advice={advice} />}
    </>
  );
}
