import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { testClock } from '#platform/clock/clock.ts';
import { copyBlobs } from '#platform/storage/copy-blobs.ts';
import { readBlob, stream } from '#test/support/blob-store-contract.ts';
import { type MemoryBlobs, memoryBlobs } from '#test/support/memory-blobs.ts';

let here: MemoryBlobs;
let there: MemoryBlobs;
beforeEach(() => {
  const clock = testClock('2026-03-02T09:00:00Z');
  [here, there] = [memoryBlobs(clock), memoryBlobs(clock)];
});

describe('copying blobs', () => {
  it('brings what the other store has not, keeps the originals, and a second run brings what came meanwhile', async () => {
    const ids = Array.from({ length: 5 }, () => randomUUID());
    for (const id of ids.slice(0, 4)) await here.put(id, stream(Buffer.from(id)));
    await there.put(ids[0]!, stream(Buffer.from(ids[0]!)));
    expect(await copyBlobs(here, there)).toEqual({ copied: 3, there: 1, bytes: 3 * 36, different: [] });
    await here.put(ids[4]!, stream(Buffer.from(ids[4]!)));
    expect(await copyBlobs(here, there)).toMatchObject({ copied: 1, there: 4 });
    for (const id of ids) expect((await readBlob(there, id)).toString()).toBe(id);
    expect(here.kept.size).toBe(5);
  });

  it('names one that is there with another length, and touches neither', async () => {
    const id = randomUUID();
    await here.put(id, stream(Buffer.from('whole')));
    await there.put(id, stream(Buffer.from('half')));
    expect(await copyBlobs(here, there)).toMatchObject({ copied: 0, different: [id] });
    expect((await readBlob(there, id)).toString()).toBe('half');
  });

  it('passes over one that is deleted while its turn comes', async () => {
    const id = randomUUID();
    await here.put(id, stream(Buffer.from('gone soon')));
    const leaving = { ...here, get: (of: string) => here.delete(of).then(() => here.get(of)) };
    expect(await copyBlobs(leaving, there)).toMatchObject({ copied: 0, bytes: 0 });
    expect(there.kept.size).toBe(0);
  });
});
