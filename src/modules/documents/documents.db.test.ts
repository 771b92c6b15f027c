import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/id.ts';
import { type Actor, ask, operation, perform, query, Refused } from '#platform/operation/index.ts';
import { testDatabase } from '#test/support/database.ts';
import { asOwner, type TestService, testService } from '#test/support/test-service.ts';
import {
  deleteBlobs,
  makeDocument,
  markDocumentsSubmitted,
  openDocument,
  receiveUpload,
  removeDocuments,
  storeDocument,
  sweepBlobs,
} from './index.ts';

let db: Database;
let service: TestService;
const letter = Buffer.from('Dear colleague, the employee returns on Monday.\n');
const text = ['txt'] as const;

beforeAll(async () => {
  db = await testDatabase();
  service = await testService(db);
});
afterAll(() => db.close());

async function* stream(...chunks: Uint8Array[]) {
  yield* chunks;
}

async function receive(content: Uint8Array = letter, name = 'letter.txt') {
  const receipt = await receiveUpload(service.runtime, { name, allowed: text, source: stream(content) });
  if (!receipt.accepted) throw new Error(receipt.refusal);
  return receipt.document;
}

const act = <T>(
  actor: Actor,
  run: Parameters<typeof operation<'employer' | 'clinician', object, object, T>>[0]['run'],
) =>
  perform(
    service.runtime,
    operation({
      act: 'test.act',
      actors: ['employer', 'clinician'],
      input: z.object({}),
      load: async () => ({}),
      policy: () => undefined,
      unaudited: true,
      run,
    }),
    actor,
    {},
  );

const open = (actor: Actor, id: string, owner: { kind: 'referral'; id: string }, organisation: string) =>
  ask(
    service.runtime,
    query({
      name: 'test.open',
      actors: ['employer', 'clinician', 'case_administrator'],
      input: z.object({}),
      run: scope => openDocument(scope, { organisation, owner, id }),
    }),
    actor,
    {},
  );

async function stored(options: { class?: 'ordinary' | 'medical_in_confidence'; submitted?: boolean } = {}) {
  const document = await receive();
  const owner = { kind: 'referral' as const, id: newId() };
  const { organisation } = service.nia;
  await act(service.nia, async scope => {
    await storeDocument(scope, document, { organisation, owner, slot: 's', class: options.class ?? 'ordinary' });
    if (options.submitted) await markDocumentsSubmitted(scope, { organisation, owner }, [document.id]);
  });
  return { document, owner, organisation };
}

const contentOf = async (opened: { content: AsyncIterable<Uint8Array> }) =>
  Buffer.concat(await Array.fromAsync(opened.content));

