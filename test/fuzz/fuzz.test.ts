import { afterAll, beforeAll, expect, it } from 'vitest';
import { withoutTrace } from '#test/isolation/without-trace.ts';
import { isolationWorld, type World } from '#test/isolation/world.ts';
import { type FuzzRun, runFuzz } from './run-fuzz.ts';

let world: World;
let run: FuzzRun;
beforeAll(async () => {
  world = await isolationWorld();
  world.app.runtime.db = withoutTrace(world.app.runtime.db);
  run = await runFuzz(world, { requests: 2_500, seed: 2026 });
  const { requests, forms, byStatus, slowest } = run;
  process.stdout.write(
    `fuzz: ${requests} requests, ${forms} forms, ${JSON.stringify(byStatus)}, slowest ${slowest.ms} ms\n`,
  );
}, 600_000);
afterAll(() => world.close());

it('[ALL.9.36] whatever is asked, in whichever wrong way, is answered in words, guarded, and without a word of another organisation', () => {
  expect(run.faults.slice(0, 20).join('\n')).toBe('');
});

it('the requests come far enough to mean something', () => {
  const answered = (from: number, below: number) =>
    Object.entries(run.byStatus).reduce(
      (sum, [status, n]) => sum + (Number(status) >= from && Number(status) < below ? n : 0),
      0,
    );
  expect(run.marked).toBeGreaterThan(100);
  expect(run.forms).toBeGreaterThan(60);
  expect(answered(200, 400)).toBeGreaterThan(run.requests / 10);
  expect(answered(422, 423)).toBeGreaterThan(run.requests / 20);
});
