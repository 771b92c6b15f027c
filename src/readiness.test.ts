import { describe, expect, it } from 'vitest';
import type { Runtime } from '#platform/operation/index.ts';
import { limping, notReady } from './readiness.ts';

const runtime = (more: object) =>
  ({ db: { pool: { query: async () => ({}) } }, blobs: { answers: async () => true }, ...more }) as unknown as Runtime;
const saying = (answer: boolean) => ({ answers: async () => answer });

describe('readiness', () => {
  it('without its database the service is not ready', async () => {
    const down = { pool: { query: () => Promise.reject(new Error('gone')) } };
    expect(await notReady(runtime({ db: down }))).toBe('the database does not answer');
    expect(await notReady(runtime({}))).toBeUndefined();
  });

  it('[REF.D2.15] without scanner or file store it is ready, and says what does not work', async () => {
    expect(await limping(runtime({}))).toEqual([]);
    expect(await limping(runtime({ scanner: saying(true) }))).toEqual([]);
    expect(await limping(runtime({ scanner: saying(false), blobs: saying(false) }))).toEqual([
      'the virus scanner does not answer, so files are refused',
      'the file store does not answer, so documents are neither taken nor opened',
    ]);
  });
});