describe('a received document', () => {
  it('[REF.D2.1] is kept encrypted, each with a key of its own, and opens as it came', async () => {
    const { document, owner, organisation } = await stored();
    const blob = service.blobs.kept.get(document.id)!.content;
    expect(blob.includes('colleague')).toBe(false);
    expect((await receive()).wrappedKey.equals(document.wrappedKey)).toBe(false);
    expect(await contentOf(await open(service.nia, document.id, owner, organisation))).toEqual(letter);
    expect(document.sha256.toString('hex')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('[ALL.9.10] that is refused leaves no bytes behind', async () => {
    const before = service.blobs.kept.size;
    const program = Buffer.concat([Buffer.from('MZ'), randomBytes(200_000)]);
    const receipt = await receiveUpload(service.runtime, { name: 'cv.txt', allowed: text, source: stream(program) });
    expect(receipt).toMatchObject({ accepted: false, name: 'cv.txt' });
    const large = stream(...Array.from({ length: 11 }, () => Buffer.alloc(1024 * 1024, 'a ')));
    expect(await receiveUpload(service.runtime, { name: 'long.txt', allowed: text, source: large })).toMatchObject({
      accepted: false,
      refusal: 'too-large',
    });
    expect(service.blobs.kept.size).toBe(before);
    expect(service.blobs.unfinished).toBe(0);
  });

  it('[REF.D3.1] whose upload is cut off in the middle leaves no bytes behind', async () => {
    const before = service.blobs.kept.size;
    async function* cutOff() {
      yield Buffer.alloc(500_000, 'a line of text\n');
      throw new Error('the line broke');
    }
    const receiving = receiveUpload(service.runtime, { name: 'a.txt', allowed: text, source: cutOff() });
    await expect(receiving).rejects.toThrow('the line broke');
    expect(service.blobs.kept.size).toBe(before);
  });

  it('[REF.D2.2] is refused in words when the disk is full', async () => {
    service.blobs.full = true;
    for (const content of [letter, Buffer.alloc(2_000_000, 'a line of text\n')]) {
      const receiving = receiveUpload(service.runtime, { name: 'a.txt', allowed: text, source: stream(content) });
      expect(await receiving).toMatchObject({ accepted: false, refusal: 'no-room' });
    }
    service.blobs.full = false;
  });
});

describe('who opens a document', () => {
  it('[REF.D4.1] medical in confidence is opened by its author until submission, then only by clinicians', async () => {
    const draft = await stored({ class: 'medical_in_confidence' });
    expect(await contentOf(await open(service.nia, draft.document.id, draft.owner, draft.organisation))).toEqual(
      letter,
    );
    const sent = await stored({ class: 'medical_in_confidence', submitted: true });
    const opening = (who: Actor) => open(who, sent.document.id, sent.owner, sent.organisation);
    await expect(opening(service.nia)).rejects.toThrow(Refused);
    await expect(opening(service.administrator)).rejects.toThrow(Refused);
    expect(await contentOf(await opening(service.clinician))).toEqual(letter);
  });

  it('[REF.D2.3] the database gives the key of a draft document to nobody but its author', async () => {
    const { document, owner, organisation } = await stored();
    await expect(open(service.rhys, document.id, owner, organisation)).rejects.toThrow(Refused);
  });

  it('[REF.D2.4] a document of another organisation, or of another owner, is not found', async () => {
    const { document, owner, organisation } = await stored({ submitted: true });
    await expect(open(service.sam, document.id, owner, organisation)).rejects.toThrow('test.open');
    const other = { kind: 'referral' as const, id: newId() };
    await expect(open(service.nia, document.id, other, organisation)).rejects.toThrow('test.open');
  });

  it('[REF.D2.5] a key moved to the row of another document opens nothing', async () => {
    const one = await stored();
    const two = await stored();
    await asOwner(
      db,
      'update documents.documents d set wrapped_key = o.wrapped_key from documents.documents o where d.id = $1 and o.id = $2',
      [one.document.id, two.document.id],
    );
    await expect(open(service.nia, one.document.id, one.owner, one.organisation)).rejects.toThrow();
  });
});

describe('blobs', () => {
  it('[REF.D2.6] nobody refers to are swept after 24 hours, never before, and kept ones stay', async () => {
    const loose = await receive();
    const kept = await stored();
    service.clock.advance({ hours: 23 });
    await sweepBlobs(service.runtime);
    expect(service.blobs.kept.has(loose.id)).toBe(true);
    service.clock.advance({ hours: 2 });
    await sweepBlobs(service.runtime);
    expect(service.blobs.kept.has(loose.id)).toBe(false);
    expect(service.blobs.kept.has(kept.document.id)).toBe(true);
  });

  it('[REF.D3.2] of a removed document go by a job after the commit, and never while a row refers to them', async () => {
    const { document, owner, organisation } = await stored();
    expect(await deleteBlobs(service.runtime, [document.id])).toBe(0);
    await act(service.nia, scope => removeDocuments(scope, { organisation, owner }, [document.id]));
    expect(service.recorder.jobs.at(-1)).toEqual({ queue: 'documents.delete_blobs', data: { ids: [document.id] } });
    expect(service.blobs.kept.has(document.id)).toBe(true);
    expect(await deleteBlobs(service.runtime, [document.id])).toBe(1);
    expect(service.blobs.kept.has(document.id)).toBe(false);
  });

  it('of a document Handrail made are encrypted too', async () => {
    const made = await makeDocument(service.runtime, { name: 'a.pdf', type: 'pdf', pages: 2, content: letter });
    expect(service.blobs.kept.get(made.id)!.content.includes('colleague')).toBe(false);
    expect(made).toMatchObject({ bytes: letter.length, pages: 2, downloadOnly: false });
  });
});
