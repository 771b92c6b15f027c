import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { actingAs, ask, NotVisible, perform, type StaffActor, WrongState } from '#platform/operation/index.ts';
import { type TestRuntime, testRuntime } from '#test/support/runtime.ts';
import { asOwner, testService } from '#test/support/test-service.ts';
import {
  claimTask,
  countTasks,
  finishTask,
  listTasks,
  type NewTask,
  openTask,
  releaseTask,
  settleTasks,
} from './index.ts';

let runtime: TestRuntime;
let service: Awaited<ReturnType<typeof testService>>;
let mair: StaffActor;
let owen: StaffActor;
let northfold: string;

beforeAll(async () => {
  runtime = await testRuntime();
  service = await testService(runtime.db);
  mair = service.clinician;
  northfold = service.nia.organisation;
  owen = { ...mair, account: newId() };
  await asOwner(
    runtime.db,
    `insert into accounts.accounts (id, kind, username, username_key, username_skeleton, email, email_key, title, given_name, family_name, state, created_at)
    values ($1, 'staff', 'owen', 'owen', 'owen', 'owen@provider.example', 'owen@provider.example', 'Dr', 'Owen', 'Rees', 'active', now())`,
    [owen.account],
  );
  await asOwner(
    runtime.db,
    `insert into accounts.staff_assignments (id, account_id, role, organisation_id, valid, reason) values ($1, $2, 'triage_clinician', $3, '[2020-01-01,)', 'test')`,
    [newId(), owen.account, northfold],
  );
});
afterAll(() => runtime?.close());

const open = (task: Partial<NewTask> = {}) =>
  inTransaction(runtime.db, actingAs(service.nia), tx =>
    openTask(
      { tx, now: runtime.clock.now() },
      {
        kind: 'notice_failed',
        organisation: northfold,
        desk: 'clinician',
        subject: { kind: 'case', id: newId() },
        ...task,
      },
    ),
  );
const list = async (input = {}, actor = mair) => (await ask(runtime, listTasks, actor, input)).rows.map(row => row.id);

