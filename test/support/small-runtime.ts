import { type TestClock, testClock } from '#platform/clock/clock.ts';
import type { Database } from '#platform/db/database.ts';
import type { Runtime } from '#platform/operation/index.ts';
import { type CollectingRecorder, collectingRecorder } from './recorder.ts';

/** A runtime for module tests that use neither keys, files nor PDF: asking for one of these throws. */
export function smallRuntime(
  db: Database,
  at = '2026-03-10T09:00:00Z',
): Runtime & { clock: TestClock; recorder: CollectingRecorder } {
  const missing = (name: string) =>
    new Proxy({} as never, {
      get() {
        throw new Error(`this test has no ${name}`);
      },
    });
  return {
    db,
    clock: testClock(at),
    keys: missing('keys'),
    blobs: missing('files'),
    pdf: missing('PDF maker'),
    baseUrl: 'https://oh.example',
    recorder: collectingRecorder(),
  };
}
