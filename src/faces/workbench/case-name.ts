import type { CaseDetails } from '#modules/cases/index.ts';

/** The employee of a case as referred, given name first. */
export const employeeName = ({
  title,
  givenName,
  familyName,
}: Pick<CaseDetails, 'title' | 'givenName' | 'familyName'>) => [title, givenName, familyName].filter(Boolean).join(' ');

/** How pages about a case call it: number and employee. */
export const caseCaption = (seen: CaseDetails) => `${seen.reference} · ${employeeName(seen)}`;
