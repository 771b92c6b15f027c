import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { operation, perform } from '#platform/operation/index.ts';
import { clamdScanner } from '#platform/scan/clamd-scanner.ts';
import { ScannerAway, type VirusScanner } from '#platform/scan/virus-scanner.ts';
import { StorageAway } from '#platform/storage/blob-store.ts';
import { type Clamd, clamdInstalled, eicar, startClamd } from '#test/support/clamd.ts';
import { testDatabase } from '#test/support/database.ts';
import { asOwner, type TestService, testService } from '#test/support/test-service.ts';
import { receiveUpload, refusalText, storeDocument } from './index.ts';

let db: Database;
let service: TestService;
beforeAll(async () => {
  db = await testDatabase();
  service = await testService(db);
});
afterEach(() => {
  delete service.runtime.scanner;
});
afterAll(() => db.close());

async function receive(content: string | Uint8Array = 'Dear colleague, the employee returns on Monday.\n') {
  const source = (async function* once() {
    yield Buffer.from(content);
  })();
  return receiveUpload(service.runtime, { name: 'letter.txt', allowed: ['txt'], source });
}

const scanning = (scan: VirusScanner['scan']): VirusScanner => ({ scan, answers: async () => true });

/** What the table says of a file that was taken. */
async function storedScan(): Promise<string> {
  const receipt = await receive();
  if (!receipt.accepted) throw new Error(receipt.refusal);
  const { document } = receipt;
  const placing = { organisation: service.nia.organisation, owner: { kind: 'referral', id: newId() } } as const;
  await perform(
    service.runtime,
    operation({
      ...{ act: 'test.stored', actors: ['employer'] as const, input: z.object({}), unaudited: true as const },
      ...{ load: async () => ({}), policy: () => undefined },
      run: scope => storeDocument(scope, document, { ...placing, slot: 's', class: 'ordinary' }),
    }),
    service.nia,
    {},
  );
  const { rows } = await asOwner(db, 'select scan from documents.documents where id = $1', [document.id]);
  return rows[0].scan;
}

describe.skipIf(!clamdInstalled)('with a real clamd (install clamav-daemon to run these)', () => {
  let clamd: Clamd;
  beforeAll(async () => {
    clamd = await startClamd();
  }, 60_000);
  afterAll(() => clamd?.stop());

  it('[REF.D2.11] a clean file is taken and known to be clean, one with a virus is refused and leaves no bytes', async () => {
    service.runtime.scanner = clamdScanner(clamd.url);
    expect(await storedScan()).toBe('clean');
    const before = service.blobs.kept.size;
    const receipt = await receive(eicar);
    expect(receipt).toMatchObject({ accepted: false, refusal: 'infected' });
    expect(service.blobs.kept.size).toBe(before);
    if (receipt.accepted) return;
    expect(refusalText('en', receipt, ['txt'])).toContain('found harmful software');
    expect(refusalText('cy', receipt, ['txt'])).toContain('feddalwedd niweidiol');
  });

  it('[REF.D2.12] a file is refused while it is dead, and taken once it is back', async () => {
    service.runtime.scanner = clamdScanner(clamd.url);
    await clamd.stop();
    const before = service.blobs.kept.size;
    expect(await receive()).toMatchObject({ accepted: false, refusal: 'unchecked' });
    expect(service.blobs.kept.size).toBe(before);
    clamd = await startClamd();
    service.runtime.scanner = clamdScanner(clamd.url);
    expect(await receive()).toMatchObject({ accepted: true });
  }, 60_000);
});

describe('scanning', () => {
  it('[REF.D2.13] reads the file as it came, and nothing is taken as clean where no scanner is set up', async () => {
    const read: Buffer[] = [];
    service.runtime.scanner = scanning(async source => {
      for await (const chunk of source) read.push(Buffer.from(chunk));
      return { clean: true };
    });
    const content = 'a line of text\n'.repeat(200_000);
    expect(await receive(content)).toMatchObject({ accepted: true, document: { scan: 'clean' } });
    expect(Buffer.concat(read).toString()).toBe(content);
    delete service.runtime.scanner;
    expect(await storedScan()).toBe('not_scanned');
  });

  it('[REF.D2.12] that nobody answers refuses the file in words and leaves no bytes', async () => {
    service.runtime.scanner = scanning(() => Promise.reject(new ScannerAway('nobody listens')));
    const before = service.blobs.kept.size;
    const receipt = await receive();
    expect(receipt).toMatchObject({ accepted: false, refusal: 'unchecked' });
    expect(service.blobs.kept.size).toBe(before);
    expect(!receipt.accepted && refusalText('en', receipt, ['txt'])).toContain('could not be checked for viruses');
  });

  it('[REF.D2.13] asks nothing about a file that is refused for what it is', async () => {
    service.runtime.scanner = scanning(() => Promise.reject(new Error('it was asked')));
    expect(await receive('')).toMatchObject({ accepted: false, refusal: 'empty' });
  });
});

describe('a file store that is away', () => {
  it('[REF.D2.14] refuses the file in words, whether it fails in keeping or in reading back', async () => {
    const { blobs } = service;
    const away = () => Promise.reject(new StorageAway('nobody listens'));
    const clean = scanning(async () => ({ clean: true }));
    for (const broken of [
      { ...blobs, put: away, delete: away },
      { ...blobs, get: away, delete: away },
    ]) {
      service.runtime.blobs = broken;
      service.runtime.scanner = clean;
      const receipt = await receive();
      expect(receipt).toMatchObject({ accepted: false, refusal: 'store-away' });
      expect(!receipt.accepted && refusalText('en', receipt, ['txt'])).toContain('could not be kept just now');
    }
    service.runtime.blobs = blobs;
  });
});
