import { expect, it } from 'vitest';
import { evenly } from './evenly.ts';

it('[ACC.S2.42] what must not be told apart is answered in its time, what may be is answered at once', async () => {
  const begun = performance.now();
  expect(await evenly(60, async () => 'wrong')).toBe('wrong');
  expect(performance.now() - begun).toBeGreaterThanOrEqual(59);
  // Held back it would outlast the test.
  expect(
    await evenly(
      600_000,
      async () => 'right',
      answer => answer === 'wrong',
    ),
  ).toBe('right');
});
