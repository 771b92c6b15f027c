import { addDays, endOfDay, startOfDay } from '#platform/clock/day.ts';
import { todayOf, zone } from './calendar.ts';
import { insertRows, type OwnerQuery, type Row } from './insert-rows.ts';
import { organisationId } from './people/actors.ts';
import { accountId, membershipId } from './people/add-accounts.ts';
import { demonstrationUsers } from './sign-ins.ts';
import { steadyId } from './steady.ts';
import { restrictedStory } from './stories/live-stories.ts';
import type { Told } from './stories/scene.ts';

const of = { organisation_id: organisationId('NFC') };
const member = (username: string) => membershipId(username, 'NFC');

/** Who sees whose cases besides their own, and what became of people since: as rows, told to nobody, for all of it began before today. */
export async function addSharing(query: OwnerQuery, stories: readonly Told[], now: Date): Promise<void> {
  await insertRows(query, 'sharing.shares', [
    share('lena.frost', 'dewi.lloyd', now),
    share('hazel.carr', 'sioned.bevan', now),
    share('sioned.bevan', 'hazel.carr', now),
  ]);
  const today = todayOf(now);
  const open = stories.filter(({ by, caseId, ago }) => by === 'dewi.lloyd' && caseId && ago > 7).slice(0, 3);
  const [first, second, third] = open.map(({ caseId }) => caseId!);
  const week = new Date(now.getTime() - 7 * 86_400_000);
  const ending = delegation('tessa.moon', { from: week, until: endOfDay(today, zone), now: week });
  const tomorrow = startOfDay(addDays(today, 1), zone);
  const starting = delegation('owen.pryce', { from: tomorrow, until: startOfDay(addDays(today, 15), zone), now });
  await insertRows(query, 'sharing.delegations', [ending, starting]);
  await insertRows(query, 'cases.delegated_cases', [
    ...[first, second].map(case_id => ({ ...of, delegation_id: ending.id, case_id })),
    { ...of, delegation_id: starting.id, case_id: third },
  ]);
  const restricted = stories.find(({ name }) => name === restrictedStory);
  await query('update cases.cases set restricted = true where id = $1', [restricted?.caseId]);
  const disabled = demonstrationUsers.filter(({ state }) => state === 'disabled').map(each => accountId(each.username));
  await query("update accounts.memberships set state = 'disabled' where account_id = any ($1::uuid[])", [disabled]);
}

const share = (owner: string, reader: string, now: Date): Row => ({
  ...{ ...of, id: steadyId(`share ${owner} ${reader}`), owner_id: member(owner), with_id: member(reader) },
  created_at: new Date(now.getTime() - 20 * 86_400_000),
});

const delegation = (reader: string, { from, until, now }: Record<'from' | 'until' | 'now', Date>) => ({
  ...{ ...of, id: steadyId(`delegation ${reader}`), owner_id: member('dewi.lloyd'), with_id: member(reader) },
  ...{ purpose: 'Annual leave', from_at: from, until_at: until, created_at: now },
});
