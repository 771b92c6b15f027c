import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readValues } from '#modules/audit/index.ts';
import { newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { ask, NotVisible, operation, perform, query, Refused } from '#platform/operation/index.ts';
import { type TestRuntime, testRuntime } from '#test/support/runtime.ts';
import { asOwner, testService } from '#test/support/test-service.ts';

let runtime: TestRuntime;
let service: Awaited<ReturnType<typeof testService>>;
const subject = newId();
const input = z.object({ id: z.uuid().optional(), fail: z.boolean().default(false) });

beforeAll(async () => {
  runtime = await testRuntime();
  service = await testService(runtime.db);
});
afterAll(() => runtime?.close());

const look = query({
  name: 'record.read',
  actors: ['employer'],
  input,
  run: async (_scope, { id }) => (id ? { id, secret: 'the record' } : undefined),
  reads: ({ id }) => ({ act: 'record.read', object: { kind: 'case', id }, subject, values: { shown: [id] } }),
});
const change = operation({
  act: 'record.changed',
  actors: ['employer'],
  input,
  load: async (_scope, { id }) => id,
  policy: (_actor, id) => (id === subject ? { refuse: 'record.own' } : undefined),
  async run(scope, id, { fail }) {
    scope.audit({
      act: 'record.changed',
      object: { kind: 'case', id },
      subject,
      values: { from: 'a', to: 'b', why: 'c' },
    });
    scope.notify({ kind: 'locked', to: { account: scope.actor.account } });
    scope.later({ queue: fail ? 'nobody.knows' : 'documents.delete_blobs', data: { ids: [] } });
  },
});
const entries = async (act: string) =>
  (await asOwner(runtime.db, 'select * from audit.entries where act = $1 order by at, id', [act])).rows;
const counts = async () => {
  const { rows } = await asOwner(
    runtime.db,
    'select (select count(*)::int from audit.entries) as entries, (select count(*)::int from notices.deliveries) as deliveries',
  );
  return rows[0];
};

describe('the recorder', () => {
  it('[ALL.2.1] writes one entry of a read, with what was shown, before the answer', async () => {
    const id = newId();
    expect(await ask(runtime, look, service.nia, { id })).toMatchObject({ secret: 'the record' });
    const [entry, ...more] = await entries('record.read');
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      actor_account: service.nia.account,
      object_id: id,
      subject_id: subject,
      outcome: 'done',
    });
    const values = await inTransaction(runtime.db, { role: 'worker' }, tx => readValues(tx, runtime.keys, entry));
    expect(values).toEqual({ shown: [id] });
  });

  it('[ALL.2.2] gives no answer where the entry cannot be written', async () => {
    await asOwner(runtime.db, 'revoke insert on audit.entries from handrail_employer');
    await expect(ask(runtime, look, service.nia, { id: newId() })).rejects.toMatchObject({ code: '42501' });
    await asOwner(runtime.db, 'grant insert on audit.entries to handrail_employer');
  });

  it('[ALL.2.3] records what was not visible, and what was refused and why', async () => {
    await expect(ask(runtime, look, service.rhys, {})).rejects.toThrow(NotVisible);
    await expect(perform(runtime, change, service.rhys, { id: subject })).rejects.toThrow(Refused);
    expect((await entries('record.read')).at(-1)).toMatchObject({
      outcome: 'not_visible',
      actor_account: service.rhys.account,
    });
    const [refused] = await entries('record.changed');
    expect(refused).toMatchObject({ outcome: 'refused', actor_account: service.rhys.account });
    const values = await inTransaction(runtime.db, { role: 'worker' }, tx => readValues(tx, runtime.keys, refused));
    expect(values).toEqual({ reason: 'refused: record.own' });
  });

  it('[ALL.7.3] keeps entry, notice and job together: all of them or none', async () => {
    const before = await counts();
    await expect(perform(runtime, change, service.nia, { id: newId(), fail: true })).rejects.toThrow(
      'no queue is called nobody.knows',
    );
    expect(await counts()).toEqual(before);
    await perform(runtime, change, service.nia, { id: newId() });
    expect(await counts()).toEqual({ entries: before.entries + 1, deliveries: before.deliveries + 1 });
    await runtime.drain();
    expect(runtime.mail).toHaveLength(1);
  });
});
