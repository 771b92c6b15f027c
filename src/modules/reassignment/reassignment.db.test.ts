import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { adviceJobs } from '#modules/advice/index.ts';
import { caseOverview, delegateCases, loadVisibleCase } from '#modules/cases/index.ts';
import { listSharing } from '#modules/sharing/index.ts';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { actingAs, ask, type EmployerActor, perform } from '#platform/operation/index.ts';
import { type CaseWorld, caseWorld } from '#test/support/case-world.ts';
import { testDatabase } from '#test/support/database.ts';
import { smallRuntime } from '#test/support/small-runtime.ts';
import { reassignAll, reassignCase } from './index.ts';

let db: Database;
let world: CaseWorld;
let runtime: ReturnType<typeof smallRuntime>;
let trust: string;
let owner: EmployerActor;
let successor: EmployerActor;
let administrator: EmployerActor;
let counter = 0;

beforeAll(async () => {
  db = await testDatabase();
  world = caseWorld(db);
}, 60_000);
afterAll(() => db.close());
beforeEach(async () => {
  runtime = smallRuntime(db);
  counter += 1;
  trust = await world.organisation(`RE${String.fromCharCode(64 + counter)}`);
  owner = await world.member(trust, 'Olwen Owner');
  successor = await world.member(trust, 'Sioned Successor');
  const permissions = ['refer', 'see_all', 'reassign', 'user_administration'];
  administrator = await world.member(trust, 'Ada Admin', { permissions });
});

const sees = (reader: EmployerActor, id: string) =>
  inTransaction(db, actingAs(reader), async tx =>
    Boolean(await loadVisibleCase({ tx, actor: reader, now: runtime.clock.now() }, id)),
  );
const give = (id: string, by = administrator, to = successor) =>
  perform(runtime, reassignCase, by, { case: id, to: to.membership, reason: 'New in post' });
const giveAll = (by = administrator, from = owner, to = successor) =>
  perform(runtime, reassignAll, by, { from: from.membership, to: to.membership, reason: 'Retired' });
const recipients = (id: string) =>
  world.sql(
    'select membership_id, struck_at, successor_of from advice.recipients where case_id = $1 order by named_at, id',
    [id],
  );
const referral = async (state: string, caseId: string | null) => {
  const id = newId();
  await world.sql(
    `insert into referrals.referrals (organisation_id, id, form_code, form_version, author_id, owner_id, state, case_id, created_at, changed_at)
     values ($1, $2, 'OM', 1, $3, $3, $4, $5, '2026-03-01Z', '2026-03-01Z')`,
    [trust, id, owner.membership, state, caseId],
  );
  return id;
};
const ownerOf = async (id: string) =>
  (await world.sql('select owner_id from referrals.referrals where id = $1', [id]))[0]!.owner_id;

describe('one case', () => {
  it('[ACC.U3.1, ACC.U3.3] goes to the new owner with its referral, and from the one before', async () => {
    const id = await world.case(trust, owner);
    const sent = await referral('accepted', id);
    await give(id);
    expect([await sees(owner, id), await sees(successor, id)]).toEqual([false, true]);
    expect(await ownerOf(sent)).toBe(successor.membership);
    await expect(
      perform(runtime, reassignCase, administrator, { case: id, to: owner.membership, reason: ' ' }),
    ).rejects.toThrow();
    expect(await sees(successor, id)).toBe(true);
  });

  it('[ACC.U3.2] is refused without the permission, to somebody disabled, and where it is switched off', async () => {
    const id = await world.case(trust, owner);
    await expect(give(id, owner)).rejects.toThrow('reassignment.no_permission');
    await expect(give(id, successor)).rejects.toThrow('case.reassigned');
    await expect(give(id, administrator, owner)).rejects.toThrow('reassignment.to_same');
    await world.sql("update accounts.memberships set state = 'disabled' where id = $1", [successor.membership]);
    await expect(give(id)).rejects.toThrow('reassignment.to_inactive');
    await world.sql('update organisations.organisations set features = $2 where id = $1', [
      trust,
      { reassignment: false },
    ]);
    await expect(give(id)).rejects.toThrow('reassignment.off');
  });

  it('[ACC.U3.9] never goes to the one it is about, and the refusal does not say so', async () => {
    const email = `sioned.${counter}@people.example`;
    await world.sql('update accounts.accounts set email = $2, email_key = $2 where id = $1', [
      successor.account,
      email,
    ]);
    const about = await world.case(trust, owner, { personalEmail: email });
    await expect(give(about)).rejects.toThrow('reassignment.to_unfit');
    await expect(giveAll()).rejects.toThrow('reassignment.to_unfit');
    expect(await sees(owner, about)).toBe(true);
  });

  it('[ACC.U3.10] says so on the timelines of referrer and clinician, not on the employee’s', async () => {
    const id = await world.case(trust, owner);
    await give(id);
    expect(await world.sql('select kind, audience from cases.events where case_id = $1', [id])).toEqual([
      { kind: 'reassigned', audience: ['referrer', 'clinician'] },
    ]);
  });

  it('[ACC.X2.11] makes the new owner the successor of a recipient, and of nobody else', async () => {
    const [read, unread] = [await world.case(trust, owner), await world.case(trust, owner)];
    await world.recipient(owner, read);
    await give(read);
    await give(unread);
    const [before, after] = await recipients(read);
    expect([before!.membership_id, before!.struck_at === null]).toEqual([owner.membership, false]);
    expect([after!.membership_id, after!.struck_at]).toEqual([successor.membership, null]);
    expect(after!.successor_of).not.toBeNull();
    expect(await recipients(unread)).toEqual([]);
  });

  it('[ACC.X2.12] tells the employee at a confirmed address', async () => {
    const person = await world.person('Ada', 'Meadow');
    await world.sql(
      `insert into persons.contact_points (id, person_id, kind, value, source, confirmed_at, confirmed_how, created_at)
       values ($1, $2, 'email', 'ada@home.example', 'staff', '2026-01-01Z', 'appointment', '2026-01-01Z')`,
      [newId(), person],
    );
    const id = await world.case(trust, owner, { person });
    await world.recipient(owner, id);
    await give(id);
    const job = runtime.recorder.jobs.find(each => each.queue === 'advice.succession')!;
    await adviceJobs.find(each => each.queue === job.queue)!.handle(runtime, job.data);
    expect(runtime.recorder.notices.at(-1)).toMatchObject({
      kind: 'recipient_succeeded',
      to: { email: 'ada@home.example' },
    });
  });
});

