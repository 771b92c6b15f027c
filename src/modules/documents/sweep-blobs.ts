import { sql } from 'kysely';
import { z } from 'zod';
import { ask, query, type Runtime } from '#platform/operation/index.ts';

// Half an hour more than the day in which a received document may be stored: its upload took a while.
const age = 24.5 * 60 * 60 * 1000;
const batch = 200;

/**
 * Deletes every blob older than a day (and half an hour) that no document refers to: uploads that were cut off, removals whose job was
 * lost (data-model.md, 23); and what puts that were cut off left behind. Answers how many went. For the nightly timetable.
 */
export async function sweepBlobs(runtime: Runtime): Promise<number> {
  const before = runtime.clock.now().getTime() - age;
  let swept = await runtime.blobs.sweep(new Date(before));
  let ids: string[] = [];
  for await (const { id, at } of runtime.blobs.list()) {
    if (at.getTime() >= before) continue;
    ids.push(id);
    if (ids.length < batch) continue;
    swept += await deleteBlobs(runtime, ids);
    ids = [];
  }
  return swept + (await deleteBlobs(runtime, ids));
}

/** Deletes those of these blobs that no document refers to, and answers how many; for the job after a removal. */
export async function deleteBlobs(runtime: Runtime, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const kept = new Set(await ask(runtime, keptDocuments, { kind: 'worker' }, { ids }));
  const loose = ids.filter(id => !kept.has(id));
  for (const id of loose) await runtime.blobs.delete(id);
  return loose.length;
}

const keptDocuments = query({
  name: 'document.kept',
  actors: ['worker'],
  input: z.object({ ids: z.array(z.uuid()) }),
  async run({ tx }, { ids }) {
    const { rows } = await sql<{ id: string }>`select app.kept_documents(${ids}::uuid[]) as id`.execute(tx);
    return rows.map(row => row.id);
  },
});
