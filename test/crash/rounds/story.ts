import { randomBytes } from 'node:crypto';
import { fillAcceptance, formTo, linkId, openLetter, writeReferral } from '../people.ts';
import type { Form } from '../visitor.ts';
import type { Caller } from './caller.ts';

export interface Cast {
  manager: Caller;
  clinician: Caller;
  /** Somebody without a session. */
  employee: Caller;
}

/** A word that stands nowhere else. */
const word = () => `w${randomBytes(8).toString('hex')}`;

/** One referral from the first word to the release of its letter, by people who go on whatever dies meanwhile. */
export async function tellStory(cast: Cast): Promise<void> {
  const form = await writeReferral(cast.manager, `Rhydderch ${word()}`);
  const referral = idIn(form.action);
  const root = `/employer/referrals/${referral}`;
  await saveByItself(cast.manager, root, referral);
  await sendPapers(cast.manager, root, referral);
  const check = formTo(await cast.manager.open(`${root}/check`), /submission/);
  await cast.manager.write({ kind: 'submission', id: referral }, check);
  const caseId = await caseOf(cast.manager, root);
  const acceptance = await fillAcceptance(cast.clinician, caseId);
  await cast.clinician.write({ kind: 'acceptance', id: caseId }, acceptance);
  const address = {
    email: `${word()}@home.example`,
    mobile: `07${String(randomBytes(6).readUIntBE(0, 6)).padStart(9, '0').slice(-9)}`,
  };
  await confirmAddresses(cast.clinician, caseId, address);
  await recordConsent(cast.clinician, caseId);
  await writeLetter(cast.clinician, caseId);
  await readAndRelease(cast.employee, address);
}

/** Types on one page, which saves by itself, each time more. */
async function saveByItself(manager: Caller, root: string, referral: string): Promise<void> {
  let typed = 'Back pain since the spring.';
  for (let n = 0; n < 3; n++) {
    const text = word();
    typed = `${typed} ${text}`;
    const form = formTo(await manager.open(`${root}/reasons`), /reasons$/);
    const changes = { 'v:reasons.background': typed };
    await manager.write({ kind: 'autosave', id: referral, text }, form, changes, {}, { 'x-autosave': '1' });
  }
}

async function sendPapers(manager: Caller, root: string, referral: string): Promise<void> {
  const sent = new Map<string, Buffer>();
  const slots = formTo(await manager.open(`${root}/documents`), /documents$/).inputs.filter(
    ({ type }) => type === 'file',
  );
  for (const { name: slot } of slots.slice(0, 2)) {
    const name = `${word()}.txt`;
    const content = Buffer.from(`${name} `.repeat(2_000 + Math.floor(Math.random() * 20_000)));
    const form = formTo(await manager.open(`${root}/documents`), /documents$/);
    await manager.write(
      { kind: 'upload', id: referral, text: name },
      form,
      { do: 'later' },
      { [slot]: { name, content } },
    );
    sent.set(name, content);
  }
  const shown = await manager.open(`${root}/documents`);
  const links = new Set(
    [...shown.html.matchAll(/href="([^"]*\/documents\/[0-9a-f-]{36})[?"]/g)].map(([, link]) => link!),
  );
  const found = await Promise.all([...links].map(async link => (await manager.download(link)).bytes));
  for (const [name, content] of sent)
    if (!found.some(bytes => bytes.equals(content))) throw new Error(`LOST: the bytes of ${name} of ${referral}`);
}

async function caseOf(manager: Caller, root: string): Promise<string> {
  const { html } = await manager.open(`${root}/submitted`);
  const found = /\/employer\/cases\/([0-9a-f-]{36})/.exec(html);
  if (!found) throw new Error(`the submitted page of ${root} names no case`);
  return found[1]!;
}

async function confirmAddresses(clinician: Caller, caseId: string, address: { email: string; mobile: string }) {
  for (const [kind, value] of Object.entries(address)) {
    const form = formTo(await clinician.open(`/workbench/cases/${caseId}/contact`), /contact$/);
    await clinician.send(form, { kind, value, how: 'Said on the telephone, and read back' });
  }
}

async function recordConsent(clinician: Caller, caseId: string): Promise<void> {
  const page = await clinician.open(`/workbench/cases/${caseId}/consent`);
  const form = page.forms.find(each => each.inputs.some(({ name }) => name === 'decision'))!;
  const said = { channel: 'telephone', decision: 'given', silence: 'hold', release: 'after_sight', do: 'record' };
  await clinician.write({ kind: 'consent', id: caseId }, form, said);
}

async function writeLetter(clinician: Caller, caseId: string): Promise<void> {
  const address = `/workbench/cases/${caseId}/letter`;
  const begin = (await clinician.open(address)).forms.find(form => form.inputs.some(({ name }) => name === 'template'));
  if (begin) await clinician.send(begin, { template: 'assessment' });
  for (let n = 0; n < 2; n++) {
    const text = word();
    const form = formTo(await clinician.open(address), /letter\/text$/);
    await clinician.write({ kind: 'writing', id: caseId, text }, form, { ...written(form, text), do: 'save' });
  }
  const issue = formTo(await clinician.open(`${address}/issue`), /letter\/issue$/);
  await clinician.write({ kind: 'issue', id: caseId }, issue);
}

function written(form: Form, text: string): Record<string, string> {
  const kept = new Map(form.fields);
  const more = (name: string) => `${kept.get(name) ?? ''} ${text}`.trim();
  const answers = form.inputs.filter(({ name }) => name.startsWith('answer-')).map(({ name }) => [name, more(name)]);
  return { ...Object.fromEntries(answers), fitness: more('fitness'), next_step: 'None.', qualification: 'RGN' };
}

async function readAndRelease(employee: Caller, { email, mobile }: { email: string; mobile: string }): Promise<void> {
  const link = await mailedLink(employee, email);
  let form = await openLetter(employee, link, mobile.slice(-9));
  if (!form) {
    // The answer to the code died with the process and the code is spent: a new one may be sent after a minute.
    await new Promise(resolve => setTimeout(resolve, 61_000));
    form = await openLetter(employee, link, mobile.slice(-9));
  }
  if (!form) throw new Error(`the letter mailed to ${email} does not open`);
  await employee.write({ kind: 'release', id: linkId(link) }, form);
}

async function mailedLink(employee: Caller, email: string): Promise<string> {
  const list = await employee.open(`/outbox?address=${email}`);
  for (const [, id] of list.html.matchAll(/href="(\/outbox\/[0-9a-f-]{36})"/g)) {
    const link = /\/sight\/[A-Za-z0-9_-]{40,}/.exec((await employee.open(id!)).html);
    if (link) return link[0];
  }
  throw new Error(`LOST: no mail to ${email}`);
}

const idIn = (address: string): string => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(address)![0];
