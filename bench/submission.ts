import { randomBytes } from 'node:crypto';
import { onePage, stream, writePdf } from '#test/support/documents/write-pdf.ts';
import { formTo, writeReferral } from '../test/crash/people.ts';
import { type Files, type Form, type Visitor, visitor } from '../test/crash/visitor.ts';
import type { Bench, Line, Section } from './bench.ts';
import type { Person } from './people.ts';
import { startFloor } from './start-floor.ts';
import { fetchTimed, inWords, percentiles } from './timings.ts';

const slots = ['jobDescription', 'absenceRecord', 'riskAssessment', 'fitNotes', 'other'];
const MEGABYTE = 1_000_000;

/** Submitting a referral with its documents: one caller with small ones; eight at once with large ones while others look at lists. */
export async function measureSubmission(bench: Bench): Promise<Section> {
  return {
    heading: 'Submission',
    about: [
      'Sending five PDF documents, sealed and kept, and pressing *Submit*; the floor reads the same bytes and asks one row. Milliseconds, p50 / p95 / p99.',
    ],
    lines: [await small(bench), await large(bench)],
  };
}

async function small(bench: Bench): Promise<Line> {
  const drafts = await writeDrafts(bench, bench.people.team, Math.ceil((24 * bench.effort) / 100) + 4);
  const files = fiveOf(MEGABYTE);
  const times: number[] = [];
  for (const draft of drafts) times.push(await submit(draft, files));
  const taken = percentiles(times.slice(4));
  const bare = await floorOf(bench, 5 * MEGABYTE, times.length);
  return {
    work: '5 × 1 MB',
    product: inWords(taken),
    floor: inWords(bare),
    ratio: taken.p50 / bare.p50,
    toReach: 'p50 70, p95 180',
    met: taken.p50 <= 70 && taken.p95 <= 180,
  };
}

async function large(bench: Bench): Promise<Line> {
  const { product, people } = bench;
  const drafts = await writeDrafts(bench, people.team, 8);
  const files = fiveOf(9.9 * MEGABYTE);
  const look = () => fetchTimed({ url: `${product.url}/employer/cases`, headers: people.owner.headers });
  for (let n = 0; n < 50; n++) await look();
  const { now: before } = await product.memory();
  let most = before;
  let sending = true;
  const others: number[] = [];
  const watch = async () => {
    while (sending) {
      others.push((await look()).ms);
      most = Math.max(most, (await product.memory()).now);
    }
  };
  const sent = Promise.all(drafts.map(draft => submit(draft, files))).finally(() => {
    sending = false;
  });
  const [times] = await Promise.all([sent, watch()]);
  const [taken, waited] = [percentiles(times), percentiles(others)];
  const bare = await floorOf(bench, 49.5 * MEGABYTE, 8);
  return {
    work: '5 × 10 MB, eight callers',
    product: `${inWords(taken)}; memory +${(most - before).toFixed(0)} MB; others ${inWords(waited)}`,
    floor: inWords(bare),
    ratio: taken.p50 / bare.p50,
    toReach: 'memory +64 MB, others’ p99 100',
    met: most - before <= 64 && waited.p99 <= 100,
  };
}

interface WrittenDraft {
  writer: Visitor;
  documents: Form;
  check: string;
}

async function writeDrafts({ product }: Bench, { headers }: Person, count: number): Promise<WrittenDraft[]> {
  const drafts: WrittenDraft[] = [];
  for (let n = 0; n < count; n++) {
    const writer = visitor(() => product.url, headers.cookie);
    const submission = await writeReferral(writer, `Bench ${n}`);
    const page = await writer.open(submission.action.replace(/submission$/, 'documents'));
    const check = submission.action.replace(/submission$/, 'check');
    drafts.push({ writer, check, documents: formTo(page, /documents$/) });
  }
  return drafts;
}

/** Milliseconds for sending the documents and for submitting; looking through what is sent lies between the two. */
async function submit({ writer, documents, check }: WrittenDraft, files: Files): Promise<number> {
  const sending = await timed(() => press(writer, documents, { do: 'continue' }, files));
  const form = formTo(await writer.open(check), /submission$/);
  return sending + (await timed(() => press(writer, form)));
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function press(writer: Visitor, form: Form, changes = {}, files: Files = {}): Promise<void> {
  const { status, location } = await writer.press(form, changes, files);
  if (status !== 303) throw new Error(`${status} ${location} for ${form.action}`);
}

function fiveOf(bytes: number): Files {
  const document = () => writePdf(onePage({ 4: stream('', randomBytes(bytes)) }));
  return Object.fromEntries(slots.map(slot => [`f:documents.${slot}`, { name: `${slot}.pdf`, content: document() }]));
}

async function floorOf({ databaseUrl }: Bench, bytes: number, times: number) {
  const floor = await startFloor(databaseUrl, [{ begin: 'begin', text: 'select 1', values: [] }]);
  const body = randomBytes(bytes);
  const headers = { 'content-type': 'application/octet-stream' };
  const taken: number[] = [];
  for (let n = 0; n < times; n++) taken.push((await fetchTimed({ url: `${floor.url}/0`, headers, body })).ms);
  await floor.close();
  return percentiles(taken);
}
