import { newId } from '#platform/db/id.ts';
import { actingOrganisation, type EmployerActor, type Scope, type StaffActor } from '#platform/operation/index.ts';
import type { AdviceTables } from '../tables.ts';
import { successionQueue } from './tell-successions.ts';

/** Rows of one statement. */
const atOnce = 1_000;

/**
 * The new owner of cases becomes recipient where the one before was: as their successor, who is struck off; the employees are told by a
 * job (ACC.X2). Cases without such a recipient are left as they are. Answers how many succeeded.
 */
export async function succeedRecipients(
  scope: Pick<Scope<EmployerActor | StaffActor>, 'tx' | 'actor' | 'now' | 'later'>,
  given: { from: string; to: string; cases: readonly string[] },
): Promise<number> {
  const organisation = actingOrganisation(scope.actor);
  const tx = scope.tx.withTables<AdviceTables>();
  const gone: { id: string; case_id: string }[] = [];
  for (const cases of slices(given.cases))
    gone.push(
      ...(await tx
        .updateTable('advice.recipients')
        .set({ struck_at: scope.now })
        .where('organisation_id', '=', organisation)
        .where('membership_id', '=', given.from)
        .where('struck_at', 'is', null)
        .where('case_id', 'in', cases)
        .returning(['id', 'case_id'])
        .execute()),
    );
  for (const before of slices(gone)) {
    const rows = before.map(({ id, case_id }) => ({
      ...{ organisation_id: organisation, id: newId(), case_id, membership_id: given.to },
      ...{ named_at: scope.now, successor_of: id },
    }));
    await tx
      .insertInto('advice.recipients')
      .values(rows)
      .onConflict(on =>
        on.columns(['organisation_id', 'case_id', 'membership_id']).where('struck_at', 'is', null).doNothing(),
      )
      .execute();
    scope.later({ queue: successionQueue, data: { organisation, cases: before.map(each => each.case_id) } });
  }
  return gone.length;
}

function* slices<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += atOnce) yield all.slice(at, at + atOnce);
}