describe('all of a user', () => {
  it('[ACC.U3.4, ACC.U3.8] moves cases of every state and sent referrals, and no draft', async () => {
    const ids = await Promise.all(
      (['open', 'closed', 'pending', 'none'] as const).map(tab => world.case(trust, owner, { tab })),
    );
    const [draft, rejected, waiting] = [
      await referral('draft', null),
      await referral('rejected', ids[3]!),
      await referral('awaiting_approval', null),
    ];
    expect(await giveAll()).toEqual({ cases: 4, referrals: 2 });
    expect([await ownerOf(draft), await ownerOf(rejected), await ownerOf(waiting)]).toEqual([
      ...[owner.membership, successor.membership, successor.membership],
    ]);
    const counts = async (who: EmployerActor) => (await ask(runtime, caseOverview, who, {})).counts;
    expect(await counts(owner)).toEqual({ open: 0, closed: 0, pending: 0 });
    expect(await counts(successor)).toEqual({ open: 1, closed: 1, pending: 1 });
  });

  it('[ACC.U3.5] is for those who administer users and reassign', async () => {
    for (const permissions of [['reassign'], ['user_administration'], ['refer', 'see_all']]) {
      const weak = await world.member(trust, 'Wil Weak', { permissions });
      await expect(giveAll(weak)).rejects.toThrow('reassignment.no_permission_all');
    }
  });

  it('[ACC.U3.6, ACC.U3.7] is one notice to each owner and one entry with the list', async () => {
    for (let i = 0; i < 3; i += 1) await world.case(trust, owner);
    await giveAll();
    expect(runtime.recorder.notices.map(({ kind, to }) => [kind, to])).toEqual([
      ['reassigned', { account: owner.account }],
      ['reassigned', { account: successor.account }],
    ]);
    expect(runtime.recorder.entries).toHaveLength(1);
    expect(runtime.recorder.entries[0]).toMatchObject({
      act: 'cases.reassigned',
      values: { cases: ['TST/OM/0001', 'TST/OM/0002', 'TST/OM/0003'], why: 'Retired', to: successor.membership },
    });
  });

  it('[ACC.M3.16] ends delegations that are empty, and the shares of a disabled owner', async () => {
    const id = await world.case(trust, owner);
    const given = {
      with: successor.membership,
      cases: [id],
      from: '2026-03-10',
      until: '2026-03-20',
      purpose: 'Leave',
    };
    await perform(runtime, delegateCases, owner, { ...given, copies: false, zone: 'Europe/London' });
    await world.share(owner, administrator);
    await giveAll();
    expect((await ask(runtime, listSharing, owner, {})).given.map(each => each.kind)).toEqual(['share']);
    await world.sql("update accounts.memberships set state = 'disabled' where id = $1", [owner.membership]);
    await giveAll();
    expect((await ask(runtime, listSharing, owner, {})).given).toEqual([]);
  });
});
