import type { Visit } from '#faces/visit.ts';
import { NotVisible, type StaffActor } from '#platform/operation/index.ts';

/** Who acts at the workbench, as their route admitted them. */
export function staffOf({ actor }: Pick<Visit, 'actor'>): StaffActor {
  if (actor.kind === 'clinician' || actor.kind === 'case_administrator' || actor.kind === 'administrator') return actor;
  throw new NotVisible('workbench');
}
