import { adviceTexts } from '#modules/advice/index.ts';
import { words } from '#platform/i18n/catalogue.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import type { Invalid } from '#platform/operation/index.ts';

/** A field that could not be taken, with its sentence. */
export interface FieldProblem {
  field: string;
  text: string;
}

/** The problems of an input in the reader's language, one a field. Throws the input's own error where no form of ours could make it. */
export function problemsOf(invalid: Invalid, locale: Locale): FieldProblem[] {
  const { problems } = invalid;
  if (problems.some(({ message }) => !(message in adviceTexts.en))) throw invalid;
  const seen = new Set<string>();
  return problems.flatMap(({ field, message, values }) => {
    if (seen.has(field)) return [];
    seen.add(field);
    return [{ field, text: sentence(locale, message, values) }];
  });
}

/** A sentence of the advice module. */
export const sentence = (locale: Locale, key: string, values?: Record<string, string | number>): string =>
  words(adviceTexts, locale)(key as keyof (typeof adviceTexts)['en'], values);

/** The error of a field, as the components take it. */
export function errorOf(problems: readonly FieldProblem[], field: string): { errorMessage?: string } {
  const found = problems.find(problem => problem.field === field);
  return found ? { errorMessage: found.text } : {};
}
