import { newId } from '#platform/db/id.ts';
import { Invalid, type Scope } from '#platform/operation/index.ts';
import type { AdviceTables } from '../tables.ts';
import { letterPeople, readersAmong } from './letter-people.ts';
import type { Memberships } from './list-candidates.ts';

/**
 * Makes these memberships the recipients of a case, one by one (ADV.9): new ones are named, those left out are struck off, the others
 * stay as they were named. Answers their rows. Throws Invalid for somebody who is not an active member of the organisation.
 */
export async function nameRecipients(
  scope: Scope,
  { organisation, id }: { organisation: string; id: string },
  memberships: readonly string[],
): Promise<{ recipient: string; membership: string }[]> {
  const tx = tables(scope);
  const wanted = [...new Set(memberships)];
  await refuseStrangers(tx, organisation, wanted);
  const before = readersAmong(await letterPeople(scope, id));
  const kept = before.filter(person => wanted.includes(person.membership));
  const gone = before.filter(person => !wanted.includes(person.membership)).map(person => person.recipient!);
  if (gone.length)
    await tx
      .updateTable('advice.recipients')
      .set({ struck_at: scope.now })
      .where('organisation_id', '=', organisation)
      .where('id', 'in', gone)
      .execute();
  const fresh = wanted
    .filter(membership => !kept.some(person => person.membership === membership))
    .map(membership => ({ recipient: newId(scope.now.getTime()), membership }));
  for (const { recipient, membership } of fresh)
    await tx
      .insertInto('advice.recipients')
      .values({
        organisation_id: organisation,
        id: recipient,
        case_id: id,
        membership_id: membership,
        named_at: scope.now,
      })
      .execute();
  return [...kept.map(person => ({ recipient: person.recipient!, membership: person.membership })), ...fresh];
}

async function refuseStrangers(
  tx: ReturnType<typeof tables>,
  organisation: string,
  wanted: readonly string[],
): Promise<void> {
  const known = await tx
    .selectFrom('accounts.memberships')
    .select('id')
    .where('organisation_id', '=', organisation)
    .where('state', '=', 'active')
    .where('id', 'in', [...wanted])
    .execute();
  if (known.length < wanted.length) throw new Invalid([{ field: 'recipients', message: 'advice.recipient_unknown' }]);
}
const tables = (scope: Scope) => scope.tx.withTables<AdviceTables & Memberships>();
