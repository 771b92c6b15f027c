import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CrashDatabase, crashDatabase, quiet } from './crash-database.ts';
import { type Act, countFacts, type Facts } from './facts.ts';
import { fillAcceptance, linkId, openLetter, sightLinks, signIn, writeReferral } from './people.ts';
import { type Aim, type Death, type Product, startProduct } from './product.ts';
import { type Form, type Visitor, visitor } from './visitor.ts';

type Kind = 'submission' | 'acceptance' | 'release';
interface Planned extends Act {
  kind: Kind;
  who: Visitor;
  form: Form;
}
interface Round extends Planned, Death {
  /** Answered before the process died. */
  acknowledged: boolean;
}

const roles: Record<Kind, string> = { submission: 'employer', acceptance: 'clinician', release: 'person' };
/** Of each kind: one that nobody disturbs, to learn how long it is, then one kill early in it, one late and one as it commits. */
const each = 4;

let folder: string;
let product: Product;
let database: CrashDatabase;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-crash-'));
  database = await crashDatabase(folder);
  product = await startProduct(folder, database.settings);
}, 400_000);

afterAll(async () => {
  await product?.stop();
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

it('[ALL.3.61, REF.L3.18] a process killed in the middle of a submission, an acceptance or a release leaves all of it or nothing', async () => {
  const rounds: Round[] = [];
  for (const [kind, [first, ...others]] of Object.entries(await plan())) {
    const length = await statementsOf(first!);
    expect(length, `statements of the writing transactions of one ${kind}`).toBeGreaterThan(5);
    const aims: Omit<Aim, 'role'>[] = [
      { statement: Math.ceil(length / 3), where: 'before' },
      { statement: length - 2, where: 'after' },
      { statement: length, where: 'after' },
    ];
    for (const [n, planned] of others.entries()) {
      rounds.push(await killAt(planned, { role: roles[planned.kind], ...aims[n]! }));
      await checkAfterDeath(rounds.at(-1)!);
      product = await startProduct(folder, database.settings);
    }
  }
  await sendAgainAndAgain(rounds.find(({ kind }) => kind === 'submission')!);
  await everybodyTriesAgain(rounds);
  const inside = (kind: Kind) => rounds.filter(round => round.kind === kind && round.inside > 0).length;
  process.stdout.write(
    `crash, ${database.kind}: ${rounds.length} kills; inside a transaction of a submission ${inside('submission')}, an acceptance ${inside('acceptance')}, a release ${inside('release')}\n`,
  );
  for (const kind of Object.keys(roles) as Kind[]) expect(inside(kind), kind).toBeGreaterThanOrEqual(1);
}, 600_000);

async function plan(): Promise<Record<Kind, Planned[]>> {
  const person = () => visitor(() => product.url);
  const [manager, clinician] = [person(), person()];
  await signIn(manager, 'dewi.lloyd');
  await signIn(clinician, 'clare.dunn');
  const queue = await clinician.open('/workbench/triage?claimed=nobody');
  const waiting = [...new Set([...queue.html.matchAll(/\/workbench\/triage\/([0-9a-f-]{36})/g)].map(([, id]) => id!))];
  const links = await sightLinks(person());
  const planned: Record<Kind, Planned[]> = { submission: [], acceptance: [], release: [] };
  for (let n = 0; n < each; n++) {
    const form = await writeReferral(manager, `Rhydderch-${n}`);
    planned.submission.push({ kind: 'submission', id: idIn(form.action), who: manager, form });
    if (waiting[n])
      planned.acceptance.push({
        ...{ kind: 'acceptance', id: waiting[n]!, who: clinician },
        form: await fillAcceptance(clinician, waiting[n]!),
      });
    const employee = person();
    const letter = links[n] && (await openLetter(employee, links[n]!));
    if (letter) planned.release.push({ kind: 'release', id: linkId(links[n]!), who: employee, form: letter });
  }
  return planned;
}

/** Does it undisturbed and counts the statements of its writing transactions. */
async function statementsOf({ kind, who, form }: Planned): Promise<number> {
  const before = product.marks.statements(roles[kind]);
  expect((await who.press(form)).status, `${kind}, undisturbed`).toBe(303);
  await new Promise(resolve => setTimeout(resolve, 50));
  return product.marks.statements(roles[kind]) - before;
}

async function killAt(planned: Planned, aim: Aim): Promise<Round> {
  await product.aim(aim);
  const answer = planned.who.press(planned.form).then(
    ({ status }) => status === 303,
    () => false,
  );
  await Promise.race([product.marks.standing, answer]);
  const death = await product.kill();
  return { ...planned, ...death, acknowledged: await answer };
}

async function checkAfterDeath(round: Round): Promise<void> {
  const [facts] = await look([round]);
  expect(facts!.whole, `after the kill, ${round.kind}: ${facts!.told}`).toBe(true);
  if (round.acknowledged) expect(facts!.times, `answered, ${round.kind}: ${facts!.told}`).toBe(1);
}

/** As browsers, proxies and impatient people do it after a restart. */
async function sendAgainAndAgain({ id, who, form }: Round): Promise<void> {
  const answers = await Promise.all(Array.from({ length: 20 }, () => who.press(form)));
  expect(new Set(answers.map(({ status, location }) => `${status} ${location}`))).toEqual(
    new Set([`303 /employer/referrals/${id}/submitted`]),
  );
  expect((await who.press(form, { reason: 'Something else' })).status).toBe(409);
}

async function everybodyTriesAgain(rounds: readonly Round[]): Promise<void> {
  const answers: string[] = [];
  for (const { who, form } of rounds) {
    const page = await who.send(form);
    answers.push(`${page.status} ${page.path} ${/error-summary__list.*?<\/ul>/s.exec(page.html)?.[0] ?? ''}`);
  }
  await product.stop();
  for (const [n, facts] of (await look(rounds)).entries()) {
    const told = `after trying again, ${rounds[n]!.kind}: ${facts.told}; the page said ${answers[n]}`;
    expect(facts.whole, told).toBe(true);
    expect(facts.times, told).toBe(1);
  }
}

async function look(acts: readonly Act[]): Promise<Facts[]> {
  await quiet(database);
  return database.look(client => countFacts(client, acts));
}

const idIn = (address: string): string => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(address)![0];
