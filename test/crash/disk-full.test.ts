import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { installForms } from '#modules/forms/index.ts';
import { digestOf } from '#modules/referrals/index.ts';
import type { Database } from '#platform/db/database.ts';
import { type PdfMaker, startPdfMaker } from '#platform/pdf/pdf-maker.ts';
import { fileBlobStore } from '#platform/storage/file-blob-store.ts';
import { testDatabase } from '#test/support/database.ts';
import { type EmployerPages, employerPages } from '#test/support/employer-pages.ts';
import { type Referring, referring } from '#test/support/referral-steps.ts';
import { asOwner, type TestService, testService } from '#test/support/test-service.ts';
import { routes } from '../../src/faces/employer/referrals/routes.ts';
import { pdfTemplates } from '../../src/pdf-templates.ts';
import { mayMount, type SmallDisk, smallDisk } from './small-disk.ts';

let db: Database;
let service: TestService;
let pages: EmployerPages;
let steps: Referring;
let pdf: PdfMaker;
let disk: SmallDisk | undefined;

beforeAll(async () => {
  if (!mayMount) return;
  disk = smallDisk(8);
  db = await testDatabase();
  service = await testService(db);
  service.runtime.blobs = fileBlobStore(join(disk.path, 'documents'));
  pdf = startPdfMaker({ templates: pdfTemplates });
  service.runtime.pdf = pdf;
  await installForms(service.runtime);
  steps = await referring(service);
  pages = await employerPages(service, routes);
});

afterAll(async () => {
  await pages?.close();
  await pdf?.close();
  await db?.close();
  disk?.remove();
});

const file = (bytes: number) => ({ filename: 'notes.txt', content: Buffer.alloc(bytes, 'words and ') });
const address = (id: string, rest: string) => `/employer/referrals/${id}/${rest}`;
const kept = async () =>
  (await readdir(join(disk!.path, 'documents'), { recursive: true, withFileTypes: true })).filter(each => each.isFile())
    .length;

async function upload(id: string, slot: string, bytes = 100_000) {
  const url = address(id, 'documents');
  const version = (await pages.get(url)).hidden('version');
  return pages.send(url, [
    ['version', version],
    [`f:${slot}`, file(bytes)],
    ['do', 'later'],
  ]);
}

const papers = async (id: string) => Object.keys((await steps.draft(id)).answers.files).sort();

it.skipIf(!mayMount)(
  '[ALL.3.62] a full disk is said in words, keeps the draft and what it held, and takes the file once there is room',
  async () => {
    const id = await steps.start();
    await upload(id, 'documents.jobDescription');
    const before = await kept();
    disk!.fill();
    const refused = await upload(id, 'documents.absenceRecord');
    expect(refused.status).toBe(422);
    expect(refused.errors.length).toBeGreaterThan(0);
    expect(refused.text).toContain('notes.txt');
    expect(await kept(), 'nothing of the refused file is left').toBe(before);
    expect(await papers(id)).toEqual(['documents.jobDescription']);
    disk!.empty();
    await upload(id, 'documents.absenceRecord');
    expect(await papers(id)).toEqual(['documents.absenceRecord', 'documents.jobDescription']);
  },
);

it.skipIf(!mayMount)(
  '[ALL.3.66] a full disk keeps nobody from submitting; a document that must be made says that there is no room, and is made later, once',
  async () => {
    const id = await steps.start();
    await steps.fill(id);
    await upload(id, 'documents.jobDescription');
    const before = await kept();
    disk!.fill();
    const post: [string, string][] = [
      ['key', randomUUID()],
      ['seen', digestOf((await steps.draft(id)).answers)],
    ];
    expect(await pages.post(address(id, 'submission'), post)).toMatchObject({ status: 303 });
    const refused = await pages.get(address(id, 'form'));
    expect(refused.status).toBe(503);
    expect(refused.headers['retry-after']).toBeDefined();
    expect(refused.text).toContain('There is no room to save that just now');
    expect(await kept(), 'nothing of the document is left').toBe(before);
    const rows = async () =>
      (await asOwner(db, 'select pdf_document_id from referrals.versions where referral_id = $1', [id])).rows;
    expect(await rows()).toEqual([{ pdf_document_id: null }]);
    disk!.empty();
    expect((await pages.get(address(id, 'form'))).status).toBe(200);
    expect((await pages.get(address(id, 'form'))).status).toBe(200);
    expect(await kept()).toBe(before + 1);
  },
);
