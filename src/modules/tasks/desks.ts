import { type RawBuilder, sql } from 'kysely';
import type { StaffActor } from '#platform/operation/index.ts';
import type { TaskDesk } from './open-task.ts';

/** Which desk a role sits at; a role that has none takes no tasks. */
const deskOf: Readonly<Record<string, TaskDesk>> = {
  ...{ triage_clinician: 'clinician', nurse: 'clinician', physician: 'clinician' },
  ...{ physiotherapist: 'clinician', technician: 'clinician', case_administrator: 'case_administrator' },
};

/**
 * The tasks (as `t`) of the desks somebody sits at, each in the organisations they sit there for: a nurse of one organisation is not the
 * case administrator of it, though they may be that of another.
 */
export function atMyDesks(actor: StaffActor): RawBuilder<boolean> {
  const places = new Map<TaskDesk, string[]>();
  for (const { role, organisation } of actor.roles) {
    const desk = deskOf[role];
    if (desk && organisation) places.set(desk, [...(places.get(desk) ?? []), organisation]);
  }
  const mine = [...places].map(([desk, at]) => sql`(t.desk = ${desk} and t.organisation_id = any (${at}::uuid[]))`);
  return mine.length ? sql<boolean>`(${sql.join(mine, sql` or `)})` : sql<boolean>`false`;
}
