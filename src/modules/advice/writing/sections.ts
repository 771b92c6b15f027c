import type { CaseDetails } from '#modules/cases/index.ts';

/** How a section is marked: what is known, what the employee said, what the clinician thinks. */
export type SectionKind = 'fact' | 'statement' | 'opinion';

/** The parts of a letter, in the order they are read (E5). The questions with their answers stand after `situation`. */
export const sections = {
  seen: 'fact',
  reason: 'fact',
  background: 'fact',
  situation: 'statement',
  capacity: 'opinion',
  fitness: 'opinion',
  adjustments: 'opinion',
  prognosis: 'opinion',
  disability: 'opinion',
  review: 'fact',
  next_step: 'fact',
} as const satisfies Record<string, SectionKind>;
export type Section = keyof typeof sections;
export const sectionNames = Object.keys(sections) as Section[];

/** Questions and answers come before this section. */
export const questionsBefore: Section = 'capacity';

/** Which parts a letter starts with. A part left empty is left out of the letter, except those it cannot do without. */
export const letterTemplates = {
  assessment: sectionNames,
  review: ['seen', 'reason', 'situation', 'fitness', 'adjustments', 'prognosis', 'review', 'next_step'],
  papers: ['reason', 'background', 'capacity', 'fitness', 'adjustments', 'prognosis', 'disability', 'next_step'],
} as const satisfies Record<string, readonly Section[]>;
export type LetterTemplate = keyof typeof letterTemplates;
export const templateNames = Object.keys(letterTemplates) as LetterTemplate[];

/** Parts no letter goes out without; the author's qualification is asked beside them. */
export const neededSections: readonly (Section | 'qualification')[] = ['fitness', 'next_step', 'qualification'];

/** What may be written: the parts of every template, so that a change of template loses nothing. */
export const writable: readonly string[] = [...sectionNames, 'qualification'];

/** Whichever template suits: on papers nobody was seen. */
export const usualTemplate = (seen: Pick<CaseDetails, 'route'>): LetterTemplate =>
  seen.route === 'on_papers' ? 'papers' : 'assessment';
