import { signIn } from '#modules/accounts/index.ts';
import { type AccountsWorld, accountsWorld, rightPassword } from '#test/support/accounts-world.ts';
import { testDatabase } from '#test/support/database.ts';

export interface Attack {
  accounts: number;
  /** Hostile attempts at each account. */
  attempts: number;
  /** The owner signs in on their own device after so many hostile attempts. */
  ownerEvery: number;
  /** An administrator unlocks the account after so many. */
  unlockEvery: number;
}

export interface Outcome {
  attempts: number;
  /** Tries of strangers that were compared while the account was open to them. */
  counted: number;
  /** The most of these at one account. */
  most: number;
  /** The most the policy lets pass at one account. */
  allowed: number;
  /** Sessions strangers opened. */
  broken: number;
  /** Sign-ins of owners on their own device, and how many of them failed. */
  owners: number;
  shutOut: number;
  answers: Record<string, number>;
}

/** Wrong passwords that lock, as in an organisation that says nothing. */
const lockAfter = 3;

/**
 * Strangers on ever new devices try passwords at every account, quicker and slower than the delays let them, on a clock of its own. While
 * an account is locked the right password is among their guesses, and must open nothing. Owners go on signing in on the device they had before, and now and then an administrator unlocks.
 */
export async function simulateAttack(attack: Attack): Promise<Outcome> {
  const database = await testDatabase();
  try {
    const world = accountsWorld(database);
    const people = await addPeople(world, attack.accounts);
    const outcome: Outcome = {
      ...{ attempts: 0, counted: 0, most: 0, broken: 0, owners: 0, shutOut: 0, answers: {} },
      allowed: allowedTries(attack),
    };
    for (const person of people) await besiege(world, person, attack, outcome);
    return outcome;
  } finally {
    await database.close();
  }
}

/** Three, three more for each unlocking, and two more each time the owner's own sign-in sets the count back before it is full. */
function allowedTries({ attempts, ownerEvery, unlockEvery }: Attack): number {
  const unlocked = Math.floor(attempts / unlockEvery);
  const setBack = Math.floor(attempts / ownerEvery);
  return lockAfter * (1 + unlocked) + (lockAfter - 1) * setBack;
}

interface Person {
  account: string;
  name: string;
  device: string;
}

async function addPeople(world: AccountsWorld, accounts: number): Promise<Person[]> {
  const organisation = await world.organisation('SIEGE');
  const people: Person[] = [];
  for (let n = 0; n < accounts; n++) {
    const name = `owner.${n}`;
    const account = await world.account(name);
    await world.join(account, organisation);
    const first = await signIn(world.runtime, { name, password: rightPassword });
    if (first.outcome !== 'signed_in' || !first.device) throw new Error('the owner could not sign in at first');
    people.push({ account, name, device: first.device });
  }
  return people;
}

async function besiege(world: AccountsWorld, person: Person, attack: Attack, outcome: Outcome): Promise<void> {
  const { runtime } = world;
  let [counted, open] = [0, true];
  for (let n = 1; n <= attack.attempts; n++) {
    // Bursts within a second, pauses longer than the longest delay, and what is between.
    runtime.clock.advance({ seconds: [0, 1, 7, 61, 0, 3, 120][n % 7]! });
    const password = !open && n % 3 === 0 ? rightPassword : `Guess+number+${n}`;
    const { outcome: answer } = await signIn(runtime, { name: person.name, password, device: strangersCookie(n) });
    outcome.attempts += 1;
    outcome.answers[answer] = (outcome.answers[answer] ?? 0) + 1;
    if (answer === 'wrong' && open) counted += 1;
    if (runtime.recorder.entries.at(-1)?.act === 'account.locked') open = false;
    if (answer === 'signed_in') outcome.broken += 1;
    if (n % attack.ownerEvery === 0) await enter(world, person, outcome);
    if (n % attack.unlockEvery === 0) open = await unlock(world, person);
  }
  outcome.counted += counted;
  outcome.most = Math.max(outcome.most, counted);
  // Entries and notices are collected in memory here.
  runtime.recorder.entries.length = 0;
  runtime.recorder.notices.length = 0;
}

/** A made-up cookie of a device: as good as none. */
const strangersCookie = (n: number): string | undefined => (n % 3 ? `0199-${n}~20520~AAAA` : undefined);

async function enter(world: AccountsWorld, person: Person, outcome: Outcome): Promise<void> {
  const entered = await signIn(world.runtime, { name: person.name, password: rightPassword, device: person.device });
  outcome.owners += 1;
  if (entered.outcome === 'signed_in') person.device = entered.device ?? person.device;
  else outcome.shutOut += 1;
}

async function unlock(world: AccountsWorld, { account }: Person): Promise<true> {
  await world.sql(
    `update accounts.accounts set state = 'active', locked_by = null, locked_at = null, wrong_passwords = 0 where id = $1`,
    [account],
  );
  return true;
}
