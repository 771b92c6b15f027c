import { createHash } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { type Outcome, simulateAttack } from './simulate-attack.ts';

const work = vi.hoisted(() => ({ compared: 0 }));
// Comparing costs nothing here, so that a thousand tries at a thousand accounts fit into an hour; everything else is as it is.
vi.mock('#platform/crypto/password-hash.ts', async original => {
  const real = await original<typeof import('#platform/crypto/password-hash.ts')>();
  const quick = (password: string) => `$argon2id$quick$${createHash('sha256').update(password).digest('base64')}`;
  return {
    ...real,
    hashPassword: async (password: string) => quick(password),
    needsRehash: () => false,
    verifyPassword: async (encoded: string | undefined, password: string) => {
      work.compared += 1;
      return encoded === quick(password);
    },
  };
});

/** `HANDRAIL_ATTACK=1000x1000 npx vitest run test/attack`: so many accounts, so many hostile attempts at each. */
const [accounts = 20, attempts = 50] = (process.env.HANDRAIL_ATTACK ?? '').split('x').map(Number).filter(Boolean);

it('[ACC.S2.41] strangers get no more tries than the policy says, and owners go on signing in on their own device', async () => {
  const begun = performance.now();
  const long = accounts * attempts > 10_000;
  const ownerEvery = long ? 100 : 10;
  const outcome = await simulateAttack({ accounts, attempts, ownerEvery, unlockEvery: long ? 250 : 25 });
  tell(outcome, begun);
  expect(outcome.attempts).toBe(accounts * attempts);
  expect(outcome.broken).toBe(0);
  expect(outcome.most).toBeLessThanOrEqual(outcome.allowed);
  // It is an attack: the locks were reached, and held back far more than they let pass.
  expect(outcome.counted).toBeGreaterThanOrEqual(accounts * 3);
  expect(outcome.counted).toBeLessThan(outcome.attempts / 3);
  expect([outcome.owners, outcome.shutOut]).toEqual([accounts * Math.floor(attempts / ownerEvery), 0]);
}, 7_200_000);

function tell(outcome: Outcome, begun: number): void {
  const { counted, most, allowed, broken, owners, shutOut, answers } = outcome;
  const told = Object.entries(answers).map(([answer, times]) => `${answer} ${times}`);
  process.stdout.write(
    `attack: ${outcome.attempts} attempts at ${accounts} accounts (${told.join(', ')}), ${counted} counted, at most ${most} of ${allowed} an account, ${broken} got in; ${owners} sign-ins of owners, ${shutOut} failed; ${work.compared} passwords compared; ${((performance.now() - begun) / 1000).toFixed(0)} s\n`,
  );
}
