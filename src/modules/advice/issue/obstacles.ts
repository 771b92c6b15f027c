import type { Answer } from '../writing/keep-answers.ts';
import { neededSections } from '../writing/sections.ts';

/** What must be known before a letter may leave. */
export interface Readiness {
  sections: Readonly<Record<string, string>>;
  answers: readonly Answer[];
  consent: string | null | undefined;
  /** A confirmed e-mail address or mobile number of the employee. */
  addressConfirmed: boolean;
  /** Recipients named and not struck off. */
  readers: number;
}

/** What still keeps a letter from being issued; each is a key of the module's texts, with the question it is about. */
export interface Obstacle {
  message: string;
  /** The field of the page it is mended in, where it is on the letter's page. */
  field?: string;
  values?: Record<string, string | number>;
}

/** Everything that keeps a letter from being issued (ADV.1, ADV.2, ADV.4, REF.L6); empty when it may go. */
export function obstacles(ready: Readiness): Obstacle[] {
  const found: Obstacle[] = [];
  if (ready.consent !== 'given') found.push({ message: 'advice.obstacle.consent' });
  for (const name of neededSections)
    if (!ready.sections[name]?.trim()) found.push({ message: `advice.obstacle.${name}`, field: name });
  for (const { question, position, answer, declinedReason } of ready.answers)
    if (!answer.trim() && !declinedReason.trim())
      found.push({ message: 'advice.obstacle.question', field: `answer-${question}`, values: { number: position } });
  if (!ready.readers) found.push({ message: 'advice.obstacle.recipients' });
  if (!ready.addressConfirmed) found.push({ message: 'advice.obstacle.address' });
  return found;
}