describe('a task', () => {
  it('[TSK.2.1] is claimed by one; the other is told by whom', async () => {
    for (let round = 0; round < 10; round++) {
      const task = await open();
      const claims = await Promise.allSettled([mair, owen].map(actor => perform(runtime, claimTask, actor, { task })));
      expect(claims.map(each => each.status).sort()).toEqual(['fulfilled', 'rejected']);
      const lost = claims.find(each => each.status === 'rejected') as PromiseRejectedResult;
      const winner = claims[0]?.status === 'fulfilled' ? 'Ms Mair Hughes' : 'Dr Owen Rees';
      expect(lost.reason).toBeInstanceOf(WrongState);
      expect(lost.reason).toMatchObject({ reason: 'task.claimed', values: { name: winner } });
    }
  });

  it('[TSK.2.2] is given back by who holds it, and taken over after a day', async () => {
    const task = await open();
    await perform(runtime, claimTask, mair, { task });
    await expect(perform(runtime, releaseTask, owen, { task })).rejects.toThrow(WrongState);
    runtime.clock.advance({ hours: 25 });
    await perform(runtime, claimTask, owen, { task });
    await perform(runtime, releaseTask, owen, { task });
    expect(await list()).toContain(task);
  });

  it('[TSK.1.1] is finished once, with what was done, and leaves the lists', async () => {
    const task = await open();
    await perform(runtime, finishTask, mair, { task, note: 'Telephoned instead' });
    await expect(perform(runtime, finishTask, mair, { task })).rejects.toMatchObject({ reason: 'task.done' });
    expect(await list({ view: 'all' })).not.toContain(task);
    const { rows } = await asOwner(runtime.db, 'select state, done_by, note from tasks.tasks where id = $1', [task]);
    expect(rows).toEqual([{ state: 'done', done_by: mair.account, note: 'Telephoned instead' }]);
    const entries = await asOwner(runtime.db, `select act, outcome from audit.entries where object_id = $1`, [task]);
    expect(entries.rows).toEqual([{ act: 'task.finished', outcome: 'done' }]);
  });

  it('[TSK.4.1] is seen at its desk, in the organisations served there, and nowhere else', async () => {
    const ours = await open();
    const desk = await open({ desk: 'case_administrator' });
    const foreign = newId();
    await asOwner(
      runtime.db,
      `insert into tasks.tasks (organisation_id, id, kind, desk, subject_kind, subject_id, created_at) values ($1, $2, 'notice_failed', 'clinician', 'case', $2, now())`,
      [service.sam.organisation, foreign],
    );
    expect(await list()).toContain(ours);
    expect(await list({}, service.administrator)).toEqual([desk]);
    for (const task of [desk, foreign]) {
      expect(await list({ view: 'all' })).not.toContain(task);
      await expect(perform(runtime, claimTask, mair, { task })).rejects.toThrow(NotVisible);
    }
  });

  it('[TSK.4.1] of a desk of one organisation is not seen by who sits at that desk of another', async () => {
    const both: StaffActor = {
      kind: 'clinician',
      account: newId(),
      roles: [
        { role: 'nurse', organisation: northfold },
        { role: 'case_administrator', organisation: service.sam.organisation },
      ],
    };
    await asOwner(
      runtime.db,
      `insert into accounts.accounts (id, kind, username, username_key, username_skeleton, email, email_key, given_name, family_name, state, created_at)
      values ($1, 'staff', 'both', 'both', 'both', 'both@provider.example', 'both@provider.example', 'Bo', 'Th', 'active', now())`,
      [both.account],
    );
    for (const { role, organisation } of both.roles)
      await asOwner(
        runtime.db,
        `insert into accounts.staff_assignments (id, account_id, role, organisation_id, valid, reason) values ($1, $2, $3, $4, '[2020-01-01,)', 'test')`,
        [newId(), both.account, role, organisation],
      );
    const nursing = await open();
    const administering = await open({ desk: 'case_administrator' });
    expect(await list({}, both)).toContain(nursing);
    expect(await list({}, both)).not.toContain(administering);
    await expect(perform(runtime, claimTask, both, { task: administering })).rejects.toThrow(NotVisible);
  });

  it('that is not needed any more is settled with its subject', async () => {
    const subject = { kind: 'case', id: newId() };
    const [first, second] = [await open({ subject }), await open({ subject, kind: 'notice_to_print' })];
    const actor = { ...mair, kind: 'clinician' as const };
    const settle = (kind?: string) =>
      inTransaction(runtime.db, actingAs(actor), tx =>
        settleTasks(
          { tx, now: runtime.clock.now(), actor },
          { organisation: northfold, subject: subject.id, ...(kind ? { kind } : {}) },
        ),
      );
    await settle('notice_failed');
    expect(await list()).not.toContain(first);
    expect(await list()).toContain(second);
    await settle();
    expect(await list()).not.toContain(second);
  });

  it('[ALL.6.1] stands in a list that sorts by every column, filters and pages without losing one', async () => {
    await asOwner(runtime.db, 'delete from tasks.tasks');
    const ids: string[] = [];
    for (let i = 0; i < 120; i++)
      ids.push(
        await open({
          kind: i % 3 ? 'notice_failed' : 'notice_to_print',
          label: `NOR/OM/${String(i).padStart(4, '0')}`,
          ...(i % 4 ? { dueOn: `2026-03-${String((i % 28) + 1).padStart(2, '0')}` } : {}),
        }),
      );
    for (const sort of ['due', 'kind', 'label', 'organisation', 'state', 'opened'])
      for (const direction of ['up', 'down']) {
        const seen: string[] = [];
        for (let after: string | undefined, more = true; more; more = after !== undefined) {
          const page = await ask(runtime, listTasks, mair, { sort, direction, after });
          seen.push(...page.rows.map(row => row.id));
          after = page.next;
        }
        expect(seen, sort).toHaveLength(120);
        expect(new Set(seen)).toEqual(new Set(ids));
      }
    const due = await ask(runtime, listTasks, mair, {});
    expect(due.rows[0]?.dueOn).toBe('2026-03-02');
    expect(due.rows.map(row => row.dueOn)).toEqual(due.rows.map(row => row.dueOn).toSorted());
    expect(await list({ filters: { label: 'om/0007' } })).toEqual([ids[7]]);
    expect(
      (
        await ask(runtime, listTasks, mair, { filters: { kind: 'notice_to_print', 'due-to': '2026-03-05' } })
      ).rows.every(row => row.kind === 'notice_to_print' && row.dueOn! <= '2026-03-05'),
    ).toBe(true);
    expect(await ask(runtime, countTasks, mair, {})).toEqual({ open: 120, mine: 0, all: 120 });
  });
});
