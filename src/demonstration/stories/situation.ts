/** What is the matter, as a manager writes it and a clinician answers; `{name}` is the employee's first name. */
export interface Situation {
  locale: 'en' | 'cy';
  /** Departments whose work this is. */
  where: readonly string[];
  /** Codes of the form's reasons, and of its questions. */
  reasons: readonly string[];
  questions: readonly string[];
  /** A question in the manager's own words. */
  own?: string;
  background: string;
  duties: string;
  tried: string;
  /** Absent since so many days before the referral, if absent; and earlier absences as [days before, days lost]. */
  absentSince?: number;
  earlier?: readonly (readonly [number, number])[];
  /** Code of the absence's reason. */
  cause: string;
  advice: Advice;
}

/** What the clinician advises. */
export interface Advice {
  /** As the employee told it. */
  told: string;
  capacity: string;
  fitness: string;
  adjustments: string;
  outlook: string;
  workRelated: string;
}

/** The text for this employee. */
export const about = (text: string, given: string): string => text.replaceAll('{name}', given);
