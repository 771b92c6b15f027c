import type { FastifyRequest } from 'fastify';
import { type Identity, keepPost, lateAccount, takeKeptPost } from '#modules/accounts/index.ts';
import { keptTypes, readReceipt, receiptText, receiveUpload } from '#modules/documents/index.ts';
import { cookieName } from '#platform/http/cookies.ts';
import type { Runtime } from '#platform/operation/index.ts';
import { formFields } from './form-fields.ts';
import type { Surroundings } from './handlers.ts';
import { postedBody } from './posted-body.ts';
import type { Route } from './route.ts';
import { isTable, readTable } from './table-file.ts';
import type { KeptForm, Visit } from './visit.ts';

/** Files kept of one late post: as many as a step of a form has slots. */
const mostFiles = 10;

/**
 * A post that came after the session ended: its text and its files are kept, sealed, for that same account (ALL.3). Was it?
 * Files are inspected and encrypted like every upload, and only once the form's token was found to be of that account's session.
 */
export function keepLatePost(
  around: Surroundings,
  route: Route,
  request: FastifyRequest,
  visit: Visit,
): Promise<boolean> {
  const cookie = request.cookies[cookieName('session', around.secure)];
  return keepForm(around, { route, request, visit }, csrf => lateAccount(around.runtime, { cookie, csrf }));
}

export interface Posted {
  route: Route;
  request: FastifyRequest;
  visit: Visit;
}

/**
 * Keeps the form somebody posted, for the page it came from to show it filled (ALL.3, ALL.14). Was it?
 * @param ownerOf whose form it is by its token, asked before a byte of a file is taken; undefined: nothing is kept
 */
export async function keepForm(
  { runtime }: Surroundings,
  { route, request, visit }: Posted,
  ownerOf: (csrf: string) => Promise<string | undefined>,
): Promise<boolean> {
  const fields: [string, string][] = [];
  const files: { name: string; receipt: string }[] = [];
  let looked: Promise<string | undefined> | undefined;
  const owner = () => (looked ??= ownerOf(formFields(fields).get('csrf')));
  for await (const part of postedBody(request).parts()) {
    if (part.kind === 'field') fields.push([part.name, part.value]);
    else if (!route.upload || !part.filename || files.length >= mostFiles || !(await owner())) await drain(part.source);
    else if (isTable(part)) fields.push(await readTable(part));
    else files.push({ name: part.name, receipt: await receive(runtime, part) });
  }
  const account = await owner();
  if (!account) return false;
  // A script that sends one file alone sends none of the text with it.
  const typed = request.headers['x-upload'] ? [] : fields;
  await keepPost(runtime, { account, url: visit.url.pathname, fields: typed, files });
  return true;
}

/** What was kept for somebody at an address, once. */
export async function takeLatePost(
  runtime: Runtime,
  { account }: Identity,
  url: string,
): Promise<KeptForm | undefined> {
  const kept = await takeKeptPost(runtime, { account: account.id, url });
  if (!kept) return undefined;
  const files = kept.files.map(({ name, receipt }) => ({ name, receipt: readReceipt(receipt) }));
  return { fields: formFields(kept.fields), files };
}

/** Of any type some slot takes; which slot it was for, and whether that takes it, is decided when it is placed. */
async function receive(
  runtime: Runtime,
  { filename, source }: { filename: string; source: AsyncIterable<Uint8Array> },
) {
  return receiptText(await receiveUpload(runtime, { name: filename, allowed: keptTypes, source }));
}

async function drain(source: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of source) void _;
}
