import type { Scope } from '#platform/operation/index.ts';
import type { WorkforceTables } from './tables.ts';

/** The person an employment is known to be, for staff; null while nobody confirmed it. */
export async function personOfEmployment(
  { tx }: Pick<Scope, 'tx'>,
  organisation: string,
  employment: string,
): Promise<string | null> {
  const row = await tx
    .withTables<WorkforceTables>()
    .selectFrom('workforce.employments')
    .select('person_id')
    .where('organisation_id', '=', organisation)
    .where('id', '=', employment)
    .executeTakeFirst();
  return row?.person_id ?? null;
}

/** Staff confirmed that this employment is this person (data-model.md 7); the caller's entry says why. */
export async function matchEmployment(
  { tx }: Pick<Scope, 'tx'>,
  organisation: string,
  employment: string,
  person: string,
): Promise<void> {
  await tx
    .withTables<WorkforceTables>()
    .updateTable('workforce.employments')
    .set({ person_id: person })
    .where('organisation_id', '=', organisation)
    .where('id', '=', employment)
    .where('person_id', 'is', null)
    .execute();
}
