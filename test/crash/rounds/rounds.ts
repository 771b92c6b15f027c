import { type CrashDatabase, quiet } from '../crash-database.ts';
import { countFacts } from '../facts.ts';
import { signIn } from '../people.ts';
import { type Death, death, type Product, startProduct } from '../product.ts';
import { caller } from './caller.ts';
import { makeGate } from './gate.ts';
import { type Entry, judge, makeLedger, type Verdict } from './ledger.ts';
import { type Cast, tellStory } from './story.ts';

/** What dies, and when: at any moment of the first 200 ms of a request, or at a statement. */
export type How = 'timed' | 'aimed' | 'database';

export interface Series {
  how: How;
  rounds: number;
  inside: number;
  committing: number;
  /** Writes that were sent and not answered when it died, and how many of them turned out to be done. */
  caught: number;
  done: number;
}
export interface Outcome extends Verdict {
  engine: CrashDatabase['kind'];
  series: Series[];
  acknowledged: Map<string, number>;
  storiesTold: number;
  /** Stories that came to a page nobody expected. */
  broken: string[];
}

export interface World {
  folder: string;
  database: CrashDatabase;
  /** Kills the database server and brings it back. */
  restart?: () => void;
  callers: number;
  say(text: string): void;
}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/** Lets several people work at once and kills what serves them, so many times each way; after each death looks whether the ledger holds. */
export async function runRounds(world: World, wanted: Partial<Record<How, number>>): Promise<Outcome> {
  const { database, folder, say } = world;
  let product = await startProduct(folder, database.settings);
  const gate = makeGate();
  const ledger = makeLedger();
  const outcome: Outcome = {
    ...{ engine: database.kind, series: [], acknowledged: new Map(), storiesTold: 0, broken: [] },
    ...{ lost: [], doubled: [], half: [] },
  };
  const company = await startStories(world, () => product, gate, ledger, outcome);
  const check = async (entries: Entry[]) => {
    const facts = await database.look(client => countFacts(client, entries));
    const found = judge(entries, facts);
    for (const kind of ['lost', 'doubled', 'half'] as const)
      for (const told of found[kind]) {
        outcome[kind].push(told);
        say(`${kind.toUpperCase()}: ${told}`);
      }
    return facts;
  };
  for (const [how, rounds] of Object.entries(wanted) as [How, number][]) {
    const series: Series = { how, rounds: 0, inside: 0, committing: 0, caught: 0, done: 0 };
    outcome.series.push(series);
    for (; series.rounds < rounds; series.rounds++) {
      await pause(200 + Math.random() * 600);
      const died = await dieOnce(how);
      await gate.close();
      await quietIfDead(how);
      const flying = ledger.flying();
      const entries = ledger.toCheck();
      const facts = await check(entries);
      note(
        series,
        died,
        entries.flatMap((entry, n) => (flying.includes(entry) ? [facts[n]!.times] : [])),
      );
      if (how !== 'database') product = await startProduct(folder, database.settings);
      gate.open();
      if (series.rounds % 10 === 9)
        say(`${database.kind}, ${how}: ${JSON.stringify({ ...series, rounds: series.rounds + 1 })}`);
    }
  }
  await company.end();
  await product.stop();
  say(`${database.kind}: all ${ledger.acknowledged().length} answered writes are looked for once more`);
  await check([...ledger.acknowledged()]);
  for (const { kind } of ledger.acknowledged())
    outcome.acknowledged.set(kind, (outcome.acknowledged.get(kind) ?? 0) + 1);
  return outcome;

  async function dieOnce(how: How): Promise<Death> {
    if (how === 'aimed') {
      const role = ['employer', 'employer', 'clinician', 'person'][Math.floor(Math.random() * 4)]!;
      const where = Math.random() < 0.5 ? 'before' : 'after';
      await product.aim({ role, statement: 1 + Math.floor(Math.random() * 60), where });
      await Promise.race([product.marks.standing, pause(6_000)]);
    } else {
      await Promise.race([new Promise<void>(ledger.onSent), pause(4_000)]);
      await pause(Math.random() * 200);
    }
    gate.shut();
    if (how !== 'database') return product.kill();
    const now = death(product.marks);
    world.restart!();
    return now;
  }

  async function quietIfDead(how: How): Promise<void> {
    if (how !== 'database') await quiet(database);
  }
}

function note(series: Series, died: Death, caught: number[]): void {
  if (died.inside > 0) series.inside += 1;
  if (died.committing > 0) series.committing += 1;
  series.caught += caught.length;
  series.done += caught.filter(times => times > 0).length;
}

/** So many people with a story each, and a new one when it is told. */
async function startStories(
  { callers, say }: World,
  product: () => Product,
  gate: ReturnType<typeof makeGate>,
  ledger: ReturnType<typeof makeLedger>,
  outcome: Outcome,
): Promise<{ end(): Promise<void> }> {
  const person = () => caller(() => product().url, gate, ledger);
  const clinician = person();
  await signIn(clinician, 'clare.dunn');
  let ending = false;
  const work = async (): Promise<void> => {
    const manager = person();
    await signIn(manager, 'dewi.lloyd');
    while (!ending) {
      const cast: Cast = { manager, clinician, employee: person() };
      await tellStory(cast).then(
        () => {
          outcome.storiesTold += 1;
        },
        (error: Error) => {
          outcome.broken.push(error.message);
          say(`a story broke: ${error.message.slice(0, 400)}`);
        },
      );
    }
  };
  const working = Array.from({ length: callers }, work);
  return {
    async end() {
      ending = true;
      await Promise.all(working);
    },
  };
}
