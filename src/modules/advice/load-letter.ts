import { type Selectable, type SqlBool, sql } from 'kysely';
import { type CaseDetails, caseForStaff } from '#modules/cases/index.ts';
import type { PersonActor, ReadScope, Scope, StaffActor } from '#platform/operation/index.ts';
import { type CaseBrief, caseBrief } from './case-brief.ts';
import type { AdviceTables, LetterRow, VersionRow } from './tables.ts';

export type Letter = Selectable<LetterRow>;
export type Version = Selectable<VersionRow>;

const liveStates = ['draft', 'in_check', 'ready', 'with_employee', 'corrections'] as const;

/** A letter in staff's hands, locked, with its case; undefined when it is none of theirs. */
export async function lockLetterForStaff(
  scope: Scope<StaffActor>,
  id: string,
): Promise<{ letter: Letter; case: CaseDetails } | undefined> {
  const letter = await scope.tx
    .withTables<AdviceTables>()
    .selectFrom('advice.letters')
    .selectAll()
    .where('id', '=', id)
    .where(sql<SqlBool>`organisation_id = any (array(select app.clinical_organisations()))`)
    .forUpdate()
    .executeTakeFirst();
  const seen = letter && (await caseForStaff(scope, letter.case_id));
  return seen && { letter, case: seen };
}

/** The letter a link was made for; undefined for another letter, another version's link or another person. */
export async function letterByLink(
  scope: Pick<Scope<PersonActor> | ReadScope<PersonActor>, 'tx' | 'actor'>,
  id: string,
  { lock = false } = {},
): Promise<{ letter: Letter; case: CaseBrief } | undefined> {
  const asked = scope.tx
    .withTables<AdviceTables>()
    .selectFrom('advice.letters')
    .selectAll()
    .where('organisation_id', '=', scope.actor.organisation)
    .where('id', '=', id);
  const letter = await (lock ? asked.forUpdate() : asked).executeTakeFirst();
  if (!letter?.link_id || letter.link_id !== scope.actor.link) return undefined;
  const seen = await caseBrief(scope, letter);
  return seen?.person === scope.actor.person ? { letter, case: seen } : undefined;
}

/** The letter of a case that is still on its way; undefined when there is none. */
export async function liveLetter(
  { tx }: Pick<Scope | ReadScope, 'tx'>,
  organisation: string,
  caseId: string,
): Promise<Letter | undefined> {
  return tx
    .withTables<AdviceTables>()
    .selectFrom('advice.letters')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('case_id', '=', caseId)
    .where('state', 'in', [...liveStates])
    .executeTakeFirst();
}

/** The letter of a case that was begun last, whatever became of it. */
export async function newestLetter(
  { tx }: Pick<Scope | ReadScope, 'tx'>,
  organisation: string,
  caseId: string,
): Promise<Letter | undefined> {
  return tx
    .withTables<AdviceTables>()
    .selectFrom('advice.letters')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('case_id', '=', caseId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
}

/** The letter still on its way, locked. */
export async function lockLiveLetter(scope: Scope, organisation: string, caseId: string): Promise<Letter | undefined> {
  const found = await liveLetter(scope, organisation, caseId);
  if (!found) return undefined;
  return scope.tx
    .withTables<AdviceTables>()
    .selectFrom('advice.letters')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('id', '=', found.id)
    .where('state', 'in', [...liveStates])
    .forUpdate()
    .executeTakeFirst();
}

/** The version of a letter that is in hand. */
export async function currentVersion({ tx }: Pick<Scope | ReadScope, 'tx'>, letter: Letter): Promise<Version> {
  return tx
    .withTables<AdviceTables>()
    .selectFrom('advice.versions')
    .selectAll()
    .where('organisation_id', '=', letter.organisation_id)
    .where('letter_id', '=', letter.id)
    .where('version', '=', letter.current_version)
    .executeTakeFirstOrThrow();
}
