import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { crashDatabase } from './crash-database.ts';
import { countFacts, type Facts, type Kind } from './facts.ts';
import { fillAcceptance, openLetter, sightLinks, signIn, writeReferral } from './people.ts';
import { type Product, startProduct } from './product.ts';
import { type Form, type Visitor, visitor } from './visitor.ts';

const ROUNDS_EACH = Number(process.env.HANDRAIL_CRASH_ROUNDS ?? 5);

interface Round {
  kind: Kind;
  /** The referral, the case, or the link of the letter. */
  id: string;
  who: Visitor;
  form: Form;
  /** Answered before the process died. */
  acknowledged: boolean;
  inTransaction: boolean;
}

let folder: string;
let product: Product;
let database: Awaited<ReturnType<typeof crashDatabase>>;
const rounds: Round[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-crash-'));
  database = await crashDatabase(folder);
  product = await startProduct(folder, database.settings);
}, 240_000);

afterAll(async () => {
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

it('[ALL.3.61] a process killed in the middle of a submission, an acceptance or a release leaves all of it or nothing', async () => {
  const waiting = await prepare();
  for (const planned of waiting) {
    rounds.push(await killDuring(planned, Math.random() * 200));
    product = await startProduct(folder, database.settings);
  }
  await product.stop();
  for (const [index, facts] of (await look()).entries()) {
    const { kind, acknowledged } = rounds[index]!;
    expect(facts.whole, `after the kill, ${kind}: ${facts.told}`).toBe(true);
    if (acknowledged) expect(facts.times, `answered, ${kind}: ${facts.told}`).toBe(1);
  }
  // Everybody tries again; what was done is not done twice.
  product = await startProduct(folder, database.settings);
  const answers: string[] = [];
  for (const round of rounds) {
    const page = await round.who.send(round.form);
    answers.push(
      `${page.status} ${page.path} ${/error-summary__list.*?<\/ul>/s.exec(page.html)?.[0].replace(/<[^>]+>/g, ' ') ?? ''}`,
    );
  }
  await product.stop();
  for (const [index, facts] of (await look()).entries()) {
    const { kind } = rounds[index]!;
    expect(facts.whole, `after trying again, ${kind}: ${facts.told}`).toBe(true);
    expect(facts.times, `after trying again, ${kind}: ${facts.told}; the page said ${answers[index]}`).toBe(1);
  }
  const inside = rounds.filter(round => round.inTransaction).length;
  process.stdout.write(
    `crash: ${rounds.length} rounds, ${inside} kills inside a transaction, ${rounds.filter(round => round.acknowledged).length} answered before the kill\n`,
  );
  expect(rounds.length).toBe(waiting.length);
}, 600_000);

type Planned = Pick<Round, 'kind' | 'id' | 'who' | 'form'>;

async function look(): Promise<Facts[]> {
  const db = await database.open();
  return countFacts(db, rounds).finally(() => db.close());
}

async function prepare(): Promise<Planned[]> {
  const person = () => visitor(() => product.url);
  const manager = person();
  await signIn(manager, 'dewi.lloyd');
  const clinician = person();
  await signIn(clinician, 'clare.dunn');
  const queue = await clinician.open('/workbench/triage?claimed=nobody');
  const cases = [...new Set([...queue.html.matchAll(/\/workbench\/triage\/([0-9a-f-]{36})/g)].map(found => found[1]!))];
  const links = await sightLinks(person());
  const planned: Planned[] = [];
  for (let n = 0; n < ROUNDS_EACH; n++) {
    const sending = await writeReferral(manager, `Rhydderch-${n}`);
    planned.push({ kind: 'submission', id: idIn(sending.action), who: manager, form: sending });
    const [waiting, link] = [cases[n], links[n]];
    if (waiting)
      planned.push({ kind: 'acceptance', id: waiting, who: clinician, form: await fillAcceptance(clinician, waiting) });
    const employee = person();
    const letter = link && (await openLetter(employee, link));
    if (letter) planned.push({ kind: 'release', id: idOfToken(link), who: employee, form: letter });
  }
  return planned;
}

async function killDuring(planned: Planned, afterMs: number): Promise<Round> {
  // A process that has answered before is quick: the kill meets the work, not the waking up.
  for (let n = 0; n < 3; n++) await planned.who.open('/');
  const answer = planned.who.send(planned.form).then(
    page => page.status === 200,
    () => false,
  );
  await new Promise(resolve => setTimeout(resolve, afterMs));
  const inTransaction = await product.kill();
  return { ...planned, acknowledged: await answer, inTransaction };
}

const idIn = (address: string): string => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(address)![0];

/** A mailed token begins with the 16 bytes of the row it stands for. */
function idOfToken(link: string): string {
  const hex = Buffer.from(link.split('/').at(-1)!, 'base64url').subarray(0, 16).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
