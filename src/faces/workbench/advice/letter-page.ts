import { h } from 'preact';
import type { Reply, Visit } from '#faces/visit.ts';
import type { ClinicianAdvice } from '#modules/advice/index.ts';
import { NotVisible } from '#platform/operation/index.ts';
import { LetterPage, type LetterPageProps } from './letter-page.view.tsx';
import { readAdvice } from './record-consent.page.ts';
import { texts } from './texts.ts';

/** The address of a case's letter. */
export const letterAddress = (visit: Visit): string => `/workbench/cases/${visit.params.id}/letter`;

type Shown = Partial<Pick<LetterPageProps, 'typed' | 'stale' | 'answer' | 'problems'>>;

/** The page of a case's letter: begin it, write it, or see where it stands. */
export async function letterPage(visit: Visit, shown: Shown = {}, status = 200): Promise<Reply> {
  const t = visit.words(texts);
  const advice = await readAdvice(visit);
  const body = h(LetterPage, { t, csrf: visit.csrf, advice, problems: [], ...shown });
  const error = Boolean(shown.problems?.length);
  const content = {
    title: t('letter.title'),
    error,
    body,
    backLink: `/workbench/cases/${advice.case.id}`,
    current: 'cases',
  };
  return visit.page(content, { status });
}

/** The newest letter of the case, with its case. Throws NotVisible when none was begun. */
export async function theLetter(
  visit: Visit,
): Promise<{ advice: ClinicianAdvice; letter: NonNullable<ClinicianAdvice['letter']> }> {
  const advice = await readAdvice(visit);
  if (!advice.letter) throw new NotVisible('letter');
  return { advice, letter: advice.letter };
}
