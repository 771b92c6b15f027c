import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { installForms } from '#modules/forms/index.ts';
import type { Database } from '#platform/db/database.ts';
import { fileBlobStore } from '#platform/storage/file-blob-store.ts';
import { testDatabase } from '#test/support/database.ts';
import { type EmployerPages, employerPages } from '#test/support/employer-pages.ts';
import { referring } from '#test/support/referral-steps.ts';
import { type TestService, testService } from '#test/support/test-service.ts';
import { routes } from '../../src/faces/employer/referrals/routes.ts';

let db: Database;
let service: TestService;
let pages: EmployerPages;
const disk = mkdtempSync(join(tmpdir(), 'handrail-small-disk-'));

beforeAll(async () => {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]);
  db = await testDatabase();
  service = await testService(db);
  service.runtime.blobs = fileBlobStore(join(disk, 'documents'));
  await installForms(service.runtime);
  pages = await employerPages(service, routes);
});

afterAll(async () => {
  await pages?.close();
  await db?.close();
  execFileSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});

const file = (bytes: number) => ({ filename: 'notes.txt', content: Buffer.alloc(bytes, 'words and ') });

it('[ALL.3.62] a full disk is said in words, keeps the draft and what it held, and takes the file once there is room', async () => {
  const steps = await referring(service);
  const id = await steps.start();
  const url = `/employer/referrals/${id}/documents`;
  const send = async (bytes: number, slot = 'documents.jobDescription') => {
    const version = (await pages.get(url)).hidden('version');
    return pages.send(url, [
      ['version', version],
      [`f:${slot}`, file(bytes)],
      ['do', 'later'],
    ]);
  };
  await send(100_000);
  const refused = await send(3_000_000, 'documents.absenceRecord');
  expect(refused.status).toBe(422);
  expect(refused.errors.length).toBeGreaterThan(0);
  expect(refused.text).toContain('notes.txt');
  const left = (await readdir(disk, { recursive: true, withFileTypes: true })).filter(entry => entry.isFile());
  expect(left, 'nothing of the refused file is left').toHaveLength(1);
  expect(Object.keys((await steps.draft(id)).answers.files)).toEqual(['documents.jobDescription']);
  execFileSync('mount', ['-o', 'remount,size=16m', disk]);
  await send(3_000_000, 'documents.absenceRecord');
  expect(Object.keys((await steps.draft(id)).answers.files).sort()).toEqual([
    'documents.absenceRecord',
    'documents.jobDescription',
  ]);
});
