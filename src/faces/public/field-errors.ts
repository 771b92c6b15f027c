import { accountsTexts } from '#modules/accounts/index.ts';
import type { Problem } from '#platform/operation/index.ts';
import type { SummaryError } from '#ui/error-summary.tsx';
import type { Visit } from '../visit.ts';

/** What is wrong with a form, in words: the summary, each entry linked to its field, and each field's own message. */
export interface FieldErrors {
  summary: readonly SummaryError[];
  /** The first message of a field, for its `errorMessage`. */
  of(field: string): string | undefined;
}

/** Problems of the accounts module in the reader's language. */
export function fieldErrors(visit: Pick<Visit, 'words'>, problems: readonly Problem[]): FieldErrors {
  const t = visit.words(accountsTexts);
  const say = ({ message, values }: Problem) =>
    t((message in accountsTexts.en ? message : 'not_valid') as keyof typeof accountsTexts.en, values);
  return toldErrors(problems.map(problem => ({ field: problem.field, text: say(problem) })));
}

/** The same of messages that are words already. */
export function toldErrors(told: readonly { field: string; text: string }[]): FieldErrors {
  return {
    summary: told.map(({ field, text }) => ({ text, href: `#${field}` })),
    of: field => told.find(each => each.field === field)?.text,
  };
}
