import { refusalWords } from '#faces/refusal-words.ts';
import type { Visit } from '#faces/visit.ts';
import type { Problem } from '#platform/operation/index.ts';
import type { SummaryError } from '#ui/error-summary.tsx';

/** What is wrong with a form, in words: the summary, linked to the fields, and each field's own message. */
export interface FormErrors {
  summary: readonly SummaryError[];
  of(field: string): string | undefined;
}

/** Problems in the reader's language. `fieldIds` names the element of a field where it is not called like the field. */
export function formErrors(
  visit: Pick<Visit, 'locale'>,
  problems: readonly Problem[],
  fieldIds: Readonly<Record<string, string>> = {},
): FormErrors {
  const told = problems.map(({ field, message, values }) => ({
    field: fieldIds[field] ?? field,
    text: refusalWords(visit, message, values) ?? message,
  }));
  return {
    summary: told.map(({ field, text }) => ({ text, href: `#${field}` })),
    of: field => told.find(each => each.field === field)?.text,
  };
}
