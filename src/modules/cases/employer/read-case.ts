import { sql } from 'kysely';
import { z } from 'zod';
import { type DocumentBrief, findDocuments } from '#modules/documents/index.ts';
import { organisationOf } from '#modules/organisations/index.ts';
import { type CaseVisibility, type Why, whyVisible } from '#modules/sharing/index.ts';
import { type EmployerActor, query, type ReadScope } from '#platform/operation/index.ts';
import type { CaseDetails } from '../case-details.ts';
import { caseKey } from '../case-key.ts';
import { loadVisibleCase } from '../load-visible-case.ts';
import type { ActionState } from '../tables.ts';
import { eventsFor, type PastEvent } from '../timeline/events-for.ts';
import { type ExpectedStage, expectedDates } from '../timeline/expected-dates.ts';
import { type LetterRow, readLetters } from './read-letters.ts';
import { type LinkedCase, readLinked } from './read-linked.ts';

export const caseParts = ['documents', 'actions', 'notes', 'linked', 'timeline'] as const;
export type CasePart = (typeof caseParts)[number];

export interface CaseAction {
  kind: 'appointment' | 'evidence';
  state: ActionState;
  onDay: string | null;
  atTime: string | null;
  mode: string | null;
  place: string;
  createdAt: Date;
}
export interface SharedNote {
  text: string;
  by: string;
  at: Date;
}

/** The header of a case page, and the one part that is open. */
export interface CasePage {
  case: CaseDetails;
  why: Why;
  part:
    | { name: 'documents'; documents: readonly DocumentBrief[]; letters: readonly LetterRow[] }
    | { name: 'actions'; actions: readonly CaseAction[] }
    | { name: 'notes'; notes: readonly SharedNote[] }
    | { name: 'linked'; linked: readonly LinkedCase[] }
    | { name: 'timeline'; past: readonly PastEvent[]; stages: readonly ExpectedStage[] };
}

/** A case as an employer user sees it (CASE.3), one part at a time; one audit entry a view. Throws NotVisible. */
export const readCase = query({
  name: 'case.read',
  actors: ['employer'],
  input: z.object({ case: z.uuid(), part: z.enum(caseParts) }),
  async run(scope, input): Promise<CasePage | undefined> {
    const found = await loadVisibleCase(scope, input.case);
    if (!found) return undefined;
    const [why, part] = await Promise.all([
      whyVisible(scope, found.visibility, found.case),
      readPart(scope, found.visibility, found.case, input.part),
    ]);
    return { case: found.case, why, part };
  },
  reads: (page, { part }) => ({
    act: 'case.read',
    object: { kind: 'case', id: page.case.id },
    subject: page.case.personId ?? page.case.id,
    values: { part },
  }),
});

async function readPart(
  scope: ReadScope<EmployerActor>,
  visibility: CaseVisibility,
  seen: CaseDetails,
  name: CasePart,
): Promise<CasePage['part']> {
  switch (name) {
    case 'documents': {
      const [documents, letters] = await Promise.all([readDocuments(scope, seen), readLetters(scope, seen.id)]);
      return { name, documents, letters };
    }
    case 'actions':
      return { name, actions: await readActions(scope, seen.id) };
    case 'notes':
      return { name, notes: await readNotes(scope, seen.id) };
    case 'linked':
      return { name, linked: await readLinked(scope, visibility, seen.id) };
    case 'timeline':
      return { name, ...(await readTimeline(scope, seen)) };
  }
}

/** Submitted documents of referral and case; the referral form has its own address, letters their own rows. */
async function readDocuments(scope: ReadScope<EmployerActor>, seen: CaseDetails): Promise<DocumentBrief[]> {
  const of = (kind: 'referral' | 'case', id: string) =>
    findDocuments(scope, { organisation: seen.organisation, owner: { kind, id } });
  const all = await Promise.all([seen.referralId ? of('referral', seen.referralId) : [], of('case', seen.id)]);
  return all
    .flat()
    .filter(document => document.submittedAt && document.class !== 'letter' && document.slot !== 'referral-form');
}

async function readActions({ tx, actor }: ReadScope<EmployerActor>, caseId: string): Promise<CaseAction[]> {
  const { rows } = await sql<CaseAction>`
    select kind, state, on_day as "onDay", to_char(at_time, 'HH24:MI') as "atTime", mode, place, created_at as "createdAt"
    from cases.actions where ${caseKey(actor, caseId, 'case_id')} order by created_at, id`.execute(tx);
  return rows;
}

async function readNotes({ tx, actor }: ReadScope<EmployerActor>, caseId: string): Promise<SharedNote[]> {
  const { rows } = await sql<SharedNote>`
    select text, coalesce(app.staff_name(written_by), '') as by, written_at as at
    from cases.notes where ${caseKey(actor, caseId, 'case_id')} order by written_at desc, id`.execute(tx);
  return rows;
}

async function readTimeline(scope: ReadScope<EmployerActor>, seen: CaseDetails) {
  const past = await eventsFor(scope, seen.id, 'referrer');
  return { past, stages: await readStages(scope, seen, past) };
}

async function readStages(
  scope: ReadScope<EmployerActor>,
  seen: CaseDetails,
  past: readonly PastEvent[],
): Promise<ExpectedStage[]> {
  const { targets, calendar } = await organisationOf(scope.tx, seen.organisation);
  const actions = (await readActions(scope, seen.id)).map(action => ({ ...action, dated: action.onDay !== null }));
  const ended = seen.tab === 'closed' || seen.tab === 'none';
  const issuedAt = past.findLast(({ kind }) => kind === 'letter_issued')?.at ?? null;
  const facts = { ...seen, onPapers: seen.route === 'on_papers', issuedAt, ended, actions };
  return expectedDates(facts, targets, calendar);
}
